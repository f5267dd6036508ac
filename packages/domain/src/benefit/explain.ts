import type { Corpus } from '../corpus.ts';
import { judgeCondition } from './condition.ts';
import { benefitById, openCase } from './match.ts';
import { pickQuestion } from './next-question.ts';
import type { RuleBook } from './rule-book.ts';
import type { ExplainResult, ExplanationStep } from './schema.ts';
import { smallestChange } from './smallest-change.ts';
import { judgeBenefit } from './verdict.ts';
import { citationsOf, stepsOf } from './view.ts';

const verdictWords = {
  met: { zh: '符合', en: 'met' },
  unmet: { zh: '不符合', en: 'not met' },
  unknown: { zh: '未知', en: 'unknown' },
  judgement: { zh: '需评审', en: 'to be judged' },
} as const;

/** The full reasoning for one benefit (详细说明): the verdict, every step with its source, the smallest change, and what to ask next. */
export function explainIn(book: RuleBook, rawProfile: unknown, benefitId: string, asOf: string, corpus: Corpus): ExplainResult {
  const benefit = benefitById(book, benefitId);
  const of = openCase(book, rawProfile, asOf, corpus);
  const verdict = judgeBenefit(of, benefit);
  const steps = benefit.conditions.flatMap((condition): ExplanationStep[] => {
    const result = judgeCondition(of, condition);
    const head: ExplanationStep = {
      depth: 0,
      text: { zh: `${condition.text.zh}——${result.reason.zh}`, en: `${condition.text.en} — ${result.reason.en}` },
      value: verdictWords[result.verdict],
      citation: result.citation,
    };
    return condition.encoding.kind === 'encoded' ? [head, ...stepsOf(of, condition.encoding.rule, 1)] : [head];
  });
  return {
    asOf,
    dataVersion: corpus.dataVersion,
    verdict,
    steps,
    smallestChange: smallestChange(of, benefit),
    nextQuestion: verdict.fit === 'needs-answers' ? pickQuestion(book, of.profile, [{ id: benefit.id, missing: verdict.missing }]) : null,
    citations: citationsOf(of, benefit),
  };
}
