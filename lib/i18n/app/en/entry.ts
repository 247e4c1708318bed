import type { SameKeys } from '../../catalogue.ts';
import type { entryTexts as russian } from '../ru/entry.ts';

/** Manual entry of what came without a page: calls, mails, chats, shop notes. */
export const entryTexts = {
  'entry.way': 'Enter a remark',
  'entry.title': 'Remark without a page',
  'entry.lead': 'A call, a mail, a chat, words in a shop: whatever does not stand on a page of reviews.',
  'entry.channel': 'Channel',
  'entry.when': 'Received',
  'entry.name': 'Customer’s name',
  'entry.contact': 'How to reach them',
  'entry.contactHint': 'Telephone, mail or nickname. It stays in the journal on this machine.',
  'entry.words': 'What the customer said',
  'entry.wordsHint': 'As it was said, unedited.',
  'entry.rating': 'Rating',
  'entry.place': 'Place',
  'entry.placeNone': 'not given',
  'entry.expected': 'Day by which the customer expects it solved',
  'entry.takenBy': 'Taken by',
  'entry.save': 'Save to the journal',
  'entry.due': 'Reply due {until}',
  'entry.needWords': 'Write what the customer said.',
  'entry.needWhen': 'Write when it came: a day and time no later than now.',
  'entry.ask': 'Not filled in: {list}. Ask the customer. If there is no way to know, save once more.',
  'entry.goesOn': 'This is what you began to enter and did not save.',
  'entry.anew': 'Start over',
  'entry.saved': 'Saved to the journal',

  'entry.line': 'Remark: {channel}',
  'entry.contactLine': 'Contact: {contact}',
  'entry.expectedLine': 'The customer expects it solved by {day}',
  'entry.takenByLine': 'Taken by {name}',

  'act.answered': 'Reply given',
  'status.byHand': 'noted by hand',
} as const satisfies SameKeys<typeof russian>;
