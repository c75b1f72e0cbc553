// Preloaded into every tool (`node --require`): ends the tool when the process that started it ends.
const { join } = require('node:path');
const { Worker } = require('node:worker_threads');

const variable = 'RUN_TOOL_PARENT_PIPE';
const pipe = process.env[variable];
if (pipe !== undefined) {
  // The tool's workers and forks inherit --require, but not the pipe.
  delete process.env[variable];
  // In a separate thread, because some tools block the main thread: tsc is synchronous, and Biome's script waits for its binary.
  new Worker(join(__dirname, 'watch-parent.cjs'), { workerData: Number(pipe), env: {}, execArgv: [] }).unref();
}
