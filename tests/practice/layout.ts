import { html, jsonScript, type Html } from './html.ts';

/** What every practice page shares: the banner, the style sheet, and the scripts that act as the platform's own code. */
export interface Sheet {
  title: string;
  /** Class on `body`: the colours of the platform. */
  look: 'yandex' | 'cabinet' | 'wildberries' | 'avito' | 'shop';
  /** Modules of `in-page/`, without ending. */
  scripts: readonly string[];
  /** What those modules need to know; they find it as JSON in `#practice`. */
  config?: unknown;
  head?: Html;
  body: Html;
  language?: string;
}

export function sheet(page: Sheet): Html {
  return html`<!doctype html>
<html lang="${page.language ?? 'ru'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${page.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/practice/style.css">
${page.head}
</head>
<body class="look-${page.look}">
<p class="practice-banner">Учебная страница: люди и отзывы придуманы, публикация настоящая только здесь. <a href="https://yandex.ru/practice/">Все страницы</a></p>
${page.body}
<script type="application/json" id="practice">${jsonScript(page.config ?? null)}</script>
${page.scripts.map((name) => html`<script type="module" src="/practice/${name}.ts"></script>`)}
</body>
</html>`;
}
