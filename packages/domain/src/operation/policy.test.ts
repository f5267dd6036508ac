import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seedCorpus } from '../../test/seed-corpus.ts';
import { Problem } from '../problem.ts';
import { base64OfBytes } from './base64.ts';
import { call } from './call.ts';
import { policyCheckOperation } from './policy.ts';

const context = { corpus: seedCorpus(), today: '2026-06-01' };
const example = readFileSync(new URL('../../../../docs/examples/innovation-reward.yaml', import.meta.url));

test('the example file holds together, as text, in UTF-8 and in bytes alike', async () => {
  const asBytes = await call(policyCheckOperation, { fileBase64: base64OfBytes(example) }, context);
  expect(asBytes).toMatchObject({
    rules: [
      { name: 'research-share' },
      { name: 'eligible', result: 'boolean' },
      { name: 'rate', result: 'ratio' },
      { name: 'reward', result: 'money' },
    ],
    parameters: ['reward-cap'],
  });
  expect(await call(policyCheckOperation, { text: example.toString('utf8') }, context)).toEqual(asBytes);
});

async function faultsOf(text: string): Promise<string[]> {
  try {
    await call(policyCheckOperation, { text }, context);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.kind).toBe('invalid-input');
    return error.issues.map((issue) => `${issue.code} ${issue.detail.en}`);
  }
}

describe('what is wrong with the example once it is changed', () => {
  const changed = (from: string, to: string): string => example.toString('utf8').replace(from, to);
  test.each([
    ['an unknown fact', changed('id: enterprise.headcount', 'id: enterprise.headcont'), /^unknown-fact line 21, .*enterprise.headcont/],
    ['units that do not match', changed('unit: 人', 'unit: 万元'), /^type-mismatch line 21, /],
    [
      'a circle',
      changed('rule: research-share }, { kind: amount, value: 3', 'rule: eligible }, { kind: amount, value: 3'),
      /^cyclic line 22, .*eligible → eligible/,
    ],
    ['a gap between bands', changed('from: "0.05"', 'from: "0.06"'), /^bad-table line 25, /],
    ['no YAML at all', changed('rules:', 'rules: ]['), /^not-readable line 13, /],
  ])('%s', async (_, text, expected) => {
    expect((await faultsOf(text))[0]).toMatch(expected);
  });

  test('a bomb', async () => {
    const rules = Array.from(
      { length: 40 },
      (_, index) => `  r${index + 1}: { kind: all, of: [{ kind: use, rule: r${index} }, { kind: use, rule: r${index} }] }`,
    );
    expect((await faultsOf(`rules:\n  r0: { kind: truth, value: true }\n${rules.join('\n')}\n`))[0]).toMatch(/^too-many-parts line \d+/);
  });
});
