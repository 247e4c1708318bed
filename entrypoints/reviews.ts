import { defineContentScript } from 'wxt/utils/define-content-script';
import { platforms } from '../lib/platforms/hosts.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: platforms.flatMap((platform) => platform.pages),
  main() {},
});
