import type { Written } from '../library.ts';

const hello = ['Hello[ {name}]!', 'Hi[ {name}]!', 'Good day[, {name}].', '{name}, hello!', 'Hello there[, {name}].'];

const thanks = [
  'Thank you for such kind words.',
  'Thank you for your lovely review.',
  'Many thanks for taking the time to write this.',
  'Thanks so much for sharing your experience with others.',
  'We are truly grateful for your feedback.',
  'Thank you for your trust and for these lines.',
  'We really appreciate you writing to us.',
  'The whole team has read your review and says thank you.',
  'Please accept our thanks for this review.',
  'Thank you for choosing us and for telling people about it.',
  'It was a pleasure to read this, thank you.',
  'We appreciate your support more than you know.',
];

const farewell = [
  'We hope to see you again soon.',
  'You will find the same care here next time.',
  'Until we meet again.',
  'We look forward to pleasing you once more.',
  'Come by whenever it suits you.',
  'May your next visit or order be just as good.',
  'We are here whenever you need us.',
  'Have a wonderful rest of the week.',
  'We intend to keep it that way for you.',
  'You are always welcome.[ The team at “{place}”.]',
  'It would be a joy to look after you again.[ Warm regards, the team at “{place}”.]',
  'All the best to you and yours.',
];

const about = (title: string, topic: NonNullable<Written['topics']>[number], substance: readonly string[]): Written => ({
  title,
  topics: [topic],
  blocks: [
    ['greeting', hello],
    ['thanks', thanks],
    ['substance', substance],
    ['farewell', farewell],
  ],
});

export const positive: Readonly<Record<string, Written>> = {
  words: {
    title: 'Praise, general',
    blocks: [
      ['greeting', hello],
      ['thanks', thanks],
      [
        'substance',
        [
          'Hearing what worked for you reminds us why we do this[, and “{quote}” is going up on the staff board].',
          '[“{quote}” made our day|Your review made our day], and we are sharing it with everyone who had a hand in it.',
          'It is good to know that everything came together[, and that “{quote}” is how you sum it up].',
          'We will pass your words on to the people who looked after you[, “{quote}” included].',
          'Nothing encourages us more to keep paying attention[ than hearing “{quote}”].',
          'This is exactly the impression we work for[: “{quote}” says more than any report].',
          'So the effort was worth it[; to hear “{quote}” from you means a lot].',
          'We are delighted that you left with a good feeling[, and “{quote}” is music to our ears].',
        ],
      ],
      ['farewell', farewell],
    ],
  },
  'words-warm': {
    title: 'Praise, from the heart',
    voice: 'warm',
    blocks: [
      ['greeting', ['Hi[ {name}]!', '{name}, what a treat to read!', 'What a treat to read[, {name}]!']],
      [
        'substance',
        [
          '[“{quote}” has us smiling all around.|You have us smiling all around.]',
          '[We keep quoting “{quote}” to each other today.|We keep reading your words to each other today.]',
          'Mornings start differently with feedback like this[, and “{quote}” is our favourite line of the week].',
          'There is a little celebration going on here[, and it is all about your “{quote}”].',
          'Everybody here says hello[ and wants you to know how good “{quote}” is to hear].',
        ],
      ],
      ['thanks', ['A heartfelt thank you for your kindness.', 'Thanks a million for such warmth.', 'Thank you from all of us.', 'Thank you for passing on the good.', 'We are so grateful to you.']],
      ['farewell', farewell],
    ],
  },
  'words-formal': {
    title: 'Praise, formal',
    voice: 'formal',
    blocks: [
      ['greeting', ['Good day[, {name}].', 'Hello[, {name}].', '{name}, good day.']],
      ['thanks', ['Thank you for your positive review.', 'We are grateful for your high opinion of our work.', 'Thank you for your feedback and for your trust in our company.', 'We appreciate the time you took to write to us.']],
      [
        'substance',
        [
          'Your remarks have been shared with the staff[, “{quote}” among them].',
          'It matters to us that the result meets your expectations[, and “{quote}” confirms it].',
          'We will continue to keep the standard that you describe[ as “{quote}”].',
          'Your opinion will guide our further work[, with “{quote}” as an example to all].',
        ],
      ],
      ['signature', ['[Kind regards, {manager}[, “{place}”].|Kind regards, the team at “{place}”.|We remain at your service.]', '[{manager}[, “{place}”], with kind regards.|The team at “{place}”.|We would be pleased to serve you again.]']],
    ],
  },
  stars: {
    title: 'Five stars without words',
    answers: 'stars',
    blocks: [
      ['greeting', hello],
      [
        'thanks',
        [
          'Thank you for the high rating.',
          'Many thanks for rating us so well.',
          'Thanks a lot for the stars.',
          'Thank you for taking a moment to rate our work.',
          'Your trust is much appreciated.',
          'We are grateful for your generous rating.',
          'Thank you from everyone here.',
          'Please accept our sincere thanks for the score.',
          'We appreciate the quiet compliment.',
          'Thanks for thinking so well of us.',
        ],
      ],
      [
        'substance',
        [
          'We are happy that you were pleased.',
          'For the whole team it is a sign that we are on the right path.',
          'Should you feel like telling us what you enjoyed most, we would love to read it.',
          'Marks like yours put a spring in our step.',
          'We will do our best to live up to your expectations once more.',
          'It tells us that what we do every day is worth doing.',
          'We will keep what you liked and look for what can be better still.',
          'Today’s shift gets a pat on the back for that.',
          'It is good to know that you are satisfied with the result.',
          'Silent praise is heard here as well, and treasured.',
        ],
      ],
      ['farewell', farewell],
    ],
  },
  'stars-warm': {
    title: 'Five stars without words, from the heart',
    answers: 'stars',
    voice: 'warm',
    blocks: [
      ['greeting', ['Hi[ {name}]!', '{name}, you made our day!', 'You made our day[, {name}]!', 'What a way to start the day[, {name}]!']],
      ['substance', ['So many stars at once, and all from you.', 'The whole team heard of it within a minute.', 'There are smiles all over the place today.', 'Everyone who saw your score cheered.', 'This is the kind of thing that makes us come in early.']],
      ['thanks', ['Thank you so very much.', 'Thanks for being with us.', 'A heartfelt thank you.', 'Thank you for being so generous.', 'Thanks a million for your trust.']],
      ['farewell', farewell],
    ],
  },
  food: about('Praise of the food', 'food', [
    'We are glad the food was to your taste, and the kitchen already knows what you said.',
    'Our cooks put their hearts into every dish, so praise of the food is the best they can get.',
    'It is lovely that you enjoyed the food: that is what it is all for.',
    'Feeding people well is what we like doing best, and tasty is the word we hope for.',
    'The kitchen has read your review and decided that the recipes stay as they are.',
    'So the dishes came out right, and there is plenty more on the menu for you to discover.',
  ]),
  goods: about('Praise of the goods', 'goods', [
    'We are glad that the quality pleased you and the product is right for you[: “{quote}”].',
    'A lot of work stands behind the quality, which is why praise of the quality means so much[, “{quote}” included].',
    'It is good to hear that the product met your expectations[, in your words “{quote}”]; may it serve you long.',
    'Enjoy it: a whole team here works on the quality[, and “{quote}” is for them].',
    'How good that the choice was easy and the product feels right[: “{quote}”].',
    'The people in charge of quality will hear that their work was noticed[ and called “{quote}”].',
  ]),
  service: about('Praise of the service', 'service', [
    'We are glad that you liked the service, and the staff will hear your praise today.',
    'Attention to our guests comes first, so it is great that the service made you feel it.',
    'We are passing your words to the staff: no better end to a shift.',
    'Our staff did their best, and it is wonderful that it shows.',
    'Good service is made of small things, and you noticed them.',
    'We will read your review together with the staff, and they will love it.',
  ]),
  waiting: about('Praise of speed and delivery', 'waiting', [
    'We are glad that it was quick and that you did not have to wait.',
    'Your time is precious to us, so praise of our speed is very welcome.',
    'Fast and without fuss is how it should be every time, delivery included.',
    'Those who got it to you on time will hear that you noticed how quick they were.',
    'Being quick without cutting corners is our daily task, and the delivery is a part of it.',
  ]),
  price: about('Praise of the price', 'price', [
    'We are glad that the price felt fair to you.',
    'We try to keep prices honest while the quality stays high.',
    'How nice that you mention the prices: we keep them reasonable day after day.',
    'Good things need not be expensive, and we are happy that the price showed you so.',
    'The people who set our prices will be pleased to hear that they got it right.',
  ]),
  premises: about('Praise of the place and its cleanliness', 'premises', [
    'We are glad that you felt at ease: cleanliness matters to us.',
    'People and details make an atmosphere, and it is wonderful that you felt good in it.',
    'We will pass the praise to those who keep the place clean and cosy; they rarely hear it aloud.',
    'We wanted the place to be clean and calm, and it is good to know that it is.',
    'We put much thought into the interior, so your words about the atmosphere are dear to us.',
  ]),
  booking: about('Praise of booking and app', 'booking', [
    'We are glad that ordering and booking went smoothly.',
    'We worked hard to make booking a matter of two taps, and it is nice that you can tell.',
    'The developers will hear of it: the site and the app are there to make your life easier.',
    'An easy booking saves time, and it is good that you noticed.',
    'A simple checkout is a small pride of ours.',
  ]),
  fault: about('Thanks after a fault was dealt with', 'fault', [
    'We are glad that the matter was settled and that the return or exchange was no trouble.',
    'Things do break, and what counts is quick help: it is good that you had it.',
    'We will tell our colleagues that they handled your request very well.',
    'How good that the cause was found and all is working again.',
    'To solve it calmly and to the end was exactly what we wanted.',
  ]),
  person: about('Praise of a person', 'person', [
    'The person you wrote about will hear your praise, and it will be a happy moment.',
    'Our colleague will know about it today, and so will the manager.',
    'We are proud of such people, and it is great that you named the one who helped you.',
    'Personal praise beats any certificate: we will read it aloud to the whole team.',
    'We are showing your review to the one who earned it and adding a thank-you of our own.',
  ]),
};
