import tab, { ShellCompDirective } from '@bomb.sh/tab';
import addCommander from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';

/** Prints the completion script for a shell. The script calls {@link runComplete}, so it stays valid when commands change. */
export function runCompletion(name: string, shell: string) {
  tab.setup(name, name, shell);
  return exitCodes.success;
}

/**
 * Prints completions. The completion script calls it with `customerscore complete -- WORD …`.
 *
 * @param words the words after `--`; the last one is incomplete
 */
export function runComplete(words: string[], program: Command) {
  addCommander(program, { completionCommandName: internalName });
  tab.commands.delete(internalName);
  // If there are no completions, the word may be a file name, which the shell completes.
  const { ShellCompDirectiveDefault, ShellCompDirectiveNoFileComp } = ShellCompDirective;
  Object.defineProperty(tab, 'directive', {
    get: () => (tab.completions.length === 0 ? ShellCompDirectiveDefault : ShellCompDirectiveNoFileComp),
    set() {},
    configurable: true,
  });
  tab.parse(words);
  return exitCodes.success;
}

/** The adapter adds its own command that prints the script. It is removed, because the program already has one. */
const internalName = 'completion-script';
