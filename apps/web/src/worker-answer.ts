import type { Problem } from '@kechuang/domain/contracts';

/** What a worker sends back: an answer, or the problem that it met; null for an error that is none. */
export type WorkerAnswer = { readonly value: unknown } | { readonly problem: Pick<Problem, 'kind' | 'detail' | 'issues'> | null };
