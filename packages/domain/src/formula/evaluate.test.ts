import { describe, expect, test } from 'vitest';
import { allCases } from '../../test/formula/all-cases.ts';
import { caseDay, caseFacts, caseParameterTable } from '../../test/formula/case.ts';
import { show } from '../../test/formula/show.ts';
import { parseProfile } from '../fact/parse-profile.ts';
import { checkTypes } from './check-types.ts';
import { evaluate } from './evaluate.ts';

describe('the case table', () => {
  test.each(allCases.map((row) => [row.name, row] as const))('%s', (_, row) => {
    expect(checkTypes(row.rule, caseFacts, caseParameterTable)).toMatchObject({ ok: true });
    const profile = parseProfile(row.facts, caseFacts);
    const result = evaluate(row.rule, { catalogue: caseFacts, profile, parameters: caseParameterTable, asOf: row.asOf ?? caseDay });
    expect(show(result), row.why).toBe(row.result);
    expect([...result.missing].sort()).toEqual([...(row.missing ?? [])].sort());
    expect(result.judgements).toEqual(row.judgements ?? []);
  });

  test('no two rows have the same name', () => {
    expect(new Set(allCases.map((row) => row.name)).size).toBe(allCases.length);
  });
});
