/** What is timed: a text, parsed anew for each run as a server or an importer has it, and what is done with it. */
export interface Contender {
  text: string;
  run(body: unknown): unknown;
}

const warmUps = 500;
const runs = 3000;

/**
 * Times contenders in turns, so that a slow spell of the machine hits all of them.
 *
 * @returns the median of each, in microseconds
 */
export function time<Name extends string>(contenders: Record<Name, Contender>): Record<Name, number> {
  const entries = Object.entries<Contender>(contenders);
  const microseconds = entries.map((): number[] => []);
  for (let run = -warmUps; run < runs; run++) {
    entries.forEach(([, contender], index) => {
      const body = JSON.parse(contender.text);
      const started = performance.now();
      contender.run(body);
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

/** A table of contenders, each with a ratio. */
export function table(medians: Record<string, number>, heading: string, ratio: (value: number) => number): string {
  const lines = Object.entries(medians).map(
    ([name, value]) => `  ${name.padEnd(44)}${value.toFixed(0).padStart(12)}${ratio(value).toFixed(2).padStart(12)}`,
  );
  return [`${' '.repeat(46)}microseconds   ${heading}`, ...lines].join('\n');
}
