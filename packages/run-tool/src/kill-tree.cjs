const { spawnSync } = require('node:child_process');

/**
 * Kills a process and all its descendants. Does nothing if the process has already ended.
 *
 * @param {number} pid on POSIX, the leader of a process group; on Windows, any process
 */
exports.killTree = (pid) => {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  // Some descendants lead their own group (a browser does), and orphans are only reachable through the group.
  for (const each of [...descendants(pid), -pid]) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // Already ended: ESRCH, or EPERM on macOS until it is reaped.
    }
  }
};

/**
 * @param {number} pid
 * @returns {number[]} empty if `ps` is not available
 */
function descendants(pid) {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const processes = (stdout ?? '').split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const parent of found)
    for (const [child, of] of processes) if (of === parent) found.push(/** @type {number} */ (child));
  return found.slice(1);
}
