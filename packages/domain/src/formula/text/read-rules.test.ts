import { describe, expect, test } from 'vitest';
import { caseDay, caseFacts } from '../../../test/formula/case.ts';
import { show } from '../../../test/formula/show.ts';
import { parseProfile } from '../../fact/parse-profile.ts';
import { evaluate } from '../evaluate.ts';
import { fileLimits } from './open-file.ts';
import { readRules } from './read-rules.ts';

const policy = `
parameters:
  - id: cap
    label: { zh: 补助上限, en: grant cap }
    unit: 万元
    values:
      - from: 2021-01-01
        to: 2025-12-31
        value: "10"
        source: { kind: clause, documentId: d1, clauseId: c1, quote: 最高10万元 }
rules:
  share: { kind: share-of, args: [{ kind: fact, id: rd }, { kind: fact, id: revenue }] }
  eligible:
    kind: all
    of:
      - { kind: at-least, args: [{ kind: use, rule: share }, { kind: amount, value: 3, unit: "%" }] }
      - { kind: at-most, args: [{ kind: fact, id: staff }, { kind: amount, value: 500, unit: 人 }] }
  grant:
    kind: cap
    args:
      - { kind: percent-of, args: [{ kind: amount, value: "20", unit: "%" }, { kind: fact, id: rd }] }
      - { kind: parameter, id: cap }
  rate:
    kind: tiers
    input: { kind: fact, id: rd }
    bands:
      - { to: 5000000, named: upper, result: { kind: amount, value: 1, unit: "%" } }
      - { from: 5000000, result: { kind: amount, value: "1.5", unit: "%" } }
`;

describe('a file of rules', () => {
  test('is read and can be evaluated', () => {
    const read = readRules(policy, caseFacts);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const answer = (name: string, facts: Record<string, unknown>) => {
      const rule = read.rules.get(name);
      if (rule === undefined) throw new Error(`no ${name}`);
      return show(
        evaluate(rule.expression, {
          catalogue: caseFacts,
          profile: parseProfile(facts, caseFacts),
          parameters: read.parameters,
          asOf: caseDay,
        }),
      );
    };
    expect(answer('eligible', { rd: 3, revenue: 100, staff: 500 })).toBe('true');
    expect(answer('grant', { rd: 1_000_000 })).toBe('100000');
    expect(answer('rate', { rd: 5_000_000 })).toBe('0.01');
    expect(answer('rate', { rd: '5000000.01' })).toBe('0.015');
  });

  test('may be JSON', () => {
    expect(readRules(JSON.stringify({ rules: { a: { kind: 'fact', id: 'rd' } } }), caseFacts).ok).toBe(true);
  });
});

function faultsOf(text: string): string[] {
  const read = readRules(text, caseFacts);
  return read.ok ? [] : read.faults.map((fault) => `${fault.line ?? '-'} ${fault.pointer} ${fault.code}`);
}

const rule = (body: string) => `rules:\n  a:\n    ${body.split('\n').join('\n    ')}\n`;
const deep = (levels: number): string => `${'{ kind: not, of: '.repeat(levels)}{ kind: fact, id: clean }${' }'.repeat(levels)}`;

describe('what is wrong is named with its line', () => {
  test.each<[string, string, string[]]>([
    ['unknown fact', rule('kind: add\nof:\n  - { kind: fact, id: rd }\n  - { kind: fact, id: revenu }'), ['6 /rules/a/of/1 unknown-fact']],
    ['ill typed', rule('kind: add\nof:\n  - { kind: fact, id: rd }\n  - { kind: fact, id: staff }'), ['6 /rules/a/of/1 type-mismatch']],
    [
      'ill typed inside a derived operator',
      rule('kind: all\nof:\n  - kind: at-least\n    args:\n      - { kind: fact, id: rd }\n      - { kind: amount, value: 3, unit: "%" }'),
      ['5 /rules/a/of/0 type-mismatch'],
    ],
    [
      'circle',
      'rules:\n  a: { kind: not, of: { kind: use, rule: b } }\n  b: { kind: not, of: { kind: use, rule: a } }',
      ['3 /rules/b/of cyclic'],
    ],
    ['circle of one', 'rules:\n  a: { kind: use, rule: a }', ['2 /rules/a cyclic']],
    ['unknown rule', 'rules:\n  a: { kind: use, rule: c }', ['2 /rules/a unknown-rule']],
    ['unknown parameter', 'rules:\n  a: { kind: parameter, id: c }', ['2 /rules/a unknown-parameter']],
    ['unknown kind', rule('kind: eval\ncode: process.exit()'), ['3 /rules/a/kind wrong-shape']],
    ['field that does not belong', rule('kind: fact\nid: rd\nfoo: 1'), ['3 /rules/a wrong-shape']],
    ['missing field', rule('kind: compare\noperator: ">="\nleft: { kind: fact, id: rd }'), ['3 /rules/a/right wrong-shape']],
    ['wrong number of arguments', rule('kind: cap\nargs: [{ kind: fact, id: rd }]'), ['3 /rules/a wrong-arguments']],
    [
      'gap in a table',
      rule(
        'kind: tiers\ninput: { kind: fact, id: rd }\nbands:\n  - { below: 1, result: { kind: truth, value: true } }\n  - { from: 2, result: { kind: truth, value: false } }',
      ),
      ['3 /rules/a bad-table'],
    ],
    ['not a number', rule('kind: amount\nvalue: many'), ['4 /rules/a/value wrong-shape']],
    ['no such date', rule('kind: date\nvalue: 2021-02-30'), ['4 /rules/a/value wrong-shape']],
    ['not YAML', 'rules: {a: [}', ['1  not-readable']],
    ['same rule twice', 'rules:\n  a: { kind: fact, id: rd }\n  a: { kind: fact, id: rd }', ['3  not-readable']],
    ['empty file', '', ['1  wrong-shape']],
    ['a list', '- 1', ['1  wrong-shape']],
    ['binary', '\u0000\u0001\u0002', ['1  wrong-shape']],
    [
      'parameter upside down',
      'parameters:\n  - id: p\n    label: { zh: 参数, en: p }\n    unit: 元\n    values: [{ from: 2022-01-01, to: 2021-01-01, value: 1, source: { kind: clause, documentId: d, clauseId: c, quote: q } }]\nrules: {}',
      ['2 /parameters/0 bad-parameter'],
    ],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
  });

  test('all faults at once', () => {
    expect(faultsOf('rules:\n  a: { kind: fact, id: nobody }\n  b: { kind: fact, id: nothing }')).toHaveLength(2);
  });
});

describe('formula bombs are refused', () => {
  test('too large a file', () => {
    expect(faultsOf('#'.repeat(fileLimits.characters + 1))).toEqual(['-  too-large']);
  });

  test('too deep', () => {
    expect(faultsOf(`rules: { a: ${deep(500)} }`)[0]).toMatch(/too-deep$/);
    expect(faultsOf('['.repeat(100_000))[0]).toMatch(/too-deep$|not-readable$/);
    expect(faultsOf(`rules: { a: ${deep(40)} }`)).toEqual([]);
  });

  test('too many parts', () => {
    const many = Array.from({ length: 200 }, () => '{ kind: fact, id: clean }').join(', ');
    const rows = Array.from({ length: 120 }, (_, index) => `r${index}: { kind: all, of: [${many}] }`).join('\n  ');
    expect(faultsOf(`rules:\n  ${rows}`)[0]).toMatch(/too-large$|too-many-parts$/);
  });

  test('doubling rules (billion laughs)', () => {
    const rules = Array.from(
      { length: 40 },
      (_, index) => `r${index + 1}: { kind: all, of: [{ kind: use, rule: r${index} }, { kind: use, rule: r${index} }] }`,
    );
    expect(faultsOf(`rules:\n  r0: { kind: fact, id: clean }\n  ${rules.join('\n  ')}`)[0]).toMatch(/too-many-parts$/);
  });

  test('doubling aliases', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}]`);
    expect(faultsOf(`a0: &a0 [1]\n${lines.join('\n')}`)[0]).toMatch(/not-readable$/);
  });
});
