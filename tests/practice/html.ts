/**
 * The smallest template language that cannot forget to escape: every value in a template is text unless it is itself
 * the result of a template.
 */

export class Html {
  readonly source: string;
  /** Whether the page's own libraries write styles and markup from strings, as many do. */
  readonly loose: boolean;

  constructor(source: string, loose = false) {
    this.source = source;
    this.loose = loose;
  }

  toString(): string {
    return this.source;
  }
}

export type Part = Html | string | number | null | undefined | false | readonly Part[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function print(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.source;
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  return part.map(print).join('');
}

export function html(strings: TemplateStringsArray, ...values: Part[]): Html {
  return new Html(strings.reduce((all, piece, index) => all + print(values[index - 1]) + piece));
}

/** JSON for a `<script>` element: no `</script>` and no `<!--` can end it early. */
export function jsonScript(value: unknown): Html {
  return new Html(JSON.stringify(value).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029'));
}
