/**
 * A fenced block of a page. Its info string says what the test of samples does with it:
 *
 * - `sh`, `ts`, `js`, `py`: runs it. With `exit=1`, the program must end with that code.
 * - `json file=customers.json`, in any language: writes the file into the folder of the page.
 * - `text output`, in any language: is what the program before it printed; `…` stands for any text. With `mock`, what the mock
 *   printed that the page started.
 * - `ts check`: compiles it. `js check`: parses it. For code that needs a framework which the repository does not install.
 * - `http contract`, `json contract`: is data of the contract, on a generated page. The tests of the contract prove it.
 * - `ts payload`, `json payload`: is a payload of `finding-cases.ts`, which another test inspects.
 */
export interface Block {
  /** Its first line, in the file of the page. */
  line: number;
  language: string;
  use: 'run' | 'file' | 'output' | 'mock output' | 'check' | 'payload' | 'contract';
  code: string;
  /** Name of the file to write. */
  file?: string;
  /** Exit code that a program must end with. */
  exit: number;
}

const runnable = ['sh', 'ts', 'js', 'py'];

/**
 * The fenced blocks of a page.
 *
 * @throws Error for a block whose info string says nothing of what to do with it
 */
export function blocksOf(markdown: string, page: string, firstLine = 1): Block[] {
  return [...markdown.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(({ 1: info, 2: code, index }) => {
    const line = firstLine + markdown.slice(0, index).split('\n').length - 1;
    const [language = '', ...words] = info!.split(' ');
    const options = new Map(words.map((word) => word.split('=', 2) as [string, string | undefined]));
    const file = options.get('file');
    const use = useOf(language, options);
    if (use === undefined) {
      throw new Error(
        `${page}, line ${line}: nothing proves this block. See blocks.ts for the words after its language.`,
      );
    }
    return { line, language, use, code: code!, exit: Number(options.get('exit') ?? 0), ...(file && { file }) };
  });
}

function useOf(language: string, options: Map<string, string | undefined>): Block['use'] | undefined {
  if (options.has('output')) return options.has('mock') ? 'mock output' : 'output';
  if (options.has('payload')) return 'payload';
  if (options.has('contract')) return 'contract';
  if (options.has('check') && /^[tj]s$/.test(language)) return 'check';
  if (options.get('file') !== undefined) return 'file';
  return runnable.includes(language) ? 'run' : undefined;
}

/** Whether a program printed what the page says. `…` in the page stands for any text. */
export function isPrinted(expected: string, actual: string): boolean {
  const lines = (text: string) => text.replaceAll(/[ \t]+$/gm, '').trim();
  const pattern = lines(expected)
    .split('…')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*?')
    // A line that is only … stands for any lines, also for none.
    .replaceAll(/\n\[\\s\\S\]\*\?(?=\n|$)/g, '[\\s\\S]*?');
  return new RegExp(`^${pattern}$`).test(lines(actual));
}
