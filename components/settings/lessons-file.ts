import * as z from 'zod/mini';
import { LESSONS_LIMIT } from '../../lib/browser/lessons.ts';
import { lessonSchema, type Lesson } from '../../lib/model/lesson.ts';

/** Lessons as a file: a list of them, each with its format and version. */

/** A lesson is about a kilobyte. */
const LARGEST = 2_000_000;
const fileSchema = z.array(lessonSchema).check(z.minLength(1), z.maxLength(LESSONS_LIMIT));

export function lessonsFile(lessons: readonly Lesson[]): string {
  return `${JSON.stringify(lessons, null, 2)}\n`;
}

/** The lessons of a file; null when it is none of ours, damaged or hostile: then nothing of it is taken. */
export async function lessonsIn(file: Blob): Promise<Lesson[] | null> {
  if (file.size > LARGEST) return null;
  try {
    const parsed = fileSchema.safeParse(JSON.parse(await file.text()));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
