import { describe, expect, test } from 'vitest';
import { type Parameter, ParameterError, type ParameterValue, parameter, parameterAt, parameterTable } from './parameter.ts';

const source = { kind: 'reference', issuer: '财政部', title: '测试', documentNumber: null, article: null, date: null, sources: 1 } as const;
const value = (from: string | null, to: string | null, text: string | boolean = '1'): ParameterValue => ({ from, to, value: text, source });
const define = (...values: ParameterValue[]): Parameter => ({
  id: 'p',
  label: { zh: '参数', en: 'parameter' },
  type: { kind: 'ratio' },
  values,
});

function codeOf(definition: Parameter): string {
  try {
    parameter(definition);
  } catch (error) {
    if (error instanceof ParameterError) return error.code;
    throw error;
  }
  return 'fine';
}

describe('dated parameters', () => {
  test.each([
    ['2020-12-31', '0.01'],
    ['2021-01-01', '0.015'],
    ['2019-12-31', 'not-in-force'],
    ['2026-01-01', 'not-in-force'],
  ])('on %s: %s', (day, expected) => {
    const reading = parameterAt(define(value('2020-01-01', '2020-12-31', '0.01'), value('2021-01-01', '2025-12-31', '0.015')), day);
    expect(reading.kind === 'in-force' ? reading.value.value : reading.kind).toBe(expected);
  });

  test.each([
    [define(), 'no-values'],
    [define(value('2021-01-01', '2020-01-01')), 'upside-down'],
    [define(value('2020-01-01', '2021-01-01'), value('2021-01-01', null)), 'overlap'],
    [define(value(null, null), value('2021-01-01', null)), 'overlap'],
    [define(value(null, null, 'many')), 'wrong-type'],
    [define(value(null, null, true)), 'wrong-type'],
    [define(value('2020-01-01', '2020-12-31'), value('2021-01-01', null)), 'fine'],
  ])('definition %#: %s', (definition, code) => {
    expect(codeOf(definition)).toBe(code);
  });

  test('an id stands once', () => {
    expect(() => parameterTable([define(value(null, null)), define(value(null, null))])).toThrow(RangeError);
  });
});
