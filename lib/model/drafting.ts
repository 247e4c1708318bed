import * as z from 'zod/mini';
import { keySchema } from './sighting.ts';

/** Drafts by a language model, if the company wants them: who writes them, what goes out, what is kept of it. */

/** `nobody` until a person chooses. `browser`: the model inside the browser. `server`: an address that the company names. */
export const draftingSchema = z.object({
  by: z.enum(['nobody', 'browser', 'server']),
  /** Where the server is, without `/chat/completions`; empty: not named yet. */
  address: z.string().check(z.maxLength(500)),
  /** The server's own name of its model. */
  model: z.string().check(z.maxLength(200)),
});
export type Drafting = z.infer<typeof draftingSchema>;
export const NO_DRAFTING: Drafting = { by: 'nobody', address: '', model: '' };

export const chatMessageSchema = z.object({ role: z.enum(['system', 'user']), content: z.string() });
export type ChatMessage = z.infer<typeof chatMessageSchema>;

/**
 * Why there is no draft. `unconfirmed`: the address was not confirmed in the settings. `protocol`: what answers does not speak the protocol. `elsewhere`: it sends on to another address.
 * `huge`: the answer has no end that a reply could have. `gone`: the model inside the browser is not there.
 */
export const TROUBLES = ['unconfirmed', 'permission', 'network', 'key', 'refused', 'missing', 'busy', 'server', 'protocol', 'elsewhere', 'slow', 'broken', 'huge', 'empty', 'gone'] as const;
export type ModelTrouble = (typeof TROUBLES)[number];

/** One sending, as it is written down before it leaves. */
export const sentSchema = z.object({
  id: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
  /** Null: a trial of the settings. */
  case: z.nullable(keySchema),
  /** The origin of the server; null: the model inside the browser, and nothing left it. */
  to: z.nullable(z.string()),
  model: z.string(),
  /** Word for word, as it was sent. */
  messages: z.array(chatMessageSchema),
  characters: z.number(),
  /** What became of it; `asked` while it runs, and for good where the page was closed in the midst of it. */
  outcome: z.union([z.enum(['asked', 'drafted', 'stopped']), z.enum(TROUBLES)]),
  /** Length of the answer. */
  answered: z.number(),
});
export type Sent = z.infer<typeof sentSchema>;
