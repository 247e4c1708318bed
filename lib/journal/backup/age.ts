import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { Decrypter, Encrypter, Stanza, type Identity, type Recipient } from 'age-encryption';
import { goOn } from './error.ts';

/**
 * The `scrypt` recipient of age (github.com/C2SP/C2SP, age.md, «scrypt recipient stanza») with a key that is computed in
 * slices: the one of the package takes a second or more at a stretch, in which the page would stand still.
 */

const LABEL = new TextEncoder().encode('age-encryption.org/v1/scrypt');
const SLICE_MS = 20;
/** The key is used once, so its nonce is nothing but zeros. */
const NONCE = new Uint8Array(12);

export function encrypterFor(passphrase: string, workFactor: number, signal?: AbortSignal): Encrypter {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient(passphrase, workFactor, signal));
  return encrypter;
}

export function decrypterFor(passphrase: string, signal?: AbortSignal): Decrypter {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity(passphrase, signal));
  return decrypter;
}

function recipient(passphrase: string, workFactor: number, signal?: AbortSignal): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(16);
      const key = await keyOf(passphrase, salt, workFactor, signal);
      return [new Stanza(['scrypt', btoa(String.fromCharCode(...salt)).replaceAll('=', ''), String(workFactor)], chacha20poly1305(key, NONCE).encrypt(fileKey))];
    },
  };
}

function identity(passphrase: string, signal?: AbortSignal): Identity {
  return {
    // That it is one stanza of this kind, and no costly one, was looked at before.
    async unwrapFileKey([stanza]) {
      if (!stanza) return null;
      const [, salt = '', workFactor] = stanza.args;
      const key = await keyOf(passphrase, Uint8Array.from(atob(salt), (character) => character.charCodeAt(0)), Number(workFactor), signal);
      try {
        return chacha20poly1305(key, NONCE).decrypt(stanza.body);
      } catch {
        return null;
      }
    },
  };
}

function keyOf(passphrase: string, salt: Uint8Array, workFactor: number, signal?: AbortSignal): Promise<Uint8Array> {
  const salted = new Uint8Array([...LABEL, ...salt]);
  return scryptAsync(passphrase, salted, { N: 2 ** workFactor, r: 8, p: 1, dkLen: 32, asyncTick: SLICE_MS, onProgress: () => goOn(signal) });
}
