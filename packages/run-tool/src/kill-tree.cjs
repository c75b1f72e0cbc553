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
  // Some of them may lead groups of their own, as a browser does; and the group has those whose parent has ended.
  for (const each of [...descendants(pid), -pid]) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // It has ended: ESRCH, or on macOS EPERM while it is not yet reaped.
    }
  }
};

/**
 * @param {number} pid
 * @returns {number[]} none where there is no `ps`
 */
function descendants(pid) {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const processes = (stdout ?? '').split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const parent of found)
    for (const [child, of] of processes) if (of === parent) found.push(/** @type {number} */ (child));
  return found.slice(1);
}
