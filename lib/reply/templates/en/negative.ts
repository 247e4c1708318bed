import type { TopicId } from '../../../model/topic.ts';
import type { Written } from '../library.ts';

/** Apology, responsibility, a step, a way to a person, thanks (A6, B8, A11); never loud, never an excuse. */

export const hello = ['Hello[ {name}].', 'Good day[, {name}].', '{name}, hello.', 'Hi[ {name}].'];

export const offer = [
  'We will go through your case with the manager today and tell you what has been decided.',
  'A senior colleague will look into every step and offer you a solution.',
  'Our quality team is checking what happened, and we will offer you a solution.',
  'We will find out where things went wrong, fix it and tell you what was done.',
  'We will look into the circumstances and propose how to put it right.',
  'The manager will investigate in person and get in touch with you.',
  'We have begun to check what happened and will offer you a way to settle it.',
];

export const inPrivate = [
  'Please send us a private message so that we can help you sooner[, or reach us at {contact}].',
  'Please message us privately with the date and the details[; you can also reach us at {contact}].',
  'Kindly leave us a way to contact you in a private message.',
  'To settle the matter with you in person, we are waiting for your private message[, or contact us at {contact}].',
  'Write to us in a private message, and someone who can decide will reply[. Direct contact: {contact}].',
  'Let us go on in private messages, where a real person will take care of it.',
];

export const thanks = [
  'Thank you for speaking up.',
  'Thank you for telling us.',
  'We are grateful for your frankness.',
  'Thank you for a review that helps us improve.',
  'We appreciate that you let us know.',
  'Thanks for the warning, it matters to us.',
  'Thank you for being honest with us.',
];

const about = (title: string, topic: TopicId, substance: readonly string[], step: readonly string[]): Written => ({
  title,
  topics: [topic],
  blocks: [
    ['greeting', hello],
    ['substance', substance],
    ['offer', step],
    ['private', inPrivate],
    ['thanks', thanks],
  ],
});

export const negative: Readonly<Record<string, Written>> = {
  words: {
    title: 'Complaint, general',
    blocks: [
      ['greeting', hello],
      [
        'substance',
        [
          'Please accept our apologies: what happened is our responsibility.',
          'We are sorry that we let you down. The mistake is ours, and so is the job of putting it right.',
          'We apologise for spoiling your experience: we fell short, and we take responsibility for it.',
          'Please forgive us for what should never have happened. The responsibility is ours.',
          'Our sincere apologies: you did not get what you expected, and we take full responsibility.',
          'We are ashamed of what happened and truly sorry. It is our mistake.',
        ],
      ],
      ['offer', offer],
      ['private', inPrivate],
      ['thanks', thanks],
    ],
  },
  'words-thanks': {
    title: 'Complaint, thanks first',
    blocks: [
      ['thanks', ['Thank you for being open with us[, {name}].', '{name}, thank you for your frank review.', 'Thank you for your frank review[, {name}].', 'Thank you for your message[, {name}]: this is something we need to hear at once.']],
      [
        'substance',
        [
          'You had every right to expect more. We apologise: we failed you, and the responsibility is ours.',
          'Our sincere apologies. What happened is our mistake, and we own it.',
          'It is hard to read this, and we are deeply sorry. The responsibility for it is ours.',
          'We apologise for what you had to go through: the fault is ours.',
        ],
      ],
      ['offer', offer],
      ['private', inPrivate],
    ],
  },
  'words-formal': {
    title: 'Complaint, formal',
    voice: 'formal',
    blocks: [
      ['greeting', ['Good day[, {name}].', 'Hello[, {name}].']],
      ['thanks', ['Thank you for contacting us.', 'Thank you for reporting what happened.', 'Thank you for your review.']],
      ['substance', ['We apologise for the quality of our work and take responsibility for it.', 'Please accept our apologies: a mistake was made, and the responsibility is ours.', 'The company offers you its apologies; we take full responsibility for what happened.']],
      ['offer', ['We will investigate what happened, and the manager will offer you a solution.', 'Your case is with our quality team; we will check the facts and offer you a solution.', 'The manager will review your case in person and come back to you with a solution.']],
      ['private', ['Please send us the details in a private message[ or to {contact}].', 'To reach the person in charge, please write to us in a private message[ or contact {contact}].']],
      ['signature', ['[Kind regards, {manager}[, “{place}”].|Kind regards, the team at “{place}”.|Yours, and ready to put it right.]']],
    ],
  },
  stars: {
    title: 'Low rating without words',
    answers: 'stars',
    blocks: [
      ['greeting', hello],
      ['thanks', ['Thank you for your rating.', 'Thank you for rating us honestly.', 'Thank you for the warning.', 'We appreciate that you let us know.']],
      [
        'substance',
        [
          'We apologise for the bad impression: the responsibility for it is ours.',
          'We are sorry for not meeting your expectations. It is our responsibility.',
          'Please accept our apologies: a rating like this means that we failed you.',
          'Please forgive us for the unpleasant experience; the fault is ours.',
        ],
      ],
      [
        'private',
        [
          'Please tell us in a private message what happened[, or contact us at {contact}].',
          'Please message us privately about what went wrong[; direct contact: {contact}].',
          'Please send us a private message with the date of your purchase or visit and a few words about what upset you.',
          'We are waiting for your private message: a person who can decide will answer you.',
        ],
      ],
      ['offer', ['We will look into your case and offer a solution.', 'The manager will check everything and answer you in person.', 'We will find our mistake, fix it and come back to you.', 'We will check everything the same day and propose how to settle it.', 'Our quality team will investigate and tell you what was done.']],
    ],
  },
  food: about(
    'Complaint about the food',
    'food',
    [
      'We apologise for the dish that let you down: the taste and quality of our food are our responsibility.',
      'Please accept our apologies: our kitchen failed this time, and it is our mistake.',
      'We are sorry about the food. It should never have left the kitchen, and the fault is ours.',
      'Please forgive us for a meal that brought you no joy. The responsibility is ours.',
    ],
    ['Our chef will check today how the dish was made, and we will tell you what was changed.', 'We will go through your order with the kitchen step by step and offer you a solution.', 'We will check that day’s ingredients and cooking and come back to you with an answer.', ...offer.slice(0, 3)],
  ),
  goods: about(
    'Complaint about goods',
    'goods',
    [
      'We apologise: the quality of the product is our responsibility, and here it failed you.',
      'We are sorry for a purchase that brought you no joy. Checking it before you did was our job, and we fell short.',
      'Please forgive us: quality like this must not be. This is our mistake.',
      'Please accept our apologies for a product that did not live up to your expectations; the responsibility is ours.',
    ],
    ['Our quality team will check the batch, and we will offer you a solution.', 'We will look into how the item passed our checks and find a solution together with you.', 'We will check your case today and tell you what we can do for you.', ...offer.slice(1, 4)],
  ),
  service: about(
    'Complaint about the service',
    'service',
    [
      'We apologise for the way you were treated: the responsibility for our staff is ours.',
      'Please accept our apologies. Nobody here may work or speak like that, and it is our mistake.',
      'We are sorry for such service: we failed you, and we are ashamed of it.',
      'Please forgive us for the lack of attention. The responsibility for it is ours.',
    ],
    ['The manager will go through that shift with the staff today and tell you the outcome.', 'We will look into what happened, talk it over with the staff and come back to you with an answer.', 'The manager will investigate in person and offer you a solution.', ...offer.slice(1, 4)],
  ),
  waiting: about(
    'Complaint about waiting and delivery',
    'waiting',
    [
      'We are sorry that we kept you waiting. The timing is our responsibility, and this time we failed.',
      'We apologise for the time you lost: it is our mistake.',
      'Please forgive us for the wait; the fault is ours.',
      'Please accept our apologies for the delay; the responsibility for delivery and queues is ours.',
    ],
    ['We will look into every step of your order, fix what cost you the time and tell you about it.', 'We will look into the delay today and offer you a solution.', 'The manager will check how the order went and come back to you with an answer.', ...offer.slice(0, 3)],
  ),
  price: about(
    'Complaint about the price',
    'price',
    [
      'We apologise for the bad feeling about the price: making it clear beforehand was our responsibility.',
      'We are sorry that the quality was below the price. The responsibility is ours.',
      'Please forgive us for the confusion about the cost, it is our mistake.',
      'Please accept our apologies: you paid and got no joy of it. The responsibility is ours.',
    ],
    ['We will check your bill line by line and tell you what we found.', 'We will go through the bill with the manager and offer you a solution.', 'We will check price tags and menu today and come back to you with an answer.', ...offer.slice(1, 4)],
  ),
  premises: about(
    'Complaint about the premises',
    'premises',
    [
      'We apologise for what you saw: cleanliness and order are our responsibility.',
      'Please accept our apologies. It must not be like that here, and it is our mistake.',
      'We are sorry for the discomfort: we did not look after the place well enough, and the fault is ours.',
      'Please forgive us for surroundings that spoiled your impression; the responsibility for them is ours.',
    ],
    ['We will check cleaning and order against the whole list today and tell you what was fixed.', 'The manager will look into it on the spot today, put right what you describe and get back to you.', 'We will look into your case with those in charge and come back to you with an answer.', ...offer.slice(1, 4)],
  ),
  fault: about(
    'Complaint about a fault, a return',
    'fault',
    [
      'We apologise for the fault: what reaches your hands is our responsibility.',
      'We are sorry for the defect. Not seeing it before it went out is our mistake.',
      'Please forgive us: it should have worked, and the fault is ours.',
      'Please accept our apologies for the trouble with the fault and the return; the responsibility is ours.',
    ],
    ['We will check what broke and offer you a solution, be it a repair or an exchange.', 'Our service team will look into the fault and come back to you with an answer.', 'We will look into it today and keep you informed of every step.', ...offer.slice(1, 4)],
  ),
  booking: about(
    'Complaint about booking, site, app',
    'booking',
    [
      'We apologise for the failure: site, app and booking are our responsibility.',
      'We are sorry that booking was not easy. It is our mistake.',
      'Please forgive us for the confusion with your order or booking; the fault is ours.',
      'Please accept our apologies for the inconvenience; the responsibility for our system is ours.',
    ],
    ['The developers have your description: we will check it, fix it and let you know.', 'We will check your booking by hand and offer you a solution.', 'We will find the step where it failed, fix it and come back to you with an answer.', ...offer.slice(0, 3)],
  ),
};
