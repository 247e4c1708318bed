import type { Adapter } from '../adapter.ts';
import { isWeb } from '../kit/links.ts';
import { WEB } from './about.ts';
import { openMerged } from './merged.ts';

/** Reads pages that no platform knows: by what they say of their reviews in structured data, and by the records around them. */
export const generic: Adapter = { platform: WEB, usual: {}, roomOf: (url) => (isWeb(url) ? 'public' : null), open: openMerged };
