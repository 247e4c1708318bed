import type { ChatMessage } from '../../../lib/model/drafting.ts';
import { useApp } from '../../app/context.ts';
import { hostOf } from './trouble.ts';
import s from './model.module.css';

interface Props {
  messages: readonly ChatMessage[];
  /** The origin of the server; null: nothing left the browser. */
  to: string | null;
  model: string;
  open?: boolean;
}

/** What was sent, word for word, with the personal data masked as it was. */
export function SentView({ messages, to, model, open = false }: Props) {
  const { t } = useApp();
  const n = messages.reduce((sum, { content }) => sum + content.length, 0);
  return (
    <details className={s.sent} open={open}>
      <summary>{to === null ? t('model.sentHere', { n }) : t('model.sent', { n, server: hostOf(to) })}</summary>
      {model !== '' && <p className={s.where}>{t('model.modelName', { name: model })}</p>}
      {messages.map(({ role, content }) => (
        <div key={role}>
          <p className={s.title}>{t(role === 'system' ? 'model.rules' : 'model.data')}</p>
          {/* It scrolls: the keyboard has to reach it. */}
          <pre className={s.words} tabIndex={0} role="region" aria-label={t(role === 'system' ? 'model.rules' : 'model.data')}>{content}</pre>
        </div>
      ))}
    </details>
  );
}
