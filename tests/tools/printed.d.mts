import type { PageReading } from '../../lib/platforms/read.ts';
export function printed(reading: PageReading): { sightings: object[]; asked: object[] };
