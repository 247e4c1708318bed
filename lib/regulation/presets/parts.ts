import { NO_REPLY_RULES, type CompanyCalendar, type Deadline, type Regulation } from '../../model/regulation.ts';

/** What the presets share. Names are null: the screens name these ids in the manager's language. */

const office: CompanyCalendar['week'][number] = [['09:00', '18:00']];

/** Five days a week, by the holidays of the country. */
export function officeCalendar(holidays: CompanyCalendar['holidays']): CompanyCalendar {
  return { id: 'office', name: null, week: [office, office, office, office, office, [], []], holidays, days: {} };
}

const ANY: Deadline['when'] = { channels: [], classes: [], priorities: [] };

export function deadline(id: string, clause: string | null, duty: Deadline['duty'], amount: number, unit: Deadline['unit'], changes: { when?: Partial<Deadline['when']>; on?: boolean } = {}): Deadline {
  return { id, clause, duty, amount, unit, calendar: null, when: { ...ANY, ...changes.when }, on: changes.on ?? true };
}

/** D1 with the price of B4; each class and sub-class leads to a department (D5, B13). */
const CLASSES: Regulation['classes'] = [
  {
    id: 'product', name: null, department: 'quality',
    subs: [
      { id: 'missing', name: null, department: 'product' },
      { id: 'faulty', name: null, department: 'quality' },
      { id: 'improvement', name: null, department: 'product' },
    ],
  },
  {
    id: 'service', name: null, department: 'customer-service',
    subs: [
      { id: 'staff', name: null, department: 'customer-service' },
      { id: 'after-sales', name: null, department: 'after-sales' },
      { id: 'premises', name: null, department: 'premises' },
      { id: 'waiting', name: null, department: 'customer-service' },
    ],
  },
  { id: 'price', name: null, department: 'marketing', subs: [] },
  {
    id: 'brand', name: null, department: 'marketing',
    subs: [
      { id: 'advertising', name: null, department: 'marketing' },
      { id: 'events', name: null, department: 'marketing' },
    ],
  },
  {
    id: 'other', name: null, department: null,
    subs: [
      { id: 'one-off', name: null, department: null },
      { id: 'duplicate', name: null, department: null },
    ],
  },
];

const DEPARTMENTS: Regulation['departments'] = ['customer-service', 'quality', 'product', 'marketing', 'after-sales', 'premises'].map((id) => ({ id, name: null }));

/** Every day by 11:00 (A1), reminded half an hour and ten minutes before. */
const CHECK: Regulation['check'] = { by: '11:00', weekdays: [1, 2, 3, 4, 5, 6, 7], remindBefore: [30, 10] };

/** All but the calendars and the deadlines, in which the regulations differ. */
export function shared(since: number, zone: string): Omit<Regulation, 'calendars' | 'deadlines'> {
  return {
    format: 'otklik-regulation',
    version: 1,
    name: null,
    since,
    zone,
    warnWithinHours: 6,
    unseenAfterDays: 3,
    check: CHECK,
    reportOn: 1,
    statusNames: {},
    classes: CLASSES,
    departments: DEPARTMENTS,
    replies: NO_REPLY_RULES,
    note: null,
    approvedBy: null,
  };
}
