import {
  type CompiledRules,
  compile,
  compileColumns,
  compileTraced,
  type OutputCell,
  type Row,
  type TraceStep,
} from '@kechuang/domain/formula';
import { type Comparison, compare, publish } from './measure.ts';
import { facts } from './rules/facts.ts';
import { firms } from './rules/firms.ts';
import { type Answer, byHand, type Firm } from './rules/floor.ts';
import { byPeer } from './rules/peer.ts';
import { rules } from './rules/rules.ts';
import { byFeelin, byPublicodes, byRulesEngine } from './rules/slow-peers.ts';
import { byZen } from './rules/zen.ts';

/** One evaluation is three rules with five outputs: the tech-SME gate and score, the R&D threshold, and both payers of capped matching funds. */
const context = { catalogue: facts, parameters: new Map(), asOf: '2021-06-01' };
const compiled = compile(rules, context);
const traced = compileTraced(rules, context);
const columns = compileColumns(rules, context);
const peer = byPeer();

const count = 100_000;
const some = firms(count);
const rows: readonly (Firm & Row)[] = some.map((firm) => ({ ...firm }));
const table = columns.collect(rows);

/** Cells of the compiled rules in the units of the floor: whole fen. */
function inFen(name: keyof CompiledRules<'city' | 'county'>['outputs'], cell: OutputCell): number {
  const shape = compiled.outputs[name];
  return shape.kind === 'number' ? (Number(cell) * 100) / Number(shape.denominator) : Number.NaN;
}

function sumOf({ passes, score, research, city, county }: Answer): number {
  return (passes ? 1 : 0) + score + (research ? 1 : 0) + city + county;
}

function checkEqual(firm: Firm & Row): void {
  const expected = byHand(firm);
  const cells = compiled.run(firm);
  const found = {
    passes: cells.passes === true,
    score: Number(cells.score),
    research: cells.research === true,
    city: inFen('city', cells.city),
    county: inFen('county', cells.county),
  };
  const other = peer(firm);
  for (const name of ['passes', 'score', 'research', 'city', 'county'] as const) {
    if (found[name] !== expected[name])
      throw new Error(`compiled ${name} is ${found[name]}, by hand ${expected[name]}: ${JSON.stringify(firm)}`);
    if (other[name] !== expected[name])
      throw new Error(`peer ${name} is ${other[name]}, by hand ${expected[name]}: ${JSON.stringify(firm)}`);
  }
}

/** All engines must agree before any of them is timed. */
for (const firm of firms(1_000_000)) checkEqual({ ...firm });

/** Engines that take a thousand times longer answer for the first firms only: each alone, one after the other. */
const slow: readonly (readonly [name: string, firms: number, answer: (firm: Firm) => Answer | Promise<Answer>])[] = [
  ['@gorules/zen-engine, awaited one by one', 1000, byZen()],
  ['json-rules-engine', 1000, byRulesEngine()],
  ['publicodes', 500, byPublicodes()],
  ['feelin', 100, byFeelin()],
];
for (const [name, length, answer] of slow)
  for (const firm of some.slice(0, length)) {
    const [found, expected] = [JSON.stringify(await answer(firm)), JSON.stringify(byHand(firm))];
    if (found !== expected) throw new Error(`${name} gives ${found}, by hand ${expected}: ${JSON.stringify(firm)}`);
  }
const hand = (): number => some.reduce((sum, firm) => sum + sumOf(byHand(firm)), 0);

/** Columns that each run writes over. */
let written: Readonly<Record<keyof Answer, Float64Array>> | undefined;

function byColumns(): number {
  const { passes, score, research, city, county } = columns.run(table, count, written).columns;
  written = { passes, score, research, city, county };
  const perCity = 100 / denominator('city');
  const perCounty = 100 / denominator('county');
  let sum = 0;
  for (let at = 0; at < count; at += 1) {
    sum += (passes[at] ?? 0) + (score[at] ?? 0) + (research[at] ?? 0) + (city[at] ?? 0) * perCity + (county[at] ?? 0) * perCounty;
  }
  return sum;
}

function denominator(name: 'city' | 'county'): number {
  const shape = columns.outputs[name];
  return shape.kind === 'number' ? Number(shape.denominator) : Number.NaN;
}

const expectedSum = hand();
if (byColumns() !== expectedSum) throw new Error(`columns sum to ${byColumns()}, by hand ${expectedSum}`);

/** What the timed work comes to, so that none of it can be left out. */
let total = 0;
function sumOfCells(cells: Readonly<Record<keyof Answer, OutputCell>>): number {
  return (
    (cells.passes === true ? 1 : 0) + Number(cells.score) + (cells.research === true ? 1 : 0) + Number(cells.city) + Number(cells.county)
  );
}

/** One slow engine after the other, each beside the floor over as many evaluations as the others are given. */
async function inTurn(engines: typeof slow): Promise<Comparison[]> {
  const done: Comparison[] = [];
  for (const [name, length, answer] of engines) {
    const few = some.slice(0, length);
    const one = await compare({
      what: `rules: ${name}`,
      against,
      runs: 3,
      subject: async () => {
        for (const firm of few) total += sumOf(await answer(firm));
      },
      baseline: hand,
      note: (time) => `${Math.round((length / time) * 1000).toLocaleString('en')} evaluations/s`,
    });
    // The floor, too quick for the clock over so few, was given all of them.
    const times = count / length;
    const [low, high] = one.ratioRange;
    done.push({ ...one, baseline: one.baseline / times, ratioRange: [low * times, high * times] });
  }
  return done;
}

let kept: TraceStep | undefined;
const perSecond = (time: number): string => `${(count / time / 1000).toFixed(2)} M evaluations/s`;
const against = 'hand-written TypeScript';

publish([
  await compare({
    what: 'rules: compiled',
    against,
    runs: 15,
    subject: () => {
      for (const row of rows) total += sumOfCells(compiled.run(row));
    },
    baseline: hand,
    note: perSecond,
  }),
  await compare({
    what: 'rules: with every step, its value and its sources',
    against,
    runs: 11,
    subject: () => {
      for (const row of rows) kept = traced.run(row).passes;
    },
    baseline: hand,
    note: perSecond,
  }),
  await compare({ what: 'rules: columns', against, runs: 15, subject: byColumns, baseline: hand, note: perSecond }),
  await compare({
    what: 'rules: json-logic-engine, compiled',
    against,
    runs: 7,
    subject: () => {
      for (const firm of some) total += sumOf(peer(firm));
    },
    baseline: hand,
    note: perSecond,
  }),
  ...(await inTurn(slow)),
]);
if (kept === undefined || total === 0) throw new Error('nothing was explained');
