import type { Problem, ProblemIssue } from '@kechuang/domain';

/** Known by name, so that the first screen need not carry the domain to know its errors. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem' && 'detail' in error && 'issues' in error;
}

/** What is wrong with which part of the input; empty for any other error. */
export function problemIssues(error: unknown): readonly ProblemIssue[] {
  return isProblem(error) ? error.issues : [];
}
