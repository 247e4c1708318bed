import type { Written } from '../library.ts';
import { hello, inPrivate, thanks } from './negative.ts';

/** After the first reply, and to reviews of a special kind. */

/** To whom we do not know yet: no «again». */
const warm = ['Hello[ {name}]!', 'Hi[ {name}]!', 'Good day[, {name}].'];
const glad = [...warm.slice(0, 2), 'Hello again[, {name}].'];

export const later: Readonly<Record<'positive' | 'neutral' | 'negative', Readonly<Record<string, Written>>>> = {
  positive: {
    'follow-up': {
      title: 'The customer wrote again, pleased',
      answers: 'any',
      use: 'follow-up',
      blocks: [
        ['greeting', glad],
        ['thanks', ['Thank you for coming back and writing once more.', 'Thanks for adding to your review.', 'Thank you for telling us the rest of the story.']],
        ['substance', ['We are glad that you still like it.', 'It is good to know that the impression has lasted.', 'We will pass these words on to the team as well.']],
        ['farewell', ['We are here whenever you need us.', 'We look forward to meeting you again.', 'Until next time.']],
      ],
    },
    fixed: {
      title: 'The customer is pleased with the fix',
      answers: 'any',
      use: 'fixed',
      blocks: [
        ['greeting', glad],
        ['thanks', ['Thank you for giving us the chance to put it right.', 'Thank you for your patience and for telling people how it ended.', 'Thanks for coming back to write about the outcome.']],
        ['substance', ['We are glad that the solution suits you.', 'How good that we could see it through together.', 'What was changed because of your review will stay that way.']],
        ['farewell', ['We are here whenever you need us.', 'We hope to see you again soon.', 'May there be only good news from now on.']],
      ],
    },
    address: {
      title: 'Praise meant for somebody else',
      answers: 'any',
      use: 'address',
      blocks: [
        ['greeting', warm],
        ['thanks', ['Thank you for your kind words.', 'Thank you for such a warm review.', 'Thanks for sharing something good.']],
        ['substance', ['They seem to be meant for another company: we do not offer what you describe and would not like to take the credit.', 'It looks as if the praise belongs to a neighbour with a similar name, as we have nothing of the kind.', 'By the description it was not at our place, and we would like your words to reach those who earned them.']],
        ['farewell', ['It would be a pleasure to meet you in person.', 'Do drop in, and we will try to please you just as much.', 'Have a lovely day.']],
      ],
    },
  },
  neutral: {
    'follow-up': {
      title: 'The customer wrote again, still open',
      answers: 'any',
      use: 'follow-up',
      blocks: [
        ['greeting', hello],
        ['thanks', ['Thank you for your answer.', 'Thank you for the details.', 'Thanks for keeping up the conversation.']],
        ['substance', ['It is with the people in charge.', 'Now the picture is clearer.', 'We have noted it and are already talking about it.']],
        ['question', ['Have we understood correctly that this is what matters most to you?', 'What else should we keep in mind?', 'What result would you call a good one?']],
        ['farewell', ['We will write here as soon as there is something to show.', 'We will be back with news.', 'We are keeping an eye on it.']],
      ],
    },
    private: {
      title: 'The question has moved to private messages',
      answers: 'any',
      use: 'private',
      blocks: [
        ['greeting', hello],
        ['thanks', ['Thank you for your review.', 'Thanks for sharing your view.', 'Thank you for your honest opinion.']],
        ['private', ['We have sent you a private message so that we can talk it over calmly.', 'So as not to discuss the details in public, we went on in private messages.', 'Our colleague is waiting for you in private messages.']],
        ['question', ['Would it suit you to answer there?', 'Have you seen our message?', 'When would you like to go on?']],
      ],
    },
    fixed: {
      title: 'After the fix: is it better now',
      answers: 'any',
      use: 'fixed',
      blocks: [
        ['greeting', hello],
        ['thanks', ['Thank you for pointing out where we fell short.', 'Thank you for the review that made us change things.', 'Thanks for your remark.']],
        ['substance', ['What you wrote about has been changed.', 'The changes are made.', 'We have worked on what you did not like.']],
        ['question', ['Is it better now, in your view?', 'What else should be mended?', 'Have you noticed the difference?']],
      ],
    },
    address: {
      title: 'A middling review meant for somebody else',
      answers: 'any',
      use: 'address',
      blocks: [
        ['greeting', hello],
        ['thanks', ['Thank you for the review.', 'Thank you for writing.', 'Thanks for your honest opinion.']],
        ['substance', ['By the description it seems to be about another company.', 'We have not found what you describe at our place.', 'It looks as if the review belongs to another address.']],
        ['question', ['Could you tell us when and where it was?', 'Could you name the address and the day?', 'Which address did you visit?']],
        ['farewell', ['We will help to find the right people for your words.', 'We will check once more and answer you here.', 'It will tell us whom to turn to.']],
      ],
    },
  },
  negative: {
    'follow-up': {
      title: 'The customer wrote again, displeased',
      answers: 'any',
      use: 'follow-up',
      blocks: [
        ['greeting', hello],
        ['thanks', ['Thank you for writing once more.', 'Thank you for your patience.', 'Thank you for not letting it rest.']],
        [
          'substance',
          [
            'We apologise that the matter is still not solved: the responsibility for it is ours.',
            'We are sorry that you had to remind us. It is our mistake.',
            'Please accept our apologies for a first answer that was too little. We take responsibility for that.',
          ],
        ],
        ['offer', ['The manager has taken over, will check every step today and offer you a solution.', 'One senior colleague will look into it again, see it through and get back to you.', 'We will check everything again from the start and come back to you with a solution.']],
        ['private', inPrivate],
      ],
    },
    private: {
      title: 'The complaint has moved to private messages',
      answers: 'any',
      use: 'private',
      blocks: [
        ['greeting', hello],
        ['thanks', thanks],
        ['substance', ['We apologise for what happened, it is our responsibility.', 'Please accept our apologies: the mistake is ours.', 'We are sorry for the unpleasant experience, the fault is ours.']],
        ['private', ['We have sent you a private message so that we can sort it out calmly.', 'We will discuss the details in private messages: ours is already with you.', 'The person in charge is waiting for you in private messages.']],
        ['offer', ['There we will offer you a solution, and the outcome will be told here as well.', 'We will check everything together with you and write here what was done.', 'We will look into your case and report the fix here.']],
      ],
    },
    fixed: {
      title: 'After the fix',
      answers: 'any',
      use: 'fixed',
      blocks: [
        ['greeting', hello],
        ['thanks', ['Thank you for telling us about the problem.', 'Thank you for letting us know and for waiting.', 'Thank you for the review that began the change.']],
        ['substance', ['We apologise once more: the mistake was ours, and we have fixed it.', 'Once again, our apologies. The responsibility was ours, and we have seen it through.', 'We are sorry again for what happened: the fault was ours, and its cause is gone.']],
        ['offer', ['We checked the whole procedure and changed it so that this will not happen again.', 'We went through it with the team and will check the result again in a week.', 'It is fixed, and we will check it every day.']],
        ['private', ['Should anything still be open, please send us a private message.', 'We can still be reached in private messages.', 'Please tell us in a private message whether all is well now.']],
      ],
    },
    address: {
      title: 'A complaint meant for somebody else',
      answers: 'any',
      use: 'address',
      blocks: [
        ['greeting', hello],
        ['thanks', ['Thank you for writing.', 'Thank you for the review.', 'Thank you for letting us know.']],
        [
          'substance',
          [
            'We apologise for the trouble you had. We have not found such an order with us so far, and getting you an answer is our responsibility.',
            'We are sorry that we cannot help at once: it sounds like another address, and sorting this out is our responsibility.',
            'Please accept our apologies for the confusion. We have not found the order so far, and looking again is our responsibility.',
          ],
        ],
        ['offer', ['We will check our records again and tell you who can help.', 'We will look into it by date and address and come back to you with an answer.', 'We will look into where your case belongs and send it there ourselves.']],
        ['private', ['Please send us a private message with the date and the address.', 'Please message us privately where and when it was.', 'We are waiting for your private message with the details.']],
      ],
    },
    malicious: {
      title: 'An attack, answered calmly',
      answers: 'any',
      use: 'malicious',
      blocks: [
        ['greeting', hello],
        ['thanks', ['Thank you for the review.', 'Thank you for writing.', 'Thank you for your opinion.']],
        [
          'substance',
          [
            'We apologise for the bad impression: our work is our responsibility.',
            'We are sorry about the experience you describe; we take responsibility for every order.',
            'Please accept our apologies for the upset. The responsibility for all that happens here is ours.',
          ],
        ],
        ['offer', ['We will look into every point and offer you a solution.', 'The manager will look into everything you write in person and answer you.', 'We will check every word against our records and come back to you with an answer.']],
        ['private', ['Please send us a private message with the date and the details.', 'Please write to us in a private message, where the details are easier to talk about.', 'We are waiting for your private message; the manager is there for you.']],
      ],
    },
  },
};
