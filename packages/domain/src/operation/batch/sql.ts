import { inferredFacts } from '../../benefit/inference.ts';
import type { Fit } from '../../benefit/schema.ts';
import { partsOfWholes } from '../../fact/contradictions.ts';
import type { Fact } from '../../fact/model.ts';
import type { GraphNode } from '../../formula/compile/graph.ts';
import { NotExpressible } from '../../formula/compile/refusal.ts';
import { scaleOf, stepBounds } from '../../formula/compile/steps.ts';
import { openInput } from '../../formula/open/inputs.ts';
import type { OpenPlace } from '../../formula/open/row.ts';
import { type DialectName, dialects, sqlName, sqlText } from '../../formula/sql/dialect.ts';
import { emitSql } from '../../formula/sql/emit-sql.ts';
import { sqlInLayers } from '../../formula/sql/to-sql.ts';
import { no, unsure, yes } from '../fact-argument.ts';
import { type BatchDialect, batchDialects } from './dialect.ts';
import { fitCodes } from './fit-node.ts';
import type { BatchBenefit, BatchPlan } from './plan.ts';

/** One letter for each fit, as batches carry them (符合程度的代号); `?` is not settled yet. */
export const fitLetters: Readonly<Record<Fit, string>> = {
  fits: 'f',
  nearly: 'n',
  'needs-judgement': 'j',
  'needs-answers': 'a',
  'does-not-fit': 'x',
};

const widest = 10n ** 17n;

function listed(words: Iterable<string>): string {
  return [...words].map(sqlText).join(', ');
}

/** Words as tables spell them: true, TRUE, True. A spelling of one's own is left to the reference. */
function spellings(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].flatMap((word) => [word, word.toUpperCase(), `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`]));
}

/** How one cell is read: its value if it is plain, and what makes it so, given that value. Whatever is not plain goes to the reference. */
interface StagedCell {
  readonly value: string;
  plain(value: string): string;
}

function stagedNumber(fact: Fact, text: string, dialect: BatchDialect): StagedCell {
  const scale = scaleOf(fact);
  const places = scale.toString().length - 1;
  const { lo, hi } = stepBounds(fact, widest);
  // Fifteen digits hold all that is plausible; more of them cost a database a hundred times as much.
  const whole = `-?[0-9]{1,${15 - places}}`;
  const pattern = places === 0 ? whole : `${whole}([.][0-9]{1,${places}})?`;
  return {
    value: `case when ${dialect.matches(text, pattern)} then ${dialect.steps(text, places, scale)} end`,
    plain: (value) => `${value} between ${lo} and ${hi}`,
  };
}

function stagedCell(fact: Fact, text: string, dialect: BatchDialect): StagedCell {
  switch (fact.type) {
    case 'boolean':
      return {
        value: `case when ${text} in (${listed(spellings(yes))}) then true when ${text} in (${listed(spellings(no))}) then false end`,
        plain: (value) => `${value} is not null`,
      };
    case 'date': {
      const { lo, hi } = stepBounds(fact, widest);
      const value = `case when ${dialect.isDay(text)} then ${dialect.digits(`replace(${text}, '-', '')`)} end`;
      return {
        value: `case when ${dialect.matches(text, '[0-9]{4}-[0-9]{2}-[0-9]{2}')} then ${value} end`,
        plain: (value) => `${value} between ${lo} and ${hi}`,
      };
    }
    case 'code': {
      const isCode =
        fact.options === null
          ? `${dialect.matches(text, '[0-9A-Za-z_.-]{1,60}')} and lower(${text}) not in (${listed(unsure)})`
          : `${text} in (${fact.options.map(({ code }) => sqlText(code)).join(', ')})`;
      return { value: `case when ${isCode} then ${text} end`, plain: (value) => `${value} is not null` };
    }
    case 'set':
      return { value: 'cast(null as varchar[])', plain: () => 'false' };
    default:
      return stagedNumber(fact, text, dialect);
  }
}

/**
 * Text cells as typed columns: what is blank or 不清楚 is null, what is plain is taken, and a row with anything else is `odd`, to be read by the
 * reference. `columns` names the text column of each fact. Each step is worked out before the next, for a planner that sees all at once is slow.
 */
export function stageSql(
  columns: ReadonlyMap<Fact, string>,
  from: string,
  keep: readonly string[],
  database: DialectName = 'duckdb',
): string {
  const kept = keep.map(sqlName);
  const cells = [...columns].map(([fact, name], index) => ({
    fact,
    raw: sqlName(name),
    text: `t${index}`,
    ...stagedCell(fact, `t${index}`, batchDialects[database]),
  }));
  const select = (parts: readonly string[]): string => `select ${[...kept, ...parts].join(', ')}`;
  const words = listed(spellings(unsure));
  const texts = cells.map(({ raw, text }) => `case when ${raw} not in (${words}) then ${raw} end as ${text}`);
  // 不清楚 is an answer too: what was asked is not inferred.
  const asked = cells
    .filter(({ fact }) => inferredFacts.includes(fact.id))
    .map(({ fact, raw }) => [sqlName(openInput.given(fact.id)), raw]);
  const answered = asked.map(([name, raw]) => `coalesce(${raw} <> '', false) as ${name}`);
  const passed = asked.map(([name]) => name ?? '');
  const values = cells.map(({ fact, value }) => `${value} as ${sqlName(fact.id)}`);
  const oddities = cells.map(({ fact, text, plain }) => `case when ${text} is null or ${plain(sqlName(fact.id))} then 0 else 1 end`);
  const given = new Set(cells.map(({ fact }) => fact.id));
  const clashes = partsOfWholes
    .filter(([part, whole]) => given.has(part) && given.has(whole))
    .map(([part, whole]) => `case when ${sqlName(part)} > ${sqlName(whole)} then 1 else 0 end`);
  const odd = [...oddities, ...clashes].join(', ') || '0';
  return `with texts as materialized (${select([...texts, ...answered])} from ${from}),
typed as materialized (${select([...cells.map(({ text }) => text), ...passed, ...values])} from texts)
${select([...cells.map(({ fact }) => sqlName(fact.id)), ...passed, `greatest(0, ${odd}) > 0 as odd`])} from typed`;
}

/** The plan a few benefits at a time, since one query for all of them takes longer to plan than to run (分组查询). */
export function batchGroups(plan: BatchPlan, size = 8): BatchPlan[] {
  const groups: BatchPlan[] = [];
  for (let at = 0; at < plan.benefits.length; at += size) groups.push({ ...plan, benefits: plan.benefits.slice(at, at + size) });
  return groups;
}

/** What the graph reads of a fact, each with its SQL: a column of the staged table, or what holds for a fact that the table does not have. */
function inputsOf({ fact, given, lo, hi }: OpenPlace, hasColumn: boolean): (readonly [name: string, text: string])[] {
  const { id } = fact;
  const column = sqlName(id);
  const or = (otherwise: string): string => (hasColumn ? `coalesce(${column}, ${otherwise})` : otherwise);
  const known = [openInput.known(id), hasColumn ? `(${column} is not null)` : 'false'] as const;
  const own: (readonly [string, string])[] =
    fact.type === 'boolean'
      ? [
          [openInput.yes(id), or('true')],
          [openInput.no(id), hasColumn ? `(not coalesce(${column}, false))` : 'true'],
        ]
      : fact.type === 'code'
        ? [known, [id, or("''")]]
        : fact.type === 'set'
          ? [known, [id, or('cast(array[] as varchar[])')]]
          : [
              [openInput.lo(id), or(`cast(${lo} as bigint)`)],
              [openInput.hi(id), or(`cast(${hi} as bigint)`)],
            ];
  return given < 0 ? own : [...own, [openInput.given(id), hasColumn ? sqlName(openInput.given(id)) : 'false']];
}

function rootsOf({ fit, fen }: BatchBenefit): readonly GraphNode[] {
  return fen === null ? [fit] : [fit, fen.isCertain, fen.value];
}

/** Whether the numbers of a benefit stay within what the database holds. */
function hasRoom(benefit: BatchBenefit, database: DialectName): boolean {
  try {
    emitSql(rootsOf(benefit), dialects[database], sqlName);
    return true;
  } catch (error) {
    if (error instanceof NotExpressible) return false;
    throw error;
  }
}

/** Fen as yuan with two decimals, a blank where there is none; `letter` names the fit's column. */
function amountSql(value: string, isCertain: string, letter: string, dialect: BatchDialect): string {
  const [fits, judgement] = [sqlText(fitLetters.fits), sqlText(fitLetters['needs-judgement'])];
  const yuan = `${dialect.hundreds(value)} || '.' || lpad((${value} % 100)::varchar, 2, '0')`;
  return [
    `case when ${letter} not in (${fits}, ${judgement}) or not ${isCertain} then ''`,
    `when ${value} < 0 then '?'`,
    `when ${value} = 0 and ${letter} = ${judgement} then ''`,
    `else ${yuan} end`,
  ].join(' ');
}

/**
 * The verdicts of every row of a staged table as one query (批量判断的SQL): `fits` holds a letter for each benefit in the plan's order, `amounts` the yuan
 * of each, parted by commas; `?` stands where the reference has to be asked. Rows that are `odd` are left to it altogether.
 */
export function verdictSql(
  plan: BatchPlan,
  from: string,
  columns: readonly string[],
  keep: readonly string[],
  database: DialectName = 'duckdb',
): string {
  const read = new Set(plan.benefits.flatMap(({ facts }) => facts));
  const inputs = [...plan.layout.places].filter(([id]) => read.has(id)).flatMap(([id, place]) => inputsOf(place, columns.includes(id)));
  const told = plan.benefits.map((benefit) => (hasRoom(benefit, database) ? benefit : null));
  const handed = [...keep, 'odd'];
  const layered = sqlInLayers(
    told.flatMap((benefit) => (benefit === null ? [] : rootsOf(benefit))),
    { dialect: database, from, keep: handed },
    inputs,
  );
  const words = fitCodes.map((fit, code) => `when ${code} then ${sqlText(fitLetters[fit])}`).join(' ');
  const letters = told.map((benefit, index) => {
    const letter = benefit === null ? "'?'" : `case ${layered.of(benefit.fit)} ${words} else '?' end`;
    return `${letter} as g${index}`;
  });
  const amounts = told.flatMap((benefit, index) => {
    if (plan.benefits[index]?.amount === null) return [];
    const due = `g${index} in (${sqlText(fitLetters.fits)}, ${sqlText(fitLetters['needs-judgement'])})`;
    if (benefit === null || benefit.fen === null) return [`(case when ${due} then '?' else '' end)`];
    const { value, isCertain } = benefit.fen;
    return [`(${amountSql(layered.of(value), layered.of(isCertain), `g${index}`, batchDialects[database])})`];
  });
  const kept = keep.map(sqlName).join(', ');
  // One call with many arguments: a hundred operators nested in each other take a planner minutes.
  const fits = `concat(${told.map((_, index) => `g${index}`).join(', ')})`;
  return `with ${layered.with},
fitting as (select *, ${letters.join(', ')} from layers)
select ${kept}, odd, case when odd then ${sqlText('?'.repeat(told.length))} else ${fits} end as fits, ${
    amounts.length === 0
      ? "''"
      : `case when odd then ${sqlText(',?'.repeat(amounts.length).slice(1))} else concat_ws(',', ${amounts.join(', ')}) end`
  } as amounts from fitting`;
}
