import { templatesOf } from './tables.ts';

export const en = templatesOf('en', {
  positive: {
    words: [
      'Hello[ {name}], and thank you for such kind words. It means a lot that you took the time to share this, and we will pass it on to everyone who looked after you. We hope to see you again soon.',
      '[{name}, ]thank you for your lovely review. Hearing what worked for you is the best reminder of why we do this. You will find the same care here next time.',
      'Thank you[, {name},] for your trust and for sharing your opinion with others. We are glad that you liked it, and we intend to keep it that way for you.',
      'Hi[ {name}]! Your review made our day, and we are going to share it with the rest of the team. We appreciate that you chose us.',
      '[{name}, ]it is a real pleasure to read this. We are grateful that you wrote: nothing encourages us more to keep paying attention. We hope to please you again.[ Warm regards, the team at “{place}”.]',
    ],
    stars: [
      'Hello[ {name}], and thank you for the high rating. We are happy that you were pleased and look forward to seeing you again.',
      '[{name}, ]many thanks for rating us so well. Should you feel like telling us what you enjoyed most, we would love to read it.',
      'Thank you for taking a moment to rate our work[, {name}]. For the whole team it is a sign that we are on the right path. Until next time with you.',
      'Good day[, {name}]. Your trust is much appreciated. We will do our best to live up to your expectations once more.[ The team at “{place}”.]',
    ],
  },
  neutral: {
    any: [
      'Hello[ {name}], and thank you for your feedback. We would like your next experience with us to be a better one. What is the first thing you would have us change?',
      '[{name}, ]thank you for your opinion. What was missing for you to be completely satisfied? We will hand your answer to the people who can put it right.',
      'Good day[, {name}]. Thanks for sharing your impression. Could you tell us a little more: what went well, and where do we still have work to do?',
      'We appreciate your comment[, {name}]. Every message is read with care, and we want to understand yours properly. Which improvement would please you most?',
      '[{name}, ]thank you for your interest in our work. Knowing where we can do better matters to us. What would you suggest?[ Kind regards, the team at “{place}”.]',
    ],
  },
  negative: {
    words: [
      'Hello[ {name}]. Please accept our apologies: what happened is our responsibility. We will go through your case with the manager today and let you know what has been decided. Would you send us a private message so that we can reach you? Thank you for speaking up.',
      '[{name}, ]we are sorry that we let you down. The mistake is ours, and so is the job of putting it right. Please message us privately with the date and the number of your order or visit: a member of staff in charge will check every step and offer you a solution. Thank you for telling us.',
      'Good day[, {name}]. Thank you for your review, and we apologise for spoiling your experience. You had every right to expect more, and we take responsibility for falling short. Your review is going to our quality team; kindly leave us a way to contact you in a private message, and we will come back to you with an answer.',
      '[{name}, ]please forgive us. This should not have happened, and the fault is ours. We will find out where things went wrong and fix it. To settle the matter with you in person, we are waiting for your message in the chat. We are grateful for your frankness.',
      'Thank you for being open with us[, {name}]. Our sincere apologies: you did not get what you expected, and we take that upon ourselves. We will look into the circumstances and propose how to make it good. Write to us in private messages, and someone who can decide will reply.',
    ],
    stars: [
      'Hello[ {name}], and thank you for your rating. We apologise that you were left dissatisfied. Your experience is our responsibility. Please tell us in a private message what happened: we will look into it and offer a solution.',
      '[{name}, ]we are sorry for not meeting your expectations. It is up to us to put this right, and the responsibility is ours. Message us privately about what went wrong: the manager will review your case and answer you. Thank you for the warning.',
      'Good day[, {name}]. Please forgive the unpleasant experience. A rating like this means that we failed somewhere, and the responsibility for finding the mistake lies with us. To check it sooner, kindly send the date of your purchase or visit in a private message; by tomorrow the manager writes to you what was found and how we make up for it. Thank you for your help.',
      'Our apologies[, {name}]. We accept your rating, the fault is ours, and we are passing it to our quality team. What can we do for you in particular? Let us know in a private message, and we will deal with it first. We appreciate it.',
    ],
  },
});
