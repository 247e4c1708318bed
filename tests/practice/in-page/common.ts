/** Runs inside the practice pages, as the platform's own code would. Served with its types stripped. */

/** Markup from our own server becomes nodes; everything else on these pages is text. */
const policy = 'trustedTypes' in window
  ? (window as unknown as { trustedTypes: { createPolicy: (name: string, rules: { createHTML: (s: string) => string }) => { createHTML: (s: string) => string } } }).trustedTypes.createPolicy('practice', { createHTML: (source) => source })
  : { createHTML: (source: string) => source };

export function nodesOf(source: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = policy.createHTML(source.trim());
  return document.importNode(template.content, true);
}

export function elementOf(source: string): Element {
  const element = nodesOf(source).firstElementChild;
  if (!element) throw new Error('No element in the answer');
  return element;
}

export function config<T>(): T {
  return JSON.parse(document.getElementById('practice')?.textContent ?? 'null') as T;
}

export async function get<T>(path: string, query: Record<string, string | number> = {}): Promise<T> {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const response = await fetch(`/practice/api/${path}?${search.toString()}`);
  return (await response.json()) as T;
}

export async function publish(id: string, text: string): Promise<{ published: boolean; shown: boolean; html: string }> {
  const response = await fetch('/practice/api/publish', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id, text }) });
  return (await response.json()) as { published: boolean; shown: boolean; html: string };
}

export interface Cards {
  cards: { id: string; html: string }[];
  total: number;
}

/** Calls back when the person has scrolled so far that this element is nearly in view. */
export function whenNear(element: Element, load: () => Promise<boolean>): void {
  let busy = false;
  const observer = new IntersectionObserver(
    (entries) => {
      if (busy || !entries.some(({ isIntersecting }) => isIntersecting)) return;
      busy = true;
      void load().then((more) => {
        busy = false;
        observer.unobserve(element);
        if (more) observer.observe(element);
      });
    },
    { rootMargin: '100px' },
  );
  observer.observe(element);
}
