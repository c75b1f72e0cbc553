/**
 * Ends this process by `process.exit` on every signal that asks for it, and when its parent is gone, so that its exit
 * handlers stop the servers that it started. npm hands SIGTERM on to its shell only, and the shell to nobody.
 */
export function endWithParent(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit());
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit();
  }, 500).unref();
}
