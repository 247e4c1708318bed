import type { PageReading } from '../../../lib/platforms/read.ts';

/** A reading as the read-page tool prints it and the cases keep it: of a reply only what the page itself shows. */
export function printed(reading: PageReading): object {
  const sightings = reading.sightings.map((s) => ({ ...s, replies: s.replies.map(({ text, author, postedShown }) => ({ text, author, postedShown })) }));
  return { ...reading, sightings };
}
