import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { Case } from '../../lib/model/case.ts';
import type { RuleId } from '../../lib/reply/check/check.ts';
import { isWaiting, type Hindrance } from '../../lib/reply/readiness.ts';
import { useApp } from '../app/context.ts';
import { useDoing } from '../care/use-doing.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ruleNames } from './checks-words.ts';

const approvals: Record<Extract<Hindrance, { why: 'approval' }>['state'], PlainKey> = {
  ask: 'approval.needs',
  waiting: 'approval.needsWait',
  declined: 'approval.needsMend',
  changed: 'approval.needsAgain',
};

/** Why the words were not put into the page, each with what to do. */
export function HindranceNotices({ hindrances, subject, text, onAsked }: { hindrances: readonly Hindrance[]; subject: Case; text: string; /** The words are under way to the head of quality. */ onAsked: () => void }) {
  const { t } = useApp();
  const { busy, error, record } = useDoing(subject);
  // What was written down or said meanwhile is in nobody's way any more.
  const still = (one: Hindrance): boolean => (one.why === 'facts' ? subject.care.notes.every(({ about }) => about !== 'facts') : one.why === 'mend' || one.state !== 'waiting' || isWaiting(subject.care.approval));
  return (
    <>
      {hindrances.filter(still).map((one) => {
        if (one.why === 'facts') return <Notice key="facts" announce tone="warn" text={t('facts.needed')} />;
        if (one.why === 'mend') return <Notice key="mend" announce tone="warn" text={t('ready.mend', { list: one.rules.map((rule) => t(ruleNames[rule as RuleId])).join(', ') })} />;
        return (
          <Notice key="approval" announce tone="warn" text={t(approvals[one.state])}>
            {one.state !== 'waiting' && (
              <Button disabled={busy} onClick={() => void record({ kind: 'approval.asked', payload: { text } }, t('approval.asked')).then((done) => { if (done) onAsked(); })}>
                {t('approval.ask')}
              </Button>
            )}
          </Notice>
        );
      })}
      {error && <Notice tone="bad" announce text={t(error)} />}
    </>
  );
}
