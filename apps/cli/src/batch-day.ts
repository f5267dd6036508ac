import { z } from 'zod';
import { UsageError } from './usage.ts';

/** The day that `--as-of` names, else `today`. */
export function asOfOf(given: unknown, today: string): string {
  const last = Array.isArray(given) ? given.at(-1) : given;
  if (last === undefined) return today;
  const read = z.iso.date().safeParse(last);
  if (read.success) return read.data;
  throw new UsageError(`--as-of 应为日期，如 2026-06-01，现为“${last}”`, `--as-of takes a date such as 2026-06-01, “${last}” was given`);
}
