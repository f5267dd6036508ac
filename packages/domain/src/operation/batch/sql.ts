import { inferredFacts } from '../../benefit/inference.ts';
import type { Fit } from '../../benefit/schema.ts';
import { nearlyLimit } from '../../benefit/verdict.ts';
import { partsOfWholes } from '../../fact/contradictions.ts';
import type { Fact } from '../../fact/model.ts';
import { scaleOf, stepBounds } from '../../formula/compile/steps.ts';
import type { Expression } from '../../formula/expression.ts';
import { type DialectName, sqlName, sqlText } from '../../formula/sql/dialect.ts';
import { toSql } from '../../formula/sql/to-sql.ts';
import { no, unsure, yes } from '../fact-argument.ts';
import { type BatchDialect, batchDialects } from './dialect.ts';
import type { BatchBenefit, BatchCondition, BatchPlan } from './plan.ts';

/** One letter for each fit, as batches carry them (符合程度的代号); `?` is not settled yet. */
export const fitLetters: Readonly<Record<Fit, string>> = {
  fits: 'f',
  nearly: 'n',
  'needs-judgement': 'j',
  'needs-answers': 'a',
  'does-not-fit': 'x',
};

const widest = 10n ** 17n;

function listed(words: ReadonlySet<string>): string {
  return [...words].map(sqlText).join(', ');
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
  const pattern = places === 0 ? '-?[0-9]{1,16}' : `-?[0-9]{1,16}([.][0-9]{1,${places}})?`;
  return {
    value: `case when ${dialect.matches(text, pattern)} then ${dialect.steps(text, places, scale)} end`,
    plain: (value) => `${value} between ${lo} and ${hi}`,
  };
}

function stagedCell(fact: Fact, text: string, dialect: BatchDialect): StagedCell {
  switch (fact.type) {
    case 'boolean':
      return {
        value: `case when lower(${text}) in (${listed(yes)}) then true when lower(${text}) in (${listed(no)}) then false end`,
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
          ? dialect.matches(text, '[0-9A-Za-z_.-]{1,60}')
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
    name,
    raw: `r${index}`,
    text: `t${index}`,
    ...stagedCell(fact, `t${index}`, batchDialects[database]),
  }));
  const select = (parts: readonly string[]): string => `select ${[...kept, ...parts].join(', ')}`;
  const raws = cells.map(({ name, raw }) => `trim(${sqlName(name)}, e' \\t\\r\\n') as ${raw}`);
  const texts = cells.map(({ raw, text }) => `case when lower(${raw}) not in (${listed(unsure)}) then ${raw} end as ${text}`);
  const values = cells.map(({ fact, value }) => `${value} as ${sqlName(fact.id)}`);
  const oddities = cells.map(({ fact, text, plain }) => `case when ${text} is null or ${plain(sqlName(fact.id))} then 0 else 1 end`);
  const given = new Set(cells.map(({ fact }) => fact.id));
  const clashes = partsOfWholes
    .filter(([part, whole]) => given.has(part) && given.has(whole))
    .map(([part, whole]) => `case when ${sqlName(part)} > ${sqlName(whole)} then 1 else 0 end`);
  const odd = [...oddities, ...clashes].join(', ') || '0';
  return `with raws as materialized (${select(raws)} from ${from}),
texts as materialized (${select(texts)} from raws),
typed as materialized (${select([...cells.map(({ text }) => text), ...values])} from texts)
${select([...cells.map(({ fact }) => sqlName(fact.id)), `greatest(0, ${odd}) > 0 as odd`])} from typed`;
}

/** The plan a few benefits at a time, since one query for all of them takes longer to plan than to run (分组查询). */
export function batchGroups(plan: BatchPlan, size = 8): BatchPlan[] {
  const groups: BatchPlan[] = [];
  for (let at = 0; at < plan.benefits.length; at += size) groups.push({ ...plan, benefits: plan.benefits.slice(at, at + size) });
  return groups;
}

/** Rules that SQL is to work out, by output name. */
function sqlRules(plan: BatchPlan): Record<string, Expression> {
  const rules: Record<string, Expression> = {};
  for (const [index, { conditions, amount }] of plan.benefits.entries()) {
    for (const [at, { sides }] of conditions.entries()) {
      if (sides === null) continue;
      rules[`c${index}_${at}`] = sides.low;
      if (sides.high !== null) rules[`h${index}_${at}`] = sides.high;
    }
    if (amount !== null && amount.compiled !== null) rules[`a${index}`] = amount.rule;
  }
  return rules;
}

/** 0 unmet, 1 met, 2 unknown, 3 for an office; null: not settled here. */
const standingCodes = { unmet: 0, met: 1, unknown: 2, judgement: 3 } as const;

function standingSql({ rule, sides, facts, unknown }: BatchCondition, place: string): string {
  if (rule === null) return String(standingCodes.judgement);
  const [low, high] = [`c${place}`, `h${place}`];
  const best = sides?.high ? `when ${low} = false and ${high} then ${standingCodes.judgement}` : '';
  const settled = `${best} when ${low} is not null then cast(${low} as integer)`;
  // What can be inferred from other answers is not simply unknown.
  const canBeNone = facts.length > 0 && !facts.some((fact) => inferredFacts.includes(fact));
  const none = canBeNone ? `when ${facts.map((fact) => `${sqlName(fact)} is null`).join(' and ')} then ${standingCodes[unknown]}` : '';
  if (sides === null) return none === '' ? 'cast(null as integer)' : `case ${none} end`;
  return `case ${settled} ${none} end`;
}

function fitSql({ conditions }: BatchBenefit, index: number): string {
  if (conditions.length === 0) return sqlText(fitLetters.fits);
  const names = conditions.map((_, at) => `k${index}_${at}`);
  const hard = names.filter((_, at) => conditions[at]?.improvable === false).map((name) => `coalesce(${name} = 0, false)`);
  const unmet = names.map((name) => `cast(coalesce(${name} = 0, false) as integer)`).join(' + ');
  const any = (code: number): string => names.map((name) => `${name} = ${code}`).join(' or ');
  return [
    'case',
    hard.length === 0 ? '' : `when ${hard.join(' or ')} then ${sqlText(fitLetters['does-not-fit'])}`,
    `when ${unmet} > ${nearlyLimit} then ${sqlText(fitLetters['does-not-fit'])}`,
    `when ${names.map((name) => `${name} is null`).join(' or ')} then '?'`,
    `when ${any(standingCodes.unknown)} then ${sqlText(fitLetters['needs-answers'])}`,
    `when ${any(standingCodes.unmet)} then ${sqlText(fitLetters.nearly)}`,
    `when ${any(standingCodes.judgement)} then ${sqlText(fitLetters['needs-judgement'])}`,
    `else ${sqlText(fitLetters.fits)} end`,
  ].join(' ');
}

/** Fen as yuan with two decimals, a blank where there is none. */
function amountSql({ amount }: BatchBenefit, index: number, dialect: BatchDialect): string {
  if (amount === null) return "''";
  const shape = amount.compiled?.outputs.it;
  const name = `a${index}`;
  const isSettled = amount.compiled !== null && shape?.kind === 'number' && shape.denominator === 100n;
  const given = `f${index} in (${sqlText(fitLetters.fits)}, ${sqlText(fitLetters['needs-judgement'])})`;
  const factsAreNone = amount.facts.length > 0 && !amount.facts.some((fact) => inferredFacts.includes(fact));
  const none = factsAreNone ? `when ${amount.facts.map((fact) => `${sqlName(fact)} is null`).join(' and ')} then ''` : '';
  if (!isSettled) return `case when not ${given} then '' else '?' end`;
  const yuan = `${dialect.hundreds(name)} || '.' || lpad((${name} % 100)::varchar, 2, '0')`;
  return [
    `case when not ${given} then ''`,
    `when ${name} < 0 then '?'`,
    `when ${name} = 0 and f${index} = ${sqlText(fitLetters['needs-judgement'])} then ''`,
    `when ${name} is not null then ${yuan}`,
    none,
    "else '?' end",
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
  const facts = [...new Set(plan.benefits.flatMap((benefit) => benefit.facts))];
  const missing = facts.filter((fact) => !columns.includes(fact));
  const typeOf = (fact: string): string => {
    const type = plan.book.catalogue.get(fact)?.type;
    return type === 'boolean' ? 'boolean' : type === 'code' ? 'varchar' : type === 'set' ? 'varchar[]' : 'bigint';
  };
  const given = `(select *, ${missing.map((fact) => `cast(null as ${typeOf(fact)}) as ${sqlName(fact)}`).join(', ') || 'true as whole'} from ${from}) as firms`;
  const rules = sqlRules(plan);
  const context = { catalogue: plan.book.catalogue, parameters: plan.book.parameters, asOf: plan.asOf };
  const handed = [...keep, 'odd', ...facts];
  const inner = toSql(rules, context, { dialect: database, from: given, keep: handed }).text;
  const standings = plan.benefits.flatMap(({ conditions }, index) =>
    conditions.map((condition, at) => `${standingSql(condition, `${index}_${at}`)} as k${index}_${at}`),
  );
  const fits = plan.benefits.map((benefit, index) => `${fitSql(benefit, index)} as f${index}`);
  const amounts = plan.benefits.filter(({ amount }) => amount !== null);
  const amountTexts = plan.benefits.flatMap((benefit, index) =>
    benefit.amount === null ? [] : [`(${amountSql(benefit, index, batchDialects[database])})`],
  );
  const kept = keep.map(sqlName).join(', ');
  // One call with many arguments: a hundred operators nested in each other take a planner minutes.
  const letters = `concat(${plan.benefits.map((_, index) => `f${index}`).join(', ')})`;
  return `with judged as (${inner}),
standing as (select *, ${standings.join(', ') || 'true as settled'} from judged),
fitting as (select *, ${fits.join(', ')} from standing)
select ${kept}, odd, case when odd then ${sqlText('?'.repeat(plan.benefits.length))} else ${letters} end as fits, ${
    amounts.length === 0
      ? "''"
      : `case when odd then ${sqlText(',?'.repeat(amounts.length).slice(1))} else concat_ws(',', ${amountTexts.join(', ')}) end`
  } as amounts from fitting`;
}
