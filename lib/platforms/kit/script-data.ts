/** What was read last from a script element: a page is looked at again and again, and its data is long. */
const known = new WeakMap<Element, { source: string; data: unknown }>();

/** The JSON inside a script element; undefined where it is none. */
export function dataOf(script: Element): unknown {
  const source = script.textContent;
  const before = known.get(script);
  if (before?.source === source) return before.data;
  const data = parsed(source);
  known.set(script, { source, data });
  return data;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
