import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseDay, caseFacts, caseParameterTable } from '../../../test/formula/case.ts';
import { completeAnswers, randomRules } from '../../../test/formula/random.ts';
import { show } from '../../../test/formula/show.ts';
import { parseProfile } from '../../fact/parse-profile.ts';
import { code, fact, round, when } from '../build.ts';
import { evaluate } from '../evaluate.ts';
import type { Expression } from '../expression.ts';
import { compileColumns } from './columns.ts';
import { compile, readCell } from './compile.ts';
import { NotExpressible } from './refusal.ts';
import type { Row } from './row.ts';

const rules = randomRules({ judgements: false });
const context = { catalogue: caseFacts, parameters: caseParameterTable, asOf: caseDay };

function columnsOrRefusal<Name extends string>(all: Record<Name, Expression>) {
  try {
    return compileColumns(all, context);
  } catch (error) {
    if (error instanceof NotExpressible && error.reason === 'too-wide') return null;
    throw error;
  }
}

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
    );
  });

  test('columns and reference agree exactly on every complete profile', () => {
    const grade = rules.condition.map((condition) => when(condition, code('high'), fact('level')));
    fc.assert(
      fc.property(
        rules.condition,
        rules.amount,
        rules.heads,
        grade,
        fc.array(completeAnswers, { minLength: 1, maxLength: 8 }),
        (condition, amount, heads, graded, answers) => {
          const all = { condition, amount: round(amount, 2), heads: round(heads, 2), graded };
          const profiles = answers.map((facts) => parseProfile(facts, caseFacts));
          const single = compile(all, context);
          const rows = profiles.map((profile) => single.encode(profile)).filter((row): row is Row => row !== null);
          if (rows.length < profiles.length) return;
          const many = columnsOrRefusal(all);
          if (many === null) return;
          const results = many.run(many.collect(rows), rows.length);
          for (const [index, profile] of profiles.entries()) {
            for (const name of ['condition', 'amount', 'heads', 'graded'] as const) {
              const raw = results.columns[name][index] ?? Number.NaN;
              const shape = many.outputs[name];
              const cell = shape.kind === 'boolean' ? raw === 1 : shape.kind === 'code' ? (results.dictionary[raw] ?? '') : raw;
              expect(show({ value: readCell(shape, cell), outOfForce: [] })).toBe(show(evaluate(all[name], { ...context, profile })));
            }
          }
        },
      ),
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
