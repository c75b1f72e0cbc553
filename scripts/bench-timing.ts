/** A benchmark. The text is parsed before each run, like the input of a server or importer, which is not timed. */
export interface Benchmark {
  text: string;
  run(body: unknown): unknown;
}

const warmUps = 500;
const runs = 3000;

/**
 * Runs benchmarks in turns, so that a temporary slowdown of the machine affects all of them.
 *
 * @returns the median time of each, in microseconds
 */
export function time<Name extends string>(benchmarks: Record<Name, Benchmark>): Record<Name, number> {
  const entries = Object.entries<Benchmark>(benchmarks);
  const microseconds = entries.map((): number[] => []);
  for (let run = -warmUps; run < runs; run++) {
    entries.forEach(([, benchmark], index) => {
      const body = JSON.parse(benchmark.text);
      const started = performance.now();
      benchmark.run(body);
      if (run >= 0) microseconds[index]!.push((performance.now() - started) * 1000);
    });
  }
  return Object.fromEntries(entries.map(([name], index) => [name, median(microseconds[index]!)])) as Record<
    Name,
    number
  >;
}

export function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** A table of median times and ratios. */
export function table(medians: Record<string, number>, heading: string, ratio: (value: number) => number): string {
  const lines = Object.entries(medians).map(
    ([name, value]) => `  ${name.padEnd(44)}${value.toFixed(0).padStart(12)}${ratio(value).toFixed(2).padStart(12)}`,
  );
  return [`${' '.repeat(46)}microseconds   ${heading}`, ...lines].join('\n');
}
