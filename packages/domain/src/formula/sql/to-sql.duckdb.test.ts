import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { agreeOn, completeCases, type RunSql } from '../../../test/formula/agreement.ts';
import { caseDay, caseFacts, caseParameterTable } from '../../../test/formula/case.ts';
import { completeAnswers, randomRules } from '../../../test/formula/random.ts';
import { fact, round } from '../build.ts';
import { shareOf } from '../derived.ts';
import { rowsAsTable } from './load.ts';
import { toSql } from './to-sql.ts';

let run: RunSql;

beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  run = async (text) => (await connection.runAndReadAll(text)).getRows();
});

const rules = randomRules({ judgements: false });
const context = { catalogue: caseFacts, parameters: caseParameterTable, asOf: caseDay };

describe('rules in DuckDB', () => {
  test('agree with the reference on the case table, or refuse by name', async () => {
    const refused: string[] = [];
    for (const row of completeCases) {
      const reason = await agreeOn({ it: row.rule }, [row.facts], 'duckdb', run, row.asOf);
      if (reason !== null) refused.push(`${row.name}: ${reason}`);
    }
    expect(refused).toMatchInlineSnapshot(`
      [
        "money per head times heads: unrounded-quotient",
        "quotient: unrounded-quotient",
        "quotient by zero: unrounded-quotient",
        "zero by zero: unrounded-quotient",
        "judgement: judgement",
        "judgement beside a failing condition: judgement",
        "judged points: judgement",
        "judged points that cannot matter: judgement",
        "condition out of force: not-in-force",
        "branch out of force, not taken: not-in-force",
        "table with a result out of force: not-in-force",
        "growth: unrounded-quotient",
        "growth from nothing: unrounded-quotient",
        "gate with judged score: judgement",
      ]
    `);
  });

  test('agree with the reference on random rules and profiles', async () => {
    const outcomes: (string | null)[] = [];
    await fc.assert(
      fc.asyncProperty(
        rules.condition,
        rules.amount,
        rules.heads,
        rules.portion,
        fc.array(completeAnswers, { minLength: 1, maxLength: 6 }),
        async (condition, amount, heads, portion, answers) => {
          outcomes.push(
            await agreeOn(
              { condition, amount: round(amount, 2), heads: round(heads, 2, 'down'), portion: round(portion, 4, 'up') },
              answers,
              'duckdb',
              run,
            ),
          );
        },
      ),
    );
    expect(outcomes.filter((outcome) => outcome === null).length).toBeGreaterThan(outcomes.length / 2);
  });

  test('a missing or implausible fact gives null, not a guess', async () => {
    const all = { share: round(shareOf(fact('rd'), fact('revenue')), 6), alone: fact('rd') };
    const rows = [{ rd: 100, revenue: 300 }, { rd: 100 }, { rd: 100, revenue: -5 }, { revenue: 300 }];
    const query = toSql(all, context, { dialect: 'duckdb', from: rowsAsTable(rows, ['rd', 'revenue'], caseFacts, 'duckdb'), keep: [] });
    expect(await run(query.text)).toEqual([
      [333333n, 100n],
      [null, 100n],
      [null, 100n],
      [null, null],
    ]);
  });

  test('names and texts are quoted, so that nothing in them is SQL', () => {
    const query = toSql(
      {
        'a"; drop table x; --': {
          kind: 'member',
          item: fact('region'),
          options: ["'; drop table x; --"],
          match: 'exact',
          quantifier: 'any',
        },
      },
      context,
      { dialect: 'duckdb', from: 'firms', keep: ['key"'] },
    );
    expect(query.text).toContain(`'''; drop table x; --'`);
    expect(query.text).toContain(`"a""; drop table x; --"`);
  });
});
