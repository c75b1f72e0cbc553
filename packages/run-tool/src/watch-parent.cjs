// The other end of the pipe closes when the process that has it is gone, even by SIGKILL.
const { Socket } = require('node:net');
const { workerData: pipe } = require('node:worker_threads');
const { killTree } = require('./kill-tree.cjs');

new Socket({ fd: pipe })
  .on('error', () => {})
  .on('close', () => killTree(process.pid))
  .resume();
