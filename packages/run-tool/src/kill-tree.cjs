const { spawnSync } = require('node:child_process');

/**
 * Ends a process and all that it started, at once. One that has ended already is ignored.
 *
 * @param {number} pid of a process that leads a process group; on Windows, which has none, of any process
 */
exports.killTree = (pid) => {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left: ESRCH, or on macOS EPERM while the last of them is not yet reaped.
  }
};
