import { describe, expect, test } from 'vitest';
import { caseFacts, caseParameterTable } from '../../test/formula/case.ts';
import {
  add,
  all,
  code,
  compare,
  count,
  date,
  divide,
  elapsed,
  fact,
  judgedWithin,
  memberOf,
  multiply,
  number,
  parameterValue,
  points,
  ratio,
  round,
  truth,
  when,
  yuan,
} from './build.ts';
import { checkTypes, requireType, TypeFaultError } from './check-types.ts';
import { atLeast, shareOf } from './derived.ts';
import type { Expression } from './expression.ts';
import { typeName } from './type.ts';

const words = { zh: '分', en: 'points' };

function outcome(rule: Expression): string {
  const check = checkTypes(rule, caseFacts, caseParameterTable);
  return check.ok ? typeName(check.type) : check.faults.map((fault) => `${fault.code} /${fault.path.join('/')}`).join(' & ');
}

describe('units are checked throughout', () => {
  test.each<[string, Expression, string]>([
    ['money by money', shareOf(fact('rd'), fact('revenue')), 'ratio'],
    ['heads by heads', divide(fact('tech'), fact('staff')), 'ratio'],
    ['heads by rights', divide(fact('tech'), fact('classOne'), number(0)), 'number'],
    ['money per head', divide(fact('revenue'), fact('staff'), yuan(0)), 'money'],
    ['a ratio of money', multiply(ratio('0.5'), fact('rd')), 'money'],
    ['money per head times heads', multiply(yuan(100), fact('staff')), 'money'],
    ['points for each', multiply(round(divide(fact('staff'), count(2, '人')), 0, 'down'), points(1)), 'points'],
    ['ratios and numbers go together', add(fact('rate'), number(1)), 'ratio'],
    ['elapsed', elapsed(fact('registered'), 'months'), 'count(个月)'],
    ['a parameter', parameterValue('feeCap'), 'ratio'],
    ['money plus heads', add(fact('rd'), fact('staff')), 'type-mismatch /of/1'],
    ['heads plus rights', add(fact('staff'), fact('classOne')), 'type-mismatch /of/1'],
    ['money plus ratio', add(fact('rd'), ratio('0.5')), 'type-mismatch /of/1'],
    ['money times money', multiply(fact('rd'), fact('revenue')), 'bad-unit /of/1'],
    ['ratio by money', divide(fact('rate'), fact('revenue')), 'bad-unit /'],
    ['result for zero of another kind', divide(fact('rd'), fact('staff'), ratio(0)), 'type-mismatch /whenZero'],
    ['a number compared with money', compare('>=', fact('rd'), number(5)), 'type-mismatch /'],
    ['codes have no order', compare('>=', fact('level'), code('national')), 'type-mismatch /'],
    ['a condition is due', all(fact('clean'), fact('rd')), 'not-a-condition /of/1'],
    ['a number is due', add(fact('clean')), 'not-a-number /of/0'],
    ['branches of two kinds', when(fact('clean'), yuan(1), points(1)), 'type-mismatch /'],
    ['unknown fact', add(fact('revenu'), yuan(1)), 'unknown-fact /of/0'],
    ['unknown parameter', parameterValue('feeCup'), 'unknown-parameter /'],
    ['the path goes into derived operators', all(truth(true), atLeast(fact('rd'), count(1, '人'))), 'type-mismatch /of/1/expansion'],
    ['strange option', memberOf(fact('level'), ['national', 'municipal']), 'bad-option /'],
    ['a date is due', elapsed(fact('rd'), 'years'), 'type-mismatch /since'],
    ['a code is due', memberOf(fact('rd'), ['x']), 'type-mismatch /item'],
    ['a literal that is no date', compare('=', fact('registered'), date('2021')), 'bad-literal /right'],
    ['places', round(fact('rd'), 1.5), 'bad-bounds /'],
    ['bounds upside down', judgedWithin('x', words, words, 5, 1), 'bad-bounds /'],
    ['nothing to add', add(), 'empty /'],
    ['several faults at once', all(add(), fact('nobody')), 'empty /of/0 & unknown-fact /of/1'],
  ])('%s', (_, rule, expected) => {
    expect(outcome(rule)).toBe(expected);
  });

  test('requireType throws all faults with their paths', () => {
    expect(requireType(fact('rd'), caseFacts, caseParameterTable)).toEqual({ kind: 'money' });
    expect(() => requireType(all(add(), fact('nobody')), caseFacts, caseParameterTable)).toThrow(TypeFaultError);
  });
});
