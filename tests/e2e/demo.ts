import { rmSync } from 'node:fs';
import { platformHosts } from '../../lib/platforms/hosts.ts';
import { startServer } from '../practice/server.ts';
import { practiceTown } from '../practice/town.ts';
import { extensionId, grantedProfile, startChromium } from './chromium.ts';
import { settleIn } from './own-pages.ts';
import { places } from './places.ts';

/** Opens the practice world for a person and stays until the window is closed. */
export async function showDemo(extension: string): Promise<void> {
  const server = await startServer(practiceTown());
  const profile = await grantedProfile({ extension, port: server.port }, platformHosts());
  const context = await startChromium({ extension, port: server.port, profile, headless: false });
  const origin = `chrome-extension://${await extensionId(context)}`;
  await settleIn(context, origin, { language: null });
  const open = async (address: string) => (await context.newPage()).goto(address);
  await open(places.coffeeCabinet);
  await open('https://yandex.ru/practice/');
  await open(places.coffee);
  console.log('Practice pages are open. Every host name in this browser leads to them only; close the window to end.');
  await new Promise<void>((resolve) => {
    context.on('close', () => {
      resolve();
    });
  });
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
