import type { Regulation } from '../../model/regulation.ts';
import { channels } from './channels.ts';
import { feedback } from './feedback.ts';
import { russian } from './russian.ts';

/** Regulations to begin with, each of which the company may change. */
export const presets = { russian, channels, feedback } as const satisfies Record<string, (since: number, zone: string) => Regulation>;
