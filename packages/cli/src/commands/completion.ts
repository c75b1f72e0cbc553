import tab, { ShellCompDirective } from '@bomb.sh/tab';
import addCommander from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';

/** Prints the script for a shell. What it completes comes from {@link runComplete}, so it need not be made again. */
export function runCompletion(name: string, shell: string) {
  tab.setup(name, name, shell);
  return exitCodes.fine;
}

/**
 * Prints what may come next. The script of a shell calls it, as `customerscore complete -- WORD …`.
 *
 * @param words what follows `--`; the last one is being typed
 */
export function runComplete(words: string[], program: Command) {
  addCommander(program, { completionCommandName: internalName });
  tab.commands.delete(internalName);
  // Where nothing is known, an argument or the value of an option may be a file: the shell completes those.
  const { ShellCompDirectiveDefault, ShellCompDirectiveNoFileComp } = ShellCompDirective;
  Object.defineProperty(tab, 'directive', {
    get: () => (tab.completions.length === 0 ? ShellCompDirectiveDefault : ShellCompDirectiveNoFileComp),
    set() {},
    configurable: true,
  });
  tab.parse(words);
  return exitCodes.fine;
}

/** The adapter adds a command that prints the script. This program has one of its own, with examples in its help. */
const internalName = 'completion-script';
