import { describe, expect, test } from 'vitest';
import { caseFacts } from '../../test/formula/case.ts';
import { decimalToString } from '../decimal.ts';
import { Problem } from '../problem.ts';
import { catalogue } from './catalogue.ts';
import { parseProfile } from './parse-profile.ts';

function issuesOf(raw: unknown): { kind: string; issues: string[] } {
  try {
    parseProfile(raw, caseFacts);
  } catch (error) {
    if (error instanceof Problem) return { kind: error.kind, issues: error.issues.map((issue) => `${issue.pointer} ${issue.code}`) };
    throw error;
  }
  return { kind: 'accepted', issues: [] };
}

describe('a profile is taken as it was meant', () => {
  test.each([
    ['1230000.00', '1230000'],
    [1_230_000, '1230000'],
    [0.1, '0.1'],
    [1e-7, '0.0000001'],
    [1e12, '1000000000000'],
    [' 42 ', '42'],
  ])('money %s', (given, exact) => {
    const state = parseProfile({ revenue: given }, caseFacts).known.get('revenue');
    expect(state?.kind === 'number' && state.min !== null && decimalToString(state.min)).toBe(exact);
  });

  test('a range may be open on either side, and open on both is 不清楚', () => {
    const profile = parseProfile({ revenue: { min: 1 }, cost: { max: '2' }, rd: {}, net: { min: null, max: null } }, caseFacts);
    expect([...profile.known.keys()]).toEqual(['revenue', 'cost']);
    expect([...profile.unsure]).toEqual(['rd', 'net']);
  });

  test('null and "unknown" are 不清楚 for every kind of fact', () => {
    const profile = parseProfile({ clean: null, level: 'unknown', registered: 'unknown', staff: null, fields: null }, caseFacts);
    expect(profile.known.size).toBe(0);
    expect(profile.unsure.size).toBe(5);
  });

  test('codes, sets, dates and booleans', () => {
    const { known } = parseProfile(
      { clean: 'true', level: 'national', registered: '2020-02-29', fields: ['materials', 'electronics', 'materials'], region: '320723' },
      caseFacts,
    );
    expect(known.get('clean')).toEqual({ kind: 'boolean', value: true });
    expect(known.get('fields')).toEqual({ kind: 'set', values: ['electronics', 'materials'] });
    expect(known.get('registered')).toEqual({ kind: 'date', min: '2020-02-29', max: '2020-02-29' });
  });
});

describe('what cannot be meant is refused with a pointer', () => {
  test.each([
    [{ revenue: '十二万' }, '/revenue number-due'],
    [{ revenue: '1,230,000' }, '/revenue number-due'],
    [{ revenue: '12万' }, '/revenue number-due'],
    [{ revenue: '' }, '/revenue number-due'],
    [{ revenue: '1e3' }, '/revenue number-due'],
    [{ revenue: true }, '/revenue number-due'],
    [{ revenue: ['1'] }, '/revenue number-due'],
    [{ revenue: Number.NaN }, '/revenue not-finite'],
    [{ revenue: Number.POSITIVE_INFINITY }, '/revenue not-finite'],
    [{ revenue: 1e300 }, '/revenue too-many-digits'],
    [{ revenue: '9'.repeat(40) }, '/revenue too-many-digits'],
    [{ revenue: -1 }, '/revenue negative'],
    [{ revenue: '-0.01' }, '/revenue negative'],
    [{ revenue: '1000000000000.01' }, '/revenue out-of-range'],
    [{ rate: 5 }, '/rate out-of-range'],
    [{ staff: '80.5' }, '/staff whole-number-due'],
    [{ tech: '20.125' }, '/tech whole-number-due'],
    [{ revenue: { min: 2, max: 1 } }, '/revenue range-upside-down'],
    [{ revenue: { min: -2, max: 1 } }, '/revenue/min negative'],
    [{ revenue: { min: 1, max: 'x' } }, '/revenue/max number-due'],
    [{ revenue: { least: 1 } }, '/revenue invalid-value'],
    [{ registered: '2021-02-30' }, '/registered no-such-date'],
    [{ registered: '2021-13-01' }, '/registered no-such-date'],
    [{ registered: '2021/02/03' }, '/registered date-due'],
    [{ registered: 20210203 }, '/registered date-due'],
    [{ registered: '1900-01-01' }, '/registered out-of-range'],
    [{ registered: { min: '2021-01-02', max: '2021-01-01' } }, '/registered range-upside-down'],
    [{ level: 'global' }, '/level no-such-option'],
    [{ level: 1 }, '/level code-due'],
    [{ region: '连云港 市' }, '/region code-due'],
    [{ fields: 'materials' }, '/fields codes-due'],
    [{ fields: ['materials', 'wood'] }, '/fields no-such-option'],
    [{ clean: 'yes' }, '/clean boolean-due'],
    [{ clean: 1 }, '/clean boolean-due'],
    [{ 'a/b~c': 1 }, '/a~1b~0c unknown-fact'],
    [{ revenue: Symbol('1') }, '/revenue invalid-value'],
  ])('%j', (raw, issue) => {
    expect(issuesOf(raw)).toEqual({ kind: 'invalid-input', issues: [issue] });
  });

  test.each([[null], [undefined], [[]], ['text'], [5]])('a profile that is not an object: %j', (raw) => {
    expect(issuesOf(raw)).toEqual({ kind: 'invalid-input', issues: [' object-due'] });
  });

  test('every fault is reported, and near names are named', () => {
    expect(issuesOf({ revenu: 1, staff: -1, clean: 3 }).issues).toHaveLength(3);
    expect(() => parseProfile({ revenu: 1 }, caseFacts)).toThrow(/Near|near: revenue/);
  });
});

describe('answers that cannot both be true', () => {
  const check = (raw: unknown): string[] => {
    try {
      parseProfile(raw, catalogue);
      return [];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error.issues.map(({ pointer, code }) => `${pointer} ${code}`);
    }
  };
  test.each([
    [
      'more technical staff than staff',
      { 'enterprise.headcount': 10, 'enterprise.techStaff': 20 },
      ['/enterprise.techStaff contradictory'],
    ],
    ['ranges apart', { 'enterprise.headcount': { max: 10 }, 'enterprise.techStaff': { min: 11 } }, ['/enterprise.techStaff contradictory']],
    [
      'net assets above all assets',
      { 'enterprise.netAssets': '2', 'enterprise.totalAssets': '1.99' },
      ['/enterprise.netAssets contradictory'],
    ],
    ['as many', { 'enterprise.headcount': 20, 'enterprise.techStaff': 20 }, []],
    ['ranges that overlap', { 'enterprise.headcount': { min: 5, max: 12 }, 'enterprise.techStaff': { min: 11 } }, []],
    ['one of them not known', { 'enterprise.headcount': null, 'enterprise.techStaff': 20 }, []],
  ])('%s', (_, raw, issues) => {
    expect(check(raw)).toEqual(issues);
  });
});
