// The pipe closes when the process at its other end is gone, even after SIGKILL.
const { Socket } = require('node:net');
const { workerData: pipe } = require('node:worker_threads');
const { killTree } = require('./kill-tree.cjs');

new Socket({ fd: pipe })
  .on('error', () => {})
  .on('close', () => killTree(process.pid))
  .resume();
