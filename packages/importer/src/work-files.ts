/** What an import writes to its folder. */
export const workFiles = {
  lock: 'lock.json',
  started: 'import.json',
  checkpoint: 'checkpoint.json',
  refused: 'refused.ndjson',
  keptRows: 'rows.duckdb',
  stateBefore: 'state-before',
  stateAfter: 'state-after',
  report: 'report.json',
} as const;

/** What it writes for people: rows that were not sent, or refused. */
export const rejectFiles = {
  customers: 'rejects.csv',
  json: 'rejects.ndjson',
  metrics: 'rejects-metrics.csv',
  mapping: 'rejects.mapping.yaml',
  unreadable: 'unreadable.txt',
} as const;

/** What a new import would replace of somebody else. One that is killed as it begins may have left the others. */
export const replacedFiles: readonly string[] = [
  workFiles.checkpoint,
  workFiles.refused,
  workFiles.report,
  ...Object.values(rejectFiles),
];

const all: readonly string[] = [...Object.values(workFiles), ...Object.values(rejectFiles)];

/** Whether a file is what a kill left of one that was being written: such as `report.json.tmp`, of a checkpoint with the process. */
export const isLeftover = (name: string): boolean =>
  /\.tmp(\.wal)?$/.test(name) && all.includes(name.replace(/(\.\d+)?\.tmp(\.wal)?$/, ''));
