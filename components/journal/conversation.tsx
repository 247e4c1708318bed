import type { Case, CaseReply, CaseTurn } from '../../lib/model/case.ts';
import { useApp } from '../app/context.ts';
import { replyStates } from './names.ts';
import s from './case.module.css';

/** What the customer wrote after their first words, and the replies between; nothing while they have written once. */
export function Conversation({ subject, now }: { subject: Case; now: number }) {
  const { t } = useApp();
  const { turns, rounds, reply } = subject;
  if (turns.length === 0) return null;
  const turnsAfter = (after: number): CaseTurn[] => turns.filter((turn) => turn.after === after);
  return (
    <section className={s.words} aria-label={t('case.talk')}>
      {turnsAfter(0).map((turn, index) => <Turn key={index} turn={turn} now={now} />)}
      {rounds.map((round, index) => (
        <div key={round.after} className={s.words}>
          <Given reply={index === 0 ? reply : (rounds[index - 1]?.reply ?? reply)} />
          {turnsAfter(round.after).map((turn, at) => <Turn key={at} turn={turn} now={now} />)}
        </div>
      ))}
    </section>
  );
}

function Turn({ turn, now }: { turn: CaseTurn; now: number }) {
  const { t, f } = useApp();
  const { earliest, latest } = turn.appeared;
  const when = earliest === null ? f.moment(turn.seenAt, now) : f.interval(earliest, latest, now);
  return (
    <div>
      <p className={s.aside}>{t('case.turn', { when })}</p>
      {turn.text === null ? <p className={s.aside}>{t('case.turnHidden')}</p> : <blockquote className={s.text}>{turn.text}</blockquote>}
    </div>
  );
}

function Given({ reply }: { reply: CaseReply }) {
  const { t } = useApp();
  return (
    <div>
      <p className={s.aside}>{t('case.reply', { state: t(replyStates[reply.state]) })}</p>
      {reply.text !== null && <blockquote className={s.text}>{reply.text}</blockquote>}
    </div>
  );
}
