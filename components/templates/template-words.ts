import type { PlainKey, Translate } from '../../lib/i18n/texts.ts';
import type { BlockKind, ReplyTone, Template, TemplateUse, Voice } from '../../lib/model/template.ts';
import type { Caution } from '../../lib/reply/template-cautions.ts';
import type { TemplateError } from '../../lib/reply/template-parse.ts';

/** What templates are called by, in words. */

export const toneNames: Record<ReplyTone, PlainKey> = { positive: 'tone.positive', neutral: 'tone.neutral', negative: 'tone.negative' };

export const useNames: Record<TemplateUse, PlainKey> = {
  first: 'templates.useFirst',
  'follow-up': 'templates.useFollowUp',
  private: 'templates.usePrivate',
  fixed: 'templates.useFixed',
  address: 'templates.useAddress',
  malicious: 'templates.useMalicious',
};

export const voiceNames: Record<Voice, PlainKey> = { calm: 'templates.calm', warm: 'templates.warm', formal: 'templates.formal' };

export const blockNames: Record<BlockKind, PlainKey> = {
  greeting: 'templates.greeting',
  thanks: 'templates.thanks',
  substance: 'templates.substance',
  question: 'templates.question',
  offer: 'templates.offer',
  private: 'templates.private',
  farewell: 'templates.farewell',
  signature: 'templates.signature',
};

const valueNames: Record<string, PlainKey> = {
  contact: 'templates.valueContact',
  manager: 'templates.valueManager',
  name: 'templates.valueName',
  place: 'templates.valuePlace',
  product: 'templates.valueProduct',
};

/** A value that a template asks for; one of the writer's own is called as they called it. */
export function valueLabel(name: string, t: Translate): string {
  const key = Object.hasOwn(valueNames, name) ? valueNames[name] : undefined;
  return key ? t(key) : name;
}

export function titleOf({ title }: Pick<Template, 'title'>, t: Translate): string {
  return title === '' ? t('templates.untitled') : title;
}

const NAME_SLOT = '{name}';

export function errorWords({ code, expected }: TemplateError, t: Translate): string {
  if (code === 'bad-name') return t('templates.errorName');
  if (code === 'foreign-placeholder') return t('templates.errorForeign', { name: NAME_SLOT });
  return expected === '' ? t('templates.errorOther') : t('templates.errorSign', { sign: expected });
}

export function cautionWords({ code }: Caution, t: Translate): string {
  return t(code === 'gendered' ? 'templates.cautionGender' : 'templates.cautionName');
}
