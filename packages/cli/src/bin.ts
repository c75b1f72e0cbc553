#!/usr/bin/env node
import { runCommand } from '@customerscore-kit/run-tool';
import { exitCodes } from './exit-codes.ts';
import { describeError, runCli } from './run-cli.ts';

const args = process.argv.slice(2);
const { stdin, stdout, stderr } = process;

process.on('uncaughtException', (error) => {
  stderr.write(`${describeError(error, args.includes('--debug'))}\n`);
  process.exit(exitCodes.usage);
});

await runCommand(
  () =>
    runCli(args, {
      env: process.env,
      // Open standard input only when a command reads it. An open stream that nothing reads keeps the process running.
      stdin: { [Symbol.asyncIterator]: () => stdin[Symbol.asyncIterator]() },
      out: (text) => (stdout.write(text) ? undefined : new Promise((resolve) => stdout.once('drain', resolve))),
      error: (text) => void stderr.write(text),
      isTerminal: { in: stdin.isTTY === true, out: stdout.isTTY === true, error: stderr.isTTY === true },
    }),
  undefined,
  { brokenPipe: exitCodes.success },
);
