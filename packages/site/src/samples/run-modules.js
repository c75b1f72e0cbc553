// Runs samples in TypeScript one after another in one process, started with tsx: a process for each takes much longer.
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';

/** @param {{ file: string, folder: string, server: string }} sample */
async function run({ file, folder, server }) {
  process.chdir(folder);
  process.env.SAMPLES_TO = server;
  let output = '';
  const streams = [process.stdout, process.stderr];
  const originals = streams.map(({ write }) => write);
  for (const stream of streams) {
    stream.write = (text) => {
      output += text;
      return true;
    };
  }
  let failed = false;
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    failed = true;
    output += inspect(error);
  }
  for (const [index, stream] of streams.entries()) stream.write = /** @type {any} */ (originals[index]);
  process.send?.({ output, failed });
}

process.on('message', (/** @type {any} */ sample) => void run(sample));
