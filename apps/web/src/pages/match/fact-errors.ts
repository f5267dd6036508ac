import type { Bilingual } from '@kechuang/domain';
import { problemIssues } from '../../parts/problem.ts';
import type { FieldError } from './error-summary.tsx';

/** Faults of single answers, from the pointers of a problem (`/profile/enterprise.revenue/min`); empty where the problem is of another kind. */
export function factErrors(error: unknown, t: (text: Bilingual) => string): readonly (FieldError & { readonly fact: string })[] {
  return problemIssues(error).flatMap((issue) => {
    const [, field, fact] = issue.pointer.split('/');
    if ((field !== 'profile' && field !== 'facts') || fact === undefined) return [];
    const id = fact.replace(/~1/g, '/').replace(/~0/g, '~');
    return [{ fact: id, target: `fact-${id}`, text: t(issue.detail) }];
  });
}
