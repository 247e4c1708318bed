import { useEffect, useState } from 'react';
import { requestDownloads } from '../../lib/browser/downloads.ts';
import { askToWriteIn, keepFolder, keptFolder, pickFolder } from '../../lib/browser/folder.ts';
import { ask } from '../../lib/browser/messages.ts';
import { changeSettings } from '../../lib/browser/settings.ts';
import type { CopySchedule } from '../../lib/model/copy.ts';

/** Switching copies on schedule on and off. What the browser must be asked for is asked for in the very turn of the click. */
export interface ScheduleActions {
  /** Name of the chosen folder; null when there is none. */
  folder: string | null;
  /** False when the browser or the person refused. */
  turnOn: (schedule: CopySchedule) => Promise<boolean>;
  turnOff: () => Promise<void>;
  /** Asks for leave again and writes the copy that was missed. */
  tryAgain: (way: CopySchedule['way']) => Promise<boolean>;
}

export function useSchedule(): ScheduleActions {
  const [folder, setFolder] = useState<FileSystemDirectoryHandle | null>(null);
  useEffect(() => {
    keptFolder().then(setFolder, console.error);
  }, []);

  const choose = async (): Promise<boolean> => {
    const chosen = await pickFolder();
    if (chosen === null) return false;
    await keepFolder(chosen);
    setFolder(chosen);
    return true;
  };
  return {
    folder: folder?.name ?? null,
    async turnOn(schedule) {
      if (!(await (schedule.way === 'folder' ? choose() : requestDownloads()))) return false;
      await changeSettings({ copySchedule: schedule, copyTrouble: null });
      await ask('copies.check', {});
      return true;
    },
    async turnOff() {
      await changeSettings(({ copySchedule }) => ({ copySchedule: { ...copySchedule, every: 'never' }, copyTrouble: null }));
    },
    async tryAgain(way) {
      if (!(await (way === 'downloads' ? requestDownloads() : folder ? askToWriteIn(folder) : choose()))) return false;
      await changeSettings({ copyTrouble: null });
      await ask('copies.check', {});
      return true;
    },
  };
}
