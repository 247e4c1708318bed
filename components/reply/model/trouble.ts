import type { ModelTrouble } from '../../../lib/model/drafting.ts';
import type { TextKey, Translate } from '../../../lib/i18n/texts.ts';

const sentences = {
  unconfirmed: 'model.unconfirmed',
  permission: 'model.permission',
  network: 'model.network',
  key: 'model.keyRefused',
  refused: 'model.refused',
  missing: 'model.missing',
  busy: 'model.busy',
  server: 'model.serverFails',
  protocol: 'model.protocol',
  elsewhere: 'model.elsewhere',
  slow: 'model.slow',
  broken: 'model.broken',
  huge: 'model.huge',
  empty: 'model.empty',
  gone: 'model.gone',
} as const satisfies Record<ModelTrouble, TextKey>;

/** Why there is no draft, and what to do. `said`: the server's own words. */
export function troubleText(t: Translate, trouble: ModelTrouble, to: string | null, said: string | null): string {
  const key = sentences[trouble];
  const server = to === null ? t('model.browser') : hostOf(to);
  const sentence = key === 'model.gone' || key === 'model.huge' || key === 'model.empty' || key === 'model.missing' ? t(key) : t(key, { server });
  return said === null ? sentence : `${sentence} ${t('model.said', { words: said })}`;
}

/** A server as people call it. */
export function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
