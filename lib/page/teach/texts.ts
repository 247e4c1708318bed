import type { LessonPart } from '../../model/site.ts';

/** What teaching says; the wiring fills it from the catalogue of one language. */
export interface TeachTexts {
  lang: string;
  region: string;
  point: string;
  pointKeys: string;
  nothing: string;
  found(reviews: number): string;
  wider: string;
  again: string;
  part: Record<LessonPart, string>;
  counted(found: number, all: number): string;
  none: string;
  show: string;
  pointPart(part: string): string;
  noSuch: string;
  name: string;
  nameMissing: string;
  keep: string;
  keeping: string;
  kept(name: string): string;
  notKept: string;
  notBegun: string;
  cancel: string;
  close: string;
}
