import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allCases } from '../../test/formula/all-cases.ts';
import { caseDay, caseFacts, caseParameterTable } from '../../test/formula/case.ts';
import { completeAnswers, randomRules } from '../../test/formula/random.ts';
import { techSmeScore } from '../../test/formula/worked-examples.ts';
import { decimal, decimalToString } from '../decimal.ts';
import { parseProfile } from '../fact/parse-profile.ts';
import { all, any, fact } from './build.ts';
import { evaluate } from './evaluate.ts';
import type { EvaluationContext } from './evaluation.ts';
import type { Expression } from './expression.ts';
import { toQuestions } from './to-questions.ts';

const contextOf = (facts: Readonly<Record<string, unknown>>, asOf = caseDay): EvaluationContext => ({
  catalogue: caseFacts,
  profile: parseProfile(facts, caseFacts),
  parameters: caseParameterTable,
  asOf,
});
const asked = (rule: Expression, facts: Readonly<Record<string, unknown>>) =>
  toQuestions(rule, contextOf(facts)).map((question) => `${question.fact.id} ${decimalToString(question.weight, 3)}`);

describe('what to ask next', () => {
  test('the fact on which most hangs comes first', () => {
    expect(asked(any(fact('clean'), all(fact('certified'), fact('clean'))), {})).toEqual(['clean 0.750', 'certified 0.250']);
  });

  test('the worked example asks for R&D only', () => {
    expect(asked(techSmeScore, { staff: 80, tech: 20, revenue: 30_000_000, cost: 25_000_000, classOne: 0, classTwo: 3 })).toEqual([
      'rd 1.000',
    ]);
  });

  test('不清楚 is not asked again', () => {
    expect(asked(all(fact('clean'), fact('certified')), { clean: null })).toEqual(['certified 1.000']);
  });

  test('a settled rule asks nothing', () => {
    expect(asked(all(fact('clean'), fact('certified')), { clean: false })).toEqual([]);
  });
});

describe('laws of questions', () => {
  test.each(allCases.map((row) => [row.name, row] as const))('%s', (_, row) => {
    const context = contextOf(row.facts, row.asOf);
    const { missing } = evaluate(row.rule, context);
    const questions = toQuestions(row.rule, context);
    expect(questions.map((question) => question.fact.id).sort()).toEqual(missing.filter((id) => !context.profile.unsure.has(id)).sort());
  });

  test('weights sum to one, and asking one after another always comes to an end', () => {
    const rules = randomRules({ judgements: false });
    fc.assert(
      fc.property(rules.condition, completeAnswers, (rule, answers) => {
        const facts: Record<string, unknown> = {};
        for (let round = 0; round <= Object.keys(answers).length; round += 1) {
          const questions = toQuestions(rule, contextOf(facts));
          const [first] = questions;
          if (first === undefined) return;
          const sum = questions.reduce((total, question) => total.add(question.weight), decimal(0n));
          expect(decimalToString(sum)).toBe('1');
          expect(facts[first.fact.id]).toBeUndefined();
          facts[first.fact.id] = new Map<string, unknown>(Object.entries(answers)).get(first.fact.id);
        }
        expect(evaluate(rule, contextOf(facts)).missing).toEqual([]);
      }),
    );
  });
});
