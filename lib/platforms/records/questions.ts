import { namesOf, shortTextOf, type Block } from './block.ts';

/** By names of its own a record is what somebody asks or what somebody answers; held against one name at a time. */
const QUESTION = /^(?:(?:js|post|qa|product|review)[-_]{1,2})?(?:question|вопрос|vopros|问答|提问)(?:[-_]{1,2}(?:item|post|card|block|row|\d+))?$/;
const ANSWER = /^(?:(?:js|post|qa|product)[-_]{1,2})?(?:answer|otvet|回答)(?:[-_]{1,2}(?:item|post|card|block|row|\d+))?$/;
/** A list of them, by its name or by the heading above it. */
const QUESTIONS = /^(?:(?:product|item|goods|customer)[-_]{1,2})?(?:questions|q-?and-?a|qa|faq-?questions|voprosy|вопросы)(?:[-_]{1,2}(?:list|items|section|block|widget))?$/;
const HEADING = /^(?:вопросы(?: и ответы| покупателей| о товаре)?|вопрос[-–— ]ответ|(?:customer )?questions(?: (?:&|and) answers)?|q ?& ?a|问答|提问|买家问答)(?:[\s·:(]*\d{1,6}\)?)?$/iu;
const LEVELS = 3;
const BEFORE = 6;

/** Which records are questions, and which answers to them: those are no words of a customer to the house. */
export function questionsAmong(blocks: readonly Block[]): { questions: ReadonlySet<Block>; answers: ReadonlySet<Block> } {
  const asked = new Set(blocks.filter(({ element }) => isCalled(element, QUESTION)));
  // Where nothing is called a question, answers are records like others: of a thread, of a page that shows no question.
  if (asked.size > 0) return { questions: asked, answers: new Set(blocks.filter((block) => !asked.has(block) && isCalled(block.element, ANSWER))) };
  const isAsked = blocks[0] !== undefined && isListOfQuestions(blocks[0].element) && !blocks.some(({ element }) => isCalled(element, ANSWER));
  return { questions: new Set(isAsked ? blocks : []), answers: new Set() };
}

function isCalled(element: Element, name: RegExp): boolean {
  return namesOf(element).split(/\s+/).some((one) => name.test(one));
}

function isListOfQuestions(first: Element): boolean {
  let at: Element | null = first;
  for (let level = 0; level < LEVELS && at !== null && at.localName !== 'body'; level++) {
    let before = at.previousElementSibling;
    for (let i = 0; i < BEFORE && before !== null; i++, before = before.previousElementSibling) {
      const heading = /^h[1-6]$/.test(before.localName) ? before : before.querySelector('h1, h2, h3, h4, h5, h6');
      if (heading !== null) return HEADING.test(shortTextOf(heading, 60) ?? '');
    }
    at = at.parentElement;
    if (at !== null && isCalled(at, QUESTIONS)) return true;
  }
  return false;
}
