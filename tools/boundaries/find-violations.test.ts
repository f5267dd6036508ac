import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCycles } from './find-cycles.ts';
import { findViolations } from './find-violations.ts';

/** A small house in order; each case below plants one thing in it. */
const house: Record<string, string> = {
  'packages/domain/src/money.ts': 'export const zero = 0;',
  'packages/domain/src/text/script.ts': "import { zero } from '../money.ts';\nexport const fold = zero;",
  'packages/domain/src/document/read.ts': "import { fold } from '../text/script.ts';\nexport const read = fold;",
  'packages/domain/src/formula/source.ts': "import { zero } from '../money.ts';\nexport const formula = zero;",
  'packages/domain/src/benefit/match.ts': "import { formula } from '../formula/source.ts';\nexport const match = formula;",
  'packages/domain/src/policy/huaian/plan.ts': "import { match } from '../../benefit/match.ts';\nexport const plan = match;",
  'packages/domain/src/operation/catalogue.ts': "import { plan } from '../policy/huaian/plan.ts';\nexport const operations = [plan];",
  'packages/domain/src/index.ts': "export * from './operation/catalogue.ts';",
  'packages/domain/src/money.test.ts': "import { readFileSync } from 'node:fs';\nreadFileSync;",
  'packages/client/src/index.ts': "import { operations } from '@kechuang/domain';\nexport const client = operations;",
  'apps/web/src/main.tsx': "import { client } from '@kechuang/client';\nexport const page = <p>{client}</p>;",
};

const planted: [what: string, rule: string, file: string, source: string][] = [
  ['a face the domain leans on', 'package', 'packages/domain/src/lean.ts', "import { client } from '@kechuang/client';\nclient;"],
  [
    'a type from a face',
    'package',
    'packages/domain/src/lean.ts',
    "import type { Client } from '@kechuang/client';\nexport type Mine = Client;",
  ],
  ['a type import inside a type', 'package', 'packages/domain/src/lean.ts', "export type Mine = import('@kechuang/client').Client;"],
  ['a late import', 'package', 'apps/web/src/late.ts', "export const later = () => import('@kechuang/store');"],
  ['the web on the store', 'package', 'apps/web/src/lean.ts', "export { open } from '@kechuang/store';"],
  ['the client on the data', 'package', 'packages/client/src/lean.ts', "export * from '@kechuang/data';"],
  [
    "a path into another package's source",
    'outside',
    'apps/web/src/lean.ts',
    "import { zero } from '../../../packages/domain/src/money.ts';\nzero;",
  ],
  ['a kernel on a document', 'layer', 'packages/domain/src/lean.ts', "import { read } from './document/read.ts';\nread;"],
  ['text on a document', 'layer', 'packages/domain/src/text/lean.ts', "import { read } from '../document/read.ts';\nread;"],
  ['a formula on a benefit', 'layer', 'packages/domain/src/formula/lean.ts', "import { match } from '../benefit/match.ts';\nmatch;"],
  ['a benefit on a policy', 'layer', 'packages/domain/src/benefit/lean.ts', "import { plan } from '../policy/huaian/plan.ts';\nplan;"],
  [
    'a policy on an operation',
    'layer',
    'packages/domain/src/policy/lean.ts',
    "import { operations } from '../operation/catalogue.ts';\noperations;",
  ],
  ['a file read in the domain', 'pure', 'packages/domain/src/lean.ts', "import { readFileSync } from 'node:fs';\nreadFileSync;"],
  ['a built-in without its prefix', 'pure', 'packages/domain/src/lean.ts', "import { join } from 'path';\njoin;"],
  ['a clock in the domain', 'pure', 'packages/domain/src/lean.ts', 'export const today = () => new Date();'],
  ['the time of day in the domain', 'pure', 'packages/domain/src/lean.ts', 'export const now = () => Date.now();'],
  ['dice in the domain', 'pure', 'packages/domain/src/lean.ts', 'export const chance = () => Math.random();'],
  ['two files in a ring', 'cycle', 'packages/domain/src/money.ts', "import { plenty } from './plenty.ts';\nexport const zero = plenty;"],
  ['two folders in a ring', 'cycle', 'packages/domain/src/benefit/rank.ts', "import { score } from '../scorecard/score.ts';\nscore;"],
];

describe('boundaries', () => {
  let root = '';
  const plant = (file: string, source: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'kechuang-boundaries-'));
    for (const [file, source] of Object.entries(house)) plant(file, source);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('finds nothing in a house in order', () => {
    expect(findViolations(root)).toEqual([]);
  });

  it('allows files of one folder to name each other in types', () => {
    plant('packages/domain/src/benefit/a.ts', "import type { B } from './b.ts';\nexport type A = { b: B };");
    plant('packages/domain/src/benefit/b.ts', "import { type A } from './a.ts';\nexport type B = A | null;");
    expect(findViolations(root)).toEqual([]);
  });

  it.each(planted)('catches %s', (_, rule, file, source) => {
    plant(
      'packages/domain/src/plenty.ts',
      rule === 'cycle' ? "import { zero } from './money.ts';\nexport const plenty = zero;" : 'export {};',
    );
    plant(
      'packages/domain/src/scorecard/score.ts',
      rule === 'cycle' ? "import { match } from '../benefit/match.ts';\nexport const score = match;" : '',
    );
    plant(file, source);
    // An arrow against the grain may close a ring as well; the arrow itself is named first.
    const [first, ...others] = findViolations(root);
    expect(first).toMatchObject(rule === 'cycle' ? { rule } : { rule, file });
    expect(others.filter((violation) => violation.rule !== 'cycle')).toEqual([]);
  });
});

describe('findCycles', () => {
  it('names each ring once, in order', () => {
    const graph = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', []],
      ['e', ['e']],
    ]);
    expect(findCycles(graph)).toEqual([
      ['a', 'b', 'c', 'a'],
      ['e', 'e'],
    ]);
  });
});
