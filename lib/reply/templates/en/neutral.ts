import type { TopicId } from '../../../model/topic.ts';
import type { Written } from '../library.ts';

const hello = ['Hello[ {name}].', 'Good day[, {name}].', '{name}, hello.', 'Hi[ {name}].'];

const thanks = [
  'Thank you for your feedback.',
  'Thank you for your opinion.',
  'Thanks for sharing your impression.',
  'We appreciate your honest review.',
  'Thank you for taking the time to write.',
  'Thanks for your interest in our work.',
  'We are grateful for your balanced view.',
  'Thank you for helping us see ourselves from outside.',
];

const answerGoes = [
  'Your answer goes to the people who can put it right.',
  'Every suggestion is discussed at our weekly meeting.',
  'We would like your next experience with us to be a better one.',
  'We will read it carefully and act on it.',
  'It goes straight to the manager.[ Kind regards, the team at “{place}”.]',
  'It helps us see where to begin.',
  'We do read everything that people write to us.',
];

const about = (title: string, topic: TopicId, substance: readonly string[], question: readonly string[]): Written => ({
  title,
  topics: [topic],
  blocks: [
    ['greeting', hello],
    ['thanks', thanks],
    ['substance', substance],
    ['question', question],
    ['farewell', answerGoes],
  ],
});

export const neutral: Readonly<Record<string, Written>> = {
  any: {
    title: 'Middling, an open question',
    answers: 'any',
    blocks: [
      ['greeting', hello],
      ['thanks', thanks],
      ['substance', ['We want to understand you properly.', 'There is room for us to grow, and your view counts.', 'It seems the impression was a mixed one.', 'A middling mark is a reason for us to look closer.', 'Knowing where we can do better matters to us.']],
      [
        'question',
        [
          'What is the first thing you would have us change?',
          'What was missing for top marks?',
          'Could you tell us what went well, and where we still have work to do?',
          'Which improvement would please you most?',
          'What would you suggest?',
          'What kept it from being great?',
          'Where would you begin if you were in our place?',
        ],
      ],
      ['farewell', answerGoes],
    ],
  },
  'any-formal': {
    title: 'Middling, formal',
    answers: 'any',
    voice: 'formal',
    blocks: [
      ['greeting', ['Good day[, {name}].', 'Hello[, {name}].']],
      ['thanks', ['Thank you for your rating and your trust in our company.', 'We are grateful for your feedback.', 'Thank you for letting us know your opinion.']],
      ['question', ['Could you specify which improvements would matter to you?', 'May we ask what did not meet your expectations?', 'Which side of our work, in your opinion, needs attention?']],
      ['farewell', ['Your answer will be reviewed by the manager.', 'Your suggestions will be a part of our weekly review.', 'We will take your answer into account in our planning.']],
      ['signature', ['[Kind regards, {manager}[, “{place}”].|Kind regards, the team at “{place}”.|With respect for your opinion.]']],
    ],
  },
  stars: {
    title: 'Three stars without words',
    answers: 'stars',
    blocks: [
      ['greeting', hello],
      ['thanks', ['Thank you for your rating.', 'Thanks for rating us.', 'Thank you for taking a moment to rate us.', 'Your rating matters to us, thank you.']],
      ['substance', ['The stars tell us that there was good and not so good.', 'Without words it is hard for us to see what to mend.', 'Next time we would like to please you more.', 'A mark like this says that we fell a little short of great.']],
      ['question', ['What did you miss, if you would tell us?', 'What should we mend so that you like it better?', 'What stayed in your memory, and what let you down?', 'Which moment could have been better?', 'What decided your mark?']],
      ['farewell', answerGoes],
    ],
  },
  food: about(
    'Middling: food',
    'food',
    ['Your words about the food are with our chef.', 'Taste is a fine thing, and your opinion of the dishes matters.', 'We want the food to please you every time.'],
    ['Which dish would you like to be different, and how?', 'What should be added or left out to make it tastier?', 'Was it the taste, the serving or the portion?', 'What on the menu did you like, and what needs work?'],
  ),
  goods: about(
    'Middling: goods',
    'goods',
    ['Remarks about quality are read by those in charge of it.', 'We want the product to please and not merely to do.', 'Your opinion of the product helps us and other customers.'],
    ['What would you change in the product first?', 'Was it the material, the size or the packaging?', 'Which detail was not as you expected?', 'What needs to be better for the quality to satisfy you?'],
  ),
  service: about(
    'Middling: service',
    'service',
    ['Service should be a pleasure, not just be there.', 'We will talk your words over with the staff.', 'Attention is given by people, and we need to know where there was too little of it.'],
    ['What should the staff do better?', 'At which moment did you miss attention?', 'What would have made the service great for you?', 'How could we have helped you better?'],
  ),
  waiting: about(
    'Middling: waiting and delivery',
    'waiting',
    ['Your time is precious, and we want to save it.', 'Times are something we look at closely, and your case will be part of that.', 'Nobody likes to wait, and we understand you.'],
    ['At which step did the wait seem longest?', 'What time would suit you?', 'What should change in the delivery first?', 'When did you have to wait, and for what?'],
  ),
  price: about(
    'Middling: price',
    'price',
    ['A price should feel fair.', 'Your opinion goes to the people who set the prices.', 'We want the quality to match the price.'],
    ['What, in your view, is not worth its price?', 'What was missing for the price to feel fair?', 'Which items should we look at more closely?', 'What price would you call fair?'],
  ),
  premises: about(
    'Middling: premises',
    'premises',
    ['We want you to feel comfortable here in every way.', 'Your words about the place go to the manager.', 'Cleanliness is a matter of details, and a fresh pair of eyes helps.'],
    ['What exactly was inconvenient?', 'What should we look at in cleaning and furnishing?', 'What would make the place cosier for you?', 'Where would you change something, and what?'],
  ),
  fault: about(
    'Middling: fault and return',
    'fault',
    ['We want to understand the fault in detail.', 'A remark like this goes straight to our quality team.', 'We want to make sure that it does not happen again.'],
    ['When did the fault show, and how?', 'What does not work as you expected?', 'Which solution would suit you?', 'Could you describe what happened, and when?'],
  ),
  booking: about(
    'Middling: booking, site, app',
    'booking',
    ['Your words go to the people who build the site and the app.', 'Booking should take a minute, and we want to know where it held you up.', 'We test the booking on real cases, and yours will help.'],
    ['At which step did it get awkward?', 'What should be mended first in the app or on the site?', 'What stood in the way of an easy booking?', 'Which function did you miss?'],
  ),
};
