/**
 * At least so many cases of a law, and as many as a long run asks for: a law that names a number of its own would be left out of `pnpm fuzz`,
 * since fast-check puts such a number above the common one.
 */
export function atLeast(cases: number): { readonly numRuns: number } {
  return { numRuns: Math.max(cases, Number(process.env.KECHUANG_FUZZ_RUNS ?? 0)) };
}
