import { Problem } from '../problem.ts';

/** Runs `work` on the value of one field; the pointers of a problem it throws then begin at that field. */
export function withinField<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Problem) || error.issues.length === 0) throw error;
    throw new Problem(
      error.kind,
      error.detail,
      error.issues.map((issue) => ({ ...issue, pointer: `/${name}${issue.pointer}` })),
    );
  }
}
