// A process that keeps a folder when its parent names one, and gives it up when it names none. Run by work-lock.test.ts.
import { lockFolder } from './work-lock.ts';

let unlock: (() => void) | undefined;

process.on('message', async (folder: string) => {
  unlock?.();
  unlock = undefined;
  if (folder === '') return process.send!('');
  try {
    unlock = await lockFolder(folder);
    process.send!('has it');
  } catch (error) {
    process.send!((error as Error).message);
  }
});
