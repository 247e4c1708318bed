import { Fragment, type ReactNode } from 'react';

/** What a text leaves open, left open again: for texts whose places are fields. */
export function open<Name extends string>(...names: Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, `{${name}}`])) as Record<Name, string>;
}

/** A rule in words, with fields where its numbers stand. */
export function Sentence({ text, fields }: { text: string; fields: Readonly<Record<string, ReactNode>> }) {
  return text.split(/\{(\w+)\}/).map((part, index) => (
    <Fragment key={index}>{index % 2 === 0 ? part : fields[part]}</Fragment>
  ));
}
