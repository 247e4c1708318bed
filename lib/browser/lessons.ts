import { browser } from 'wxt/browser';
import { lessonSchema, type Lesson } from '../model/lesson.ts';

/** Lessons on this machine, one per host. A lesson that a newer build wrote otherwise is left alone and not used. */

const KEY = 'lessons';
/** So many sites nobody teaches; a file with more is no file of ours. */
export const LESSONS_LIMIT = 200;

export async function readLessons(): Promise<Lesson[]> {
  return parsed(await stored());
}

/** Keeps lessons, each in place of the one of the same host. */
export async function keepLessons(lessons: readonly Lesson[]): Promise<void> {
  await change((before) => [...before.filter((old) => !lessons.some(({ host }) => host === hostOf(old))), ...lessons].slice(-LESSONS_LIMIT));
}

export async function forgetLesson(host: string): Promise<void> {
  await change((before) => before.filter((old) => hostOf(old) !== host));
}

/** Calls back after every change; returns a function that stops it. */
export function watchLessons(changed: (lessons: Lesson[]) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) void readLessons().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function stored(): Promise<unknown[]> {
  const value = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function change(next: (before: readonly unknown[]) => unknown[]): Promise<void> {
  return navigator.locks.request('otklik-lessons', async () => {
    await browser.storage.local.set({ [KEY]: next(await stored()) });
  });
}

function parsed(values: readonly unknown[]): Lesson[] {
  return values.flatMap((value) => {
    const lesson = lessonSchema.safeParse(value);
    return lesson.success ? [lesson.data] : [];
  });
}

function hostOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as { host?: unknown }).host : undefined;
}
