import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { round } from '../../domain/src/formula/build.ts';
import { agreeOn, completeCases, type RunSql } from '../../domain/test/formula/agreement.ts';
import { completeAnswers, randomRules } from '../../domain/test/formula/random.ts';
import { TestPostgres } from './postgres.ts';

let server: TestPostgres;
let client: pg.Client;
const run: RunSql = async (text) => (await client.query({ text, rowMode: 'array' })).rows;

beforeAll(async () => {
  server = await TestPostgres.create();
  client = new pg.Client({ connectionString: server.url });
  await client.connect();
  // Compiling a query of one row costs a thousand times what running it does.
  await client.query('set jit = off');
});

afterAll(async () => {
  await client.end();
  await server.destroy();
});

const rules = randomRules({ judgements: false });

describe('rules in PostgreSQL', () => {
  test('agree with the reference on the case table, or refuse by name', async () => {
    const refused = new Set<string>();
    for (const row of completeCases) {
      const reason = await agreeOn({ it: row.rule }, [row.facts], 'postgres', run, row.asOf);
      if (reason !== null) refused.add(reason);
    }
    expect([...refused].sort()).toEqual(['judgement', 'not-in-force', 'unrounded-quotient']);
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
          const all = { condition, amount: round(amount, 2), heads: round(heads, 2, 'down'), portion: round(portion, 4, 'up') };
          outcomes.push(await agreeOn(all, answers, 'postgres', run));
        },
      ),
    );
    expect(outcomes.filter((outcome) => outcome === null).length).toBeGreaterThan(outcomes.length / 2);
  }, 60_000);
});
