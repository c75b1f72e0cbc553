import { type Metrics, setMember } from './row-shapes.ts';

/** A customer whose metrics are being read. */
export class CustomerWithMetrics {
  readonly record: { metrics?: Metrics[] };
  /** Rows of the source. */
  metricRows = 0;
  #latest: Metrics | undefined;

  constructor(record: { metrics?: Metrics[] }) {
    this.record = record;
  }

  /**
   * Adds metrics of a date. Values of one date become one object, unless a codename is repeated.
   *
   * @returns index of the object that has them
   */
  add(metrics: Metrics, areJoined: boolean): number {
    const [codename] = Object.keys(metrics).filter((key) => key !== 'date');
    const latest = this.#latest;
    const isOfLatest = areJoined && latest !== undefined && latest.date === metrics.date;
    if (isOfLatest && codename !== undefined && !Object.hasOwn(latest, codename)) {
      setMember(latest, codename, metrics[codename]);
      return this.record.metrics!.length - 1;
    }
    this.#latest = metrics;
    this.record.metrics ??= [];
    return this.record.metrics.push(metrics) - 1;
  }
}
