import { expect } from 'vitest';
import { parseProfile } from '../../src/fact/parse-profile.ts';
import { type OutputCell, readCell } from '../../src/formula/compile/compile.ts';
import type { CompileContext } from '../../src/formula/compile/lowering.ts';
import { NotExpressible } from '../../src/formula/compile/refusal.ts';
import { type Row, rowOf } from '../../src/formula/compile/row.ts';
import { evaluate } from '../../src/formula/evaluate.ts';
import { type Expression, factsOf } from '../../src/formula/expression.ts';
import type { DialectName } from '../../src/formula/sql/dialect.ts';
import { rowsAsTable } from '../../src/formula/sql/load.ts';
import { toSql } from '../../src/formula/sql/to-sql.ts';
import { allCases } from './all-cases.ts';
import { caseDay, caseFacts, caseParameterTable } from './case.ts';
import { show } from './show.ts';

/** Runs one query and gives its rows in order, each as its cells. */
export type RunSql = (text: string) => Promise<readonly (readonly unknown[])[]>;

const context: CompileContext = { catalogue: caseFacts, parameters: caseParameterTable, asOf: caseDay };

function outputCell(cell: unknown): OutputCell {
  if (typeof cell === 'boolean' || typeof cell === 'number' || typeof cell === 'bigint') return cell;
  // PostgreSQL hands 64 bits and more over as text.
  if (typeof cell === 'string') return /^-?\d+$/.test(cell) ? BigInt(cell) : cell;
  throw new TypeError(`a ${typeof cell} came out`);
}

/** Holds one database to the reference for rules over complete profiles; rows it refuses to compile are returned by name. */
export async function agreeOn(
  rules: Readonly<Record<string, Expression>>,
  answers: readonly Readonly<Record<string, unknown>>[],
  dialect: DialectName,
  run: RunSql,
  asOf = caseDay,
): Promise<string | null> {
  const profiles = answers.map((facts) => parseProfile(facts, caseFacts));
  const here = { ...context, asOf };
  try {
    const facts = [...caseFacts.keys()].filter((id) => Object.values(rules).some((rule) => factsOf(rule).includes(id)));
    const rows = profiles.map((profile) => rowOf(profile, facts, caseFacts, 10n ** 17n)).filter((row): row is Row => row !== null);
    if (rows.length < profiles.length) return 'not complete';
    const query = toSql(rules, here, { dialect, from: rowsAsTable(rows, facts, caseFacts, dialect), keep: ['row'] });
    const results = await run(`${query.text} order by 1`);
    expect(results.length).toBe(rows.length);
    for (const [index, profile] of profiles.entries()) {
      for (const [column, [name, rule]] of Object.entries(rules).entries()) {
        const cell = outputCell(results[index]?.[column + 1]);
        const shape = query.outputs[name];
        if (shape === undefined) throw new RangeError(`there is no output ${name}`);
        const text = shape.kind === 'code' ? String(cell) : cell;
        expect(show({ value: readCell(shape, text), outOfForce: [] })).toBe(show(evaluate(rule, { ...here, profile })));
      }
    }
    return null;
  } catch (error) {
    if (error instanceof NotExpressible) return error.reason;
    throw error;
  }
}

/** Rows of the case table that are known in full. */
export const completeCases = allCases.filter((row) =>
  factsOf(row.rule).every(
    (id) => row.facts[id] !== undefined && row.facts[id] !== null && (typeof row.facts[id] !== 'object' || Array.isArray(row.facts[id])),
  ),
);
