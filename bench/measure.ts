/** One thing timed beside another, in the same minutes of the same machine. */
export interface Comparison {
  readonly what: string;
  /** Median milliseconds of one run. */
  readonly subject: number;
  readonly baseline: number;
  /** What the baseline is. */
  readonly against: string;
  /** Runs of each. */
  readonly runs: number;
  /** The first and third quartile of the ratio, run by run: how far the machine shook. */
  readonly ratioRange: readonly [number, number];
  /** A figure in a unit of its own, such as `3.1 MB/s`. */
  readonly note?: string;
}

/** Times `subject` and `baseline` in turn, so that what else the machine does falls on both. The first run of each does not count. */
export async function compare(options: {
  readonly what: string;
  readonly against: string;
  readonly runs: number;
  readonly subject: () => unknown;
  readonly baseline: () => unknown;
  readonly note?: (subjectMilliseconds: number) => string;
}): Promise<Comparison> {
  const { what, against, runs, subject, baseline, note } = options;
  await subject();
  await baseline();
  const pairs: [number, number][] = [];
  for (let run = 0; run < runs; run += 1) pairs.push([await milliseconds(subject), await milliseconds(baseline)]);
  const middle = quantile(
    pairs.map(([time]) => time),
    0.5,
  );
  const ratios = pairs.map(([time, other]) => time / other);
  return {
    what,
    against,
    runs,
    subject: middle,
    baseline: quantile(
      pairs.map(([, time]) => time),
      0.5,
    ),
    ratioRange: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    ...(note ? { note: note(middle) } : {}),
  };
}

/** Hands the comparisons of one bench to `pnpm bench`, which runs each bench in a process of its own. */
export function publish(comparisons: readonly Comparison[]): void {
  process.stdout.write(JSON.stringify(comparisons));
}

async function milliseconds(work: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
}
