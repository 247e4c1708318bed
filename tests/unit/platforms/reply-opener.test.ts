import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { actsAtOnce, opensReply, replyOpenerOf } from '../../../lib/platforms/kit/reply-opener.ts';

describe('labels of controls that open the field for a reply', () => {
  test.each([
    'Ответить', ' ответить ', 'Ответить на отзыв', 'Ответить на этот отзыв', 'Ответить клиенту', 'Написать ответ', 'Дать ответ', '↩ Ответить', 'Ответить…',
    'Відповісти', 'Жауап беру', 'Reply', 'Respond', 'Reply to review', 'Reply to the customer', 'Write a response', 'Add a public reply', 'Reply publicly',
    'Antworten', 'Auf Rezension antworten', 'Antwort verfassen', 'Répondre', 'Répondre à l’avis', 'Rédiger une réponse', 'Responder', 'Responder a la reseña',
    'Escrever uma resposta', 'Rispondi', 'Rispondi alla recensione', 'Odpowiedz', 'Beantwoorden', 'Svara', 'Vastaa', 'Yanıtla', '回复', '回覆', '答复', '写回复', '回复评论', '我要回复',
  ])('«%s» opens', (label) => {
    expect(opensReply(label)).toBe(true);
  });

  test.each([
    'Опубликовать ответ', 'Отправить ответ', 'Отправить', 'Сохранить ответ', 'Удалить ответ', 'Посмотреть ответ', 'Показать ответ организации', 'Скрыть ответ', 'Ответы (3)',
    'Ответить и закрыть', 'Ответ', 'Ответ компании', 'Ответить всем с помощью ИИ', 'Изменить ответ', 'Publish reply', 'Post reply', 'Send response', 'Submit', 'View reply', '3 replies',
    'Reply and close', 'Delete reply', 'Antwort senden', 'Antworten anzeigen', 'Publier la réponse', 'Ver respuesta', 'Publicar respuesta', 'Invia risposta', 'Pubblica risposta',
    '发布回复', '提交', '查看回复', '商家回复', '回复 3', '', ' ', 'Ответить '.repeat(40),
  ])('«%s» does not', (label) => {
    expect(opensReply(label)).toBe(false);
  });

  test.each(['Опубликовать', 'Отправить', 'Удалить', 'Сохранить', 'Publish', 'Send', 'Submit', 'Post', 'Delete', 'Senden', 'Publier', 'Enviar', 'Invia', 'Wyślij', 'Gönder', '发布', '提交'])('«%s» acts at once', (label) => {
    expect(actsAtOnce(label)).toBe(true);
    expect(opensReply(label)).toBe(false);
  });
});

describe('the control of a card', () => {
  const found = (html: string): string | null => replyOpenerOf(new JSDOM(html).window.document.body)?.id ?? null;

  test.each([
    ['a button', '<button id="x">Ответить</button>', 'x'],
    ['a button that only has a label', '<div role="button" aria-label="Reply" id="x"></div>', 'x'],
    ['a link that goes nowhere', '<a href="#" id="x">Ответить</a>', 'x'],
    ['the first that says so', '<button>Посмотреть ответ</button><button id="x">Ответить</button><button id="y">Ответить</button>', 'x'],
    ['a button in a form without a field', '<form><button id="x">Ответить</button></form>', 'x'],
    ['a plain button beside a field of a form', '<form><textarea></textarea><button type="button" id="x">Ответить</button></form>', 'x'],
    ['not the button that sends a form', '<form><textarea></textarea><button>Ответить</button></form>', null],
    ['not a link to another page', '<a href="/reply/17" id="x">Ответить</a>', null],
    ['not a locked one', '<button disabled>Ответить</button><button aria-disabled="true">Ответить</button>', null],
    ['not a hidden one', '<div hidden><button>Ответить</button></div><div inert><button>Ответить</button></div>', null],
    ['not one whose other label says that it sends', '<button title="Отправить ответ">Ответить</button>', null],
    ['not plain words', '<span>Ответить</span>', null],
  ])('%s', (_, html, id) => {
    expect(found(html)).toBe(id);
  });
});
