import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blurred, blurs } from '../../test/formula/blur.ts';
import { caseDay, caseFacts, caseParameterTable } from '../../test/formula/case.ts';
import { answerIds, completeAnswers, randomRules } from '../../test/formula/random.ts';
import { parseProfile } from '../fact/parse-profile.ts';
import { checkTypes } from './check-types.ts';
import { evaluate } from './evaluate.ts';
import type { EvaluationContext } from './evaluation.ts';
import type { Expression } from './expression.ts';
import { allows, settled } from './value.ts';

const rules = randomRules({ judgements: true });
const anyRule = fc.oneof(rules.condition, rules.amount, rules.portion, rules.heads);

function contextOf(facts: Readonly<Record<string, unknown>>, asOf = caseDay): EvaluationContext {
  return { catalogue: caseFacts, profile: parseProfile(facts, caseFacts), parameters: caseParameterTable, asOf };
}

describe('laws of the reference evaluator', () => {
  test('random rules are well typed', () => {
    fc.assert(
      fc.property(anyRule, (rule: Expression) => {
        expect(checkTypes(rule, caseFacts, caseParameterTable)).toMatchObject({ ok: true });
      }),
    );
  });

  test('whatever the missing facts turn out to be, the result lies inside what was reported', () => {
    fc.assert(
      fc.property(anyRule, completeAnswers, completeAnswers, blurs, (rule, full, other, how) => {
        const partial = evaluate(rule, contextOf(blurred(full, how, other)));
        const complete = evaluate(rule, contextOf(full));
        if (complete.value === null) expect(partial.value === null || partial.outOfForce.length > 0).toBe(true);
        else expect(partial.value !== null && allows(partial.value, complete.value)).toBe(true);
      }),
    );
  });

  test('decisions of experts only narrow the result', () => {
    fc.assert(
      fc.property(anyRule, completeAnswers, fc.boolean(), (rule, full, yes) => {
        const open = evaluate(rule, contextOf(full));
        const closed = evaluate(rule, { ...contextOf(full), judgements: new Map([['yes', yes]]) });
        expect(closed.value === null ? open.value === null : open.value !== null && allows(open.value, closed.value)).toBe(true);
      }),
    );
  });

  test('a settled result asks for nothing, and without missing facts no completion differs', () => {
    fc.assert(
      fc.property(anyRule, completeAnswers, completeAnswers, blurs, (rule, full, other, how) => {
        const facts = blurred(full, how, other);
        const partial = evaluate(rule, contextOf(facts));
        const isSettled = partial.value === null || (settled(partial.value) !== null && partial.outOfForce.length === 0);
        if (isSettled) expect(partial.missing).toEqual([]);
        else expect(partial.missing.length + partial.judgements.length).toBeGreaterThan(0);
        expect(partial.missing.some((id) => typeof facts[id] === 'string')).toBe(false);
      }),
    );
  });

  test('a fact that is not missing changes nothing, whatever it is', () => {
    fc.assert(
      fc.property(anyRule, completeAnswers, completeAnswers, blurs, (rule, full, other, how) => {
        const facts = blurred(full, how, other);
        const partial = evaluate(rule, contextOf(facts));
        const idle = answerIds.filter((id) => facts[id] === undefined && !partial.missing.includes(id));
        const filled = evaluate(rule, contextOf({ ...facts, ...Object.fromEntries(idle.map((id) => [id, full[id]])) }));
        expect(partial.value === null ? filled.value === null : filled.value !== null && allows(filled.value, partial.value)).toBe(true);
      }),
    );
  });
});
