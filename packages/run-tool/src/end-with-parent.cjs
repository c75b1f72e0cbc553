// Loaded into every tool before its own code (`node --require`), so that the tool ends with the process that started it.
const { join } = require('node:path');
const { Worker } = require('node:worker_threads');

const variable = 'RUN_TOOL_PARENT_PIPE';
const pipe = process.env[variable];
if (pipe !== undefined) {
  // Node hands --require on to the tool's own workers and forks, which do not have the pipe.
  delete process.env[variable];
  // In a thread of its own, since some tools block theirs: tsc computes, and Biome's script waits for its binary.
  new Worker(join(__dirname, 'watch-parent.cjs'), { workerData: Number(pipe), env: {}, execArgv: [] }).unref();
}
