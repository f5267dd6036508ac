import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seedCorpus } from '../../test/seed-corpus.ts';
import { Problem } from '../problem.ts';
import { base64OfBytes } from './base64.ts';
import { call } from './call.ts';
import { scorecardsCheckOperation } from './scorecards.ts';

const context = { corpus: seedCorpus(), today: '2026-06-01' };
const example = readFileSync(new URL('../../../../docs/examples/innovation-points.yaml', import.meta.url));

test('the example holds together, as text and as bytes alike, and is shown whole', async () => {
  const answer = await call(scorecardsCheckOperation, { fileBase64: base64OfBytes(example) }, context);
  expect(answer).toMatchObject({
    definition: { id: 'sample.points', consecutiveFailures: { times: 2 } },
    scorecard: {
      max: '100',
      itemList: [{ facts: ['enterprise.rdExpense'], max: '60' }, { facts: ['enterprise.debtRatio'] }, { judged: true, facts: [] }],
    },
  });
  expect(await call(scorecardsCheckOperation, { text: example.toString('utf8') }, context)).toEqual(answer);
});

describe('what is wrong with the example once it is changed', () => {
  const changed = (from: string, to: string): string => example.toString('utf8').replace(from, to);
  test.each([
    ['no YAML', changed('groups:', 'groups: ]['), /^\/text not-readable line 10/],
    [
      'an unknown fact',
      changed('enterprise.rdExpense', 'enterprise.rdExpence'),
      /^\/text\/groups\/0\/items\/0\/by\/fact bad-scorecard line 22, .*rdExpense/,
    ],
    ['a fact that is no number', changed('enterprise.rdExpense', 'enterprise.region'), /^\/text\/groups\/0\/items\/0\/by\/fact .*line 22/],
    ['a bound twice', changed('bound: "1000000"', 'bound: "5000000"'), /^\/text\/groups\/0\/items\/0\/by\/bands .*line 24/],
    ['a missing key', changed('passMark: "60"\n', ''), /^\/text\/passMark required line 5/],
    ['an unknown key', changed('passInclusive', 'passInclusiv'), /passInclusiv/],
    ['points above the maximum', changed('points: "60"', 'points: "160"'), /^\/text\/groups\/0\/items\/0\/max .*line 19/],
    ['a class that its items cannot fill', changed('weight: "0.6"', 'weight: "0.5"'), /^\/text\/groups\/0\/max .*line 13, .*60.*50/],
    ['a pass mark out of reach', changed('passMark: "60"', 'passMark: "101"'), /^\/text\/passMark bad-scorecard line 8/],
  ])('%s', async (_, text, expected) => {
    const refused = await call(scorecardsCheckOperation, { text }, context).catch((error: unknown) => error);
    if (!(refused instanceof Problem)) throw new TypeError('a problem is due', { cause: refused });
    expect(refused.issues.map(({ pointer, code, detail }) => `${pointer} ${code} ${detail.en}`).join('\n')).toMatch(expected);
  });
});
