import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { cellText, randomFirms } from '../../../test/batch/random-firms.ts';
import { seedCorpus } from '../../../test/seed-corpus.ts';
import { sampleFirms } from '../../benefit/sample-firms.ts';
import { catalogue } from '../../fact/catalogue.ts';
import type { Profile } from '../../fact/model.ts';
import { parseProfile } from '../../fact/parse-profile.ts';
import { matchBenefits } from '../../policy/answers.ts';
import { profileOfCells } from './columns.ts';
import { judgeRow } from './judge.ts';
import { openBatch } from './open.ts';
import { batchGroups, fitLetters, stageSql, verdictSql } from './sql.ts';

const corpus = seedCorpus();
const days = ['2021-06-01', '2025-06-01', '2026-06-01'];

/** What benefits.match says, in the form of a batch. */
function byMatch(profile: Profile, asOf: string): Map<string, string> {
  const { results } = matchBenefits(profile, asOf, corpus);
  return new Map(
    results.map(({ benefitId, fit, amount }) => {
      const reading = amount.readings.find((one) => one.recommended) ?? amount.readings[0];
      const isGiven = (fit === 'fits' || fit === 'needs-judgement') && (amount.state === 'stated' || amount.state === 'undetermined');
      const total = isGiven && reading !== undefined && 'amount' in reading.total ? reading.total.amount : null;
      return [benefitId, `${fit} ${total}`];
    }),
  );
}

test.each(days)('a row says the same as benefits.match on %s, for sample firms and generated ones', { timeout: 60_000 }, (asOf) => {
  const plan = openBatch(null, asOf, corpus);
  const firms = [...sampleFirms.map(({ profile }) => profile), ...randomFirms(60, 7, catalogue), ...randomFirms(60, 8, catalogue, 0.1), {}];
  for (const profile of firms) {
    const expected = byMatch(profile, asOf);
    const verdicts = judgeRow(plan, parseProfile(profile, catalogue));
    expect(new Map(plan.benefits.map(({ benefit }, index) => [benefit.id, `${verdicts[index]?.fit} ${verdicts[index]?.amount}`]))).toEqual(
      expected,
    );
  }
});

test('DuckDB says the same as the rows one by one, wherever it says anything', async () => {
  const asOf = '2025-06-01';
  const plan = openBatch(null, asOf, corpus);
  const firms = [
    ...sampleFirms.map(({ profile }) => profile),
    ...randomFirms(400, 11, catalogue),
    ...randomFirms(100, 12, catalogue, 0.05),
  ];
  const facts = [...catalogue.values()].filter((fact) => fact.type !== 'set');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`create table firms (line bigint, ${facts.map((fact) => `"${fact.id}" varchar`).join(', ')})`);
  const appender = await connection.createAppender('firms');
  for (const [index, firm] of firms.entries()) {
    appender.appendBigInt(BigInt(index));
    for (const fact of facts) {
      const cell = cellText(firm[fact.id]);
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
  // A planner in earnest takes half a minute over a hundred plain columns.
  await connection.run('pragma disable_optimizer');
  await connection.run(`create table staged as ${stageSql(new Map(facts.map((fact) => [fact, fact.id])), 'firms', ['line'])}`);
  await connection.run('pragma enable_optimizer');
  const rows = firms.map((_, line) => ({ line, fits: '', amounts: [] as string[] }));
  for (const group of batchGroups(plan)) {
    const query = verdictSql(
      group,
      'staged',
      facts.map(({ id }) => id),
      ['line'],
    );
    for (const [line, , fits, amounts] of (await connection.runAndReadAll(query)).getRows()) {
      const row = rows[Number(line)];
      if (row === undefined) throw new Error(`no row ${line}`);
      row.fits += String(fits);
      if (group.benefits.some(({ amount }) => amount !== null)) row.amounts.push(...String(amounts).split(','));
    }
  }
  let [settled, open] = [0, 0];
  for (const { line, fits, amounts: said } of rows) {
    const firm = firms[line] ?? {};
    const read = profileOfCells(
      facts,
      facts.map((fact) => cellText(firm[fact.id]) ?? undefined),
      catalogue,
    );
    if (!('profile' in read)) throw new Error(JSON.stringify(read.faults));
    const verdicts = judgeRow(plan, read.profile);
    let at = -1;
    for (const [index, verdict] of verdicts.entries()) {
      const letter = fits[index];
      if (plan.benefits[index]?.amount !== null) at += 1;
      if (letter === '?') {
        open += 1;
        continue;
      }
      settled += 1;
      expect(letter, `${plan.benefits[index]?.benefit.id} of ${line}`).toBe(fitLetters[verdict.fit]);
      if (plan.benefits[index]?.amount !== null && said[at] !== '?') expect(said[at]).toBe(verdict.amount ?? '');
    }
  }
  expect(settled / (settled + open)).toBeGreaterThan(0.8);
  connection.closeSync();
}, 120_000);
