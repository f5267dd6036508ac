import type { Corpus } from '../../corpus.ts';
import { ruleBook } from '../../policy/index.ts';
import { type BatchPlan, batchPlan } from './plan.ts';

/** Makes the benefits of the house ready for many firms (准备批量判断). No ids: all of them. */
export function openBatch(benefits: readonly string[] | null, asOf: string, corpus: Corpus): BatchPlan {
  return batchPlan(ruleBook, benefits, asOf, corpus);
}
