/**
 * How texts are written and filled. A text is a sentence with `{names}`; a text that counts has one sentence per plural
 * form of its language, chosen by `{n}`.
 */
export type PluralText = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Text = string | PluralText;

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
/** Names of the places that a text leaves open. */
export type ParamNames<T> = T extends string ? Names<T> : 'n' | Names<T[keyof T]>;
export type Params<T> = { [Name in ParamNames<T>]: Name extends 'n' ? number : string | number };
/** Nothing to fill – no second argument. */
export type ParamsArgument<T> = [ParamNames<T>] extends [never] ? [] : [params: Params<T>];

/** Another language has the same keys; whether a text counts is its own affair (Chinese seldom needs to). */
export type SameKeys<C> = { [Key in keyof C]: Text };

/** Fills one text. Numbers are written as the locale writes them. */
export function fill(text: Text, locale: string, params: Record<string, string | number> = {}): string {
  const sentence = typeof text === 'string' ? text : (text[new Intl.PluralRules(locale).select(Number(params.n))] ?? text.other);
  return sentence.replace(/\{(\w+)\}/g, (open, name: string) => {
    const value = params[name];
    if (value === undefined) return open;
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
  });
}
