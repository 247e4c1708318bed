import { useEffect, useState } from 'react';
import { requestDownloads } from '../../lib/browser/downloads.ts';
import { askToWriteIn, keepFolder, keptFolder, pickFolder } from '../../lib/browser/folder.ts';
import { ask } from '../../lib/browser/messages.ts';
import { changeSettings } from '../../lib/browser/settings.ts';
import type { CopySchedule } from '../../lib/model/copy.ts';

/** `refused`: by the browser, or by the person whom it asked. `closed`: the choice of a folder was closed without one. */
type Answer = 'given' | 'refused' | 'closed';

/** Switching copies on schedule on and off. What the browser must be asked for is asked for in the very turn of the click. */
export interface ScheduleActions {
  /** Name of the chosen folder; null when there is none. */
  folder: string | null;
  turnOn: (schedule: CopySchedule) => Promise<Answer>;
  turnOff: () => Promise<void>;
  /** Asks for leave again and writes the copy that was missed. */
  tryAgain: (way: CopySchedule['way']) => Promise<Answer>;
  /** Instead of a folder that is gone. Writes the copy that was missed. */
  otherFolder: () => Promise<Answer>;
}

export function useSchedule(): ScheduleActions {
  const [folder, setFolder] = useState<FileSystemDirectoryHandle | null>(null);
  useEffect(() => {
    keptFolder().then(setFolder, console.error);
  }, []);

  const choose = async (): Promise<Answer> => {
    const chosen = await pickFolder();
    if (chosen === null) return 'closed';
    await keepFolder(chosen);
    setFolder(chosen);
    return 'given';
  };
  const askFor = async (leave: Promise<boolean>): Promise<Answer> => ((await leave) ? 'given' : 'refused');
  const writeMissed = async (answer: Promise<Answer>): Promise<Answer> => {
    if ((await answer) === 'given') {
      await changeSettings({ copyTrouble: null });
      await ask('copies.check', {});
    }
    return answer;
  };
  return {
    folder: folder?.name ?? null,
    async turnOn(schedule) {
      const answer = await (schedule.way === 'folder' ? choose() : askFor(requestDownloads()));
      if (answer === 'given') {
        await changeSettings({ copySchedule: schedule, copyTrouble: null });
        await ask('copies.check', {});
      }
      return answer;
    },
    async turnOff() {
      await changeSettings(({ copySchedule }) => ({ copySchedule: { ...copySchedule, every: 'never' }, copyTrouble: null }));
    },
    tryAgain: (way) => writeMissed(way === 'downloads' ? askFor(requestDownloads()) : folder ? askFor(askToWriteIn(folder)) : choose()),
    otherFolder: () => writeMissed(choose()),
  };
}
