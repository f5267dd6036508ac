import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProfile } from '../../fact/parse-profile.ts';
import { caseDay, caseFacts, caseParameterTable } from '../cases/case.ts';
import { completeAnswers, randomRules } from '../cases/random.ts';
import { show } from '../cases/show.ts';
import { evaluate } from '../evaluate.ts';
import { compile } from './compile.ts';

const rules = randomRules({ judgements: false });
const context = { catalogue: caseFacts, parameters: caseParameterTable, asOf: caseDay };

describe('laws of compiled rules', () => {
  test('compiled and reference agree exactly on every complete profile', () => {
    fc.assert(
      fc.property(
        rules.condition,
        rules.amount,
        rules.portion,
        rules.heads,
        fc.array(completeAnswers, { minLength: 1, maxLength: 6 }),
        (condition, amount, portion, heads, profiles) => {
          const all = { condition, amount, portion, heads };
          const compiled = compile(all, context);
          for (const facts of profiles) {
            const profile = parseProfile(facts, caseFacts);
            const row = compiled.encode(profile);
            const answers = compiled.answer(profile);
            for (const name of ['condition', 'amount', 'portion', 'heads'] as const) {
              const expected = show(evaluate(all[name], { ...context, profile }));
              if (row !== null) expect(show({ value: compiled.read(name, compiled.run(row)[name]), outOfForce: [] })).toBe(expected);
              expect(show({ value: answers[name], outOfForce: [] })).toBe(expected);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('an unknown fact, a range or an amount finer than a fen is left to the reference', () => {
    const compiled = compile({ amount: { kind: 'fact', id: 'revenue' } }, context);
    for (const revenue of [null, { min: 1, max: 2 }, '0.001', '500000000000'])
      expect(compiled.encode(parseProfile({ revenue }, caseFacts))).toBeNull();
    expect(show({ value: compiled.answer(parseProfile({ revenue: '0.001' }, caseFacts)).amount, outOfForce: [] })).toBe('0.001');
  });

  test('where generated code is forbidden the reference answers', () => {
    const make = globalThis.Function;
    globalThis.Function = new Proxy(make, {
      construct() {
        throw new EvalError('refused by policy');
      },
    });
    try {
      const compiled = compile({ amount: { kind: 'fact', id: 'revenue' } }, context);
      expect(compiled.source).toBeNull();
      expect(show({ value: compiled.answer(parseProfile({ revenue: 7 }, caseFacts)).amount, outOfForce: [] })).toBe('7');
      expect(() => compiled.run({ revenue: 700 })).toThrow(EvalError);
    } finally {
      globalThis.Function = make;
    }
  });
});
