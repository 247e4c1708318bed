import type { PlainKey, Translate } from '../../lib/i18n/texts.ts';
import type { ChannelId } from '../../lib/model/channel.ts';
import type { Duty, Priority, Regulation } from '../../lib/model/regulation.ts';
import type { Status } from '../../lib/model/status.ts';

/**
 * What the regulation names, in words: the company's own, else ours in the language of the screen. An id that no version in
 * force knows any more stands for itself.
 */

const classes: Record<string, PlainKey> = {
  product: 'rules.class.product',
  service: 'rules.class.service',
  price: 'rules.class.price',
  brand: 'rules.class.brand',
  other: 'rules.class.other',
};

const subs: Record<string, PlainKey> = {
  missing: 'rules.sub.missing',
  faulty: 'rules.sub.faulty',
  improvement: 'rules.sub.improvement',
  staff: 'rules.sub.staff',
  'after-sales': 'rules.sub.afterSales',
  premises: 'rules.sub.premises',
  waiting: 'rules.sub.waiting',
  advertising: 'rules.sub.advertising',
  events: 'rules.sub.events',
  'one-off': 'rules.sub.oneOff',
  duplicate: 'rules.sub.duplicate',
};

const departments: Record<string, PlainKey> = {
  'customer-service': 'rules.department.customerService',
  quality: 'rules.department.quality',
  product: 'rules.department.product',
  marketing: 'rules.department.marketing',
  'after-sales': 'rules.department.afterSales',
  premises: 'rules.department.premises',
};

export const priorityNames: Record<Priority, PlainKey> = {
  urgent: 'rules.priority.urgent',
  important: 'rules.priority.important',
  normal: 'rules.priority.normal',
};

export const dutyNames: Record<Duty, PlainKey> = {
  'first-reply': 'rules.duty.firstReply',
  result: 'rules.duty.result',
  satisfaction: 'rules.duty.satisfaction',
  'hand-over': 'rules.duty.handOver',
  'private-talk': 'rules.duty.privateTalk',
};

export const channelNames: Record<ChannelId, PlainKey> = {
  phone: 'rules.channel.phone',
  email: 'rules.channel.email',
  chat: 'rules.channel.chat',
  shop: 'rules.channel.shop',
  wechat: 'rules.channel.wechat',
  messages: 'rules.channel.messages',
};

const statuses: Record<Status, PlainKey> = {
  new: 'status.new',
  answered: 'status.answered',
  rework: 'status.rework',
  quality: 'status.quality',
  'not-review': 'status.notReview',
  archived: 'status.archived',
};

export function className(regulation: Regulation, id: string, t: Translate): string {
  return named(regulation.classes, id, classes, t);
}

export function subName(regulation: Regulation, of: string, id: string, t: Translate): string {
  return named(regulation.classes.find((one) => one.id === of)?.subs ?? [], id, subs, t);
}

export function departmentName(regulation: Regulation, id: string, t: Translate): string {
  return named(regulation.departments, id, departments, t);
}

export function statusName(regulation: Regulation, status: Status, t: Translate): string {
  return regulation.statusNames[status] ?? t(statuses[status]);
}

function named(list: readonly { id: string; name: string | null }[], id: string, ours: Record<string, PlainKey>, t: Translate): string {
  const own = list.find((one) => one.id === id)?.name;
  if (own) return own;
  const key = Object.hasOwn(ours, id) ? ours[id] : undefined;
  return key ? t(key) : id;
}
