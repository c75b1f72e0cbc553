import { type Metrics, setMember } from './row-shapes.ts';

/** A customer whose metrics are being read. */
export class CustomerWithMetrics {
  readonly record: { metrics?: Metrics[] };
  /** Rows of the source. */
  metricRows = 0;
  /** Those of its own row. */
  readonly own: Metrics | undefined;
  #latest: Metrics | undefined;

  constructor(record: { metrics?: Metrics[] }) {
    this.record = record;
    this.own = record.metrics?.[0];
  }

  /**
   * Adds metrics of a date, in the order of dates. Values of one date become one object, unless a codename is repeated.
   *
   * @returns index of the object that has them
   */
  add(metrics: Metrics): number {
    if (join(this.own, metrics)) return 0;
    if (join(this.#latest, metrics)) return this.record.metrics!.length - 1;
    this.#latest = metrics;
    this.record.metrics ??= [];
    return this.record.metrics.push(metrics) - 1;
  }
}

/** Adds metrics to others, if they are of the same date, and no codename is in both. @returns whether they are */
function join(to: Metrics | undefined, metrics: Metrics): boolean {
  if (to === undefined || to.date !== metrics.date) return false;
  const codenames = Object.keys(metrics).filter((key) => key !== 'date');
  if (codenames.some((codename) => Object.hasOwn(to, codename))) return false;
  for (const codename of codenames) setMember(to, codename, metrics[codename]);
  return true;
}
