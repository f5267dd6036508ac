import { describe, expect, test } from 'vitest';
import { allCases } from '../../../test/formula/all-cases.ts';
import { caseDay, caseFacts, caseParameterTable } from '../../../test/formula/case.ts';
import { show } from '../../../test/formula/show.ts';
import { parseProfile } from '../../fact/parse-profile.ts';
import { factsOf } from '../expression.ts';
import { compile } from './compile.ts';
import { NotExpressible, type RefusalReason } from './refusal.ts';

/** Rows that a compiled function cannot express, by name, with the reason it must give. */
const refusals: Readonly<Record<string, RefusalReason>> = {
  judgement: 'judgement',
  'judgement beside a failing condition': 'judgement',
  'judged points': 'judgement',
  'judged points that cannot matter': 'judgement',
  'gate with judged score': 'judgement',
  'condition out of force': 'not-in-force',
  'branch out of force, not taken': 'not-in-force',
  'table with a result out of force': 'not-in-force',
};

const complete = allCases.filter(
  (row) =>
    factsOf(row.rule).every((id) => typeof row.facts[id] !== 'object' || Array.isArray(row.facts[id])) &&
    factsOf(row.rule).every((id) => row.facts[id] !== undefined && row.facts[id] !== null),
);

describe('the case table, compiled', () => {
  test('most rows are known in full', () => {
    expect(complete.length).toBeGreaterThan(80);
  });

  test.each(complete.map((row) => [row.name, row] as const))('%s', (_, row) => {
    const context = { catalogue: caseFacts, parameters: caseParameterTable, asOf: row.asOf ?? caseDay };
    const profile = parseProfile(row.facts, caseFacts);
    try {
      const compiled = compile({ it: row.rule }, context);
      const encoded = compiled.encode(profile);
      if (encoded === null) throw new Error('a complete profile was not encoded');
      expect(show({ value: compiled.read('it', compiled.run(encoded).it), outOfForce: [] })).toBe(row.result);
    } catch (error) {
      if (!(error instanceof NotExpressible)) throw error;
      expect(`${row.name}: ${error.reason}`).toBe(`${row.name}: ${refusals[row.name]}`);
    }
  });
});
