import { ZenEngine } from '@gorules/zen-engine';
import { z } from 'zod';
import type { Answer, Firm } from './floor.ts';

/** Steps of a table as one chain of choices: at this many hundredths of the whole, so many points. */
function table(part: string, whole: string, steps: readonly (readonly [percent: number, points: number])[]): string {
  const rungs = steps.map(([percent, points]) => `${part} * 100 >= ${whole} * ${percent} ? ${points} : `);
  return `${whole} == 0 ? 0 : ${rungs.join('')}0`;
}

const ladders = {
  staff: [
    [30, 20],
    [25, 16],
    [20, 12],
    [15, 8],
    [10, 4],
  ],
  revenue: [
    [6, 50],
    [5, 40],
    [4, 30],
    [3, 20],
    [2, 10],
  ],
  cost: [
    [30, 50],
    [25, 40],
    [20, 30],
    [15, 20],
    [10, 10],
  ],
} as const;

/** Each may read those before it as `$.name`. */
const expressions: Readonly<Record<string, string>> = {
  staffPoints: table('tech', 'staff', ladders.staff),
  onRevenue: table('rd', 'revenue', ladders.revenue),
  onCost: table('rd', 'cost', ladders.cost),
  rights: 'classOne >= 1 ? 30 : classTwo >= 4 ? 24 : classTwo * 6',
  score: '$.staffPoints + max([$.onRevenue, $.onCost]) + $.rights',
  passes:
    'mainland and staff <= 500 and revenue <= 20000000000 and assets <= 20000000000 and not prohibited and not violation and $.score >= 60 and $.staffPoints > 0',
  research: 'revenue != 0 and rd * 100 >= revenue * (revenue <= 5000000000 ? 5 : revenue <= 20000000000 ? 4 : 3)',
  halves: "level == 'national' ? min([upstream * 2, 2000000000]) : min([upstream, 1000000000])",
  city: "place == 'district' ? floor(($.halves + 2) / 4) : 0",
  county: '$.halves / 2 - $.city',
};

const node = (id: string, type: string, content: object = {}) => ({ id, name: id, type, position: { x: 0, y: 0 }, content });
const edge = (sourceId: string, targetId: string) => ({ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId });
const graph = {
  nodes: [
    node('firm', 'inputNode'),
    node('rules', 'expressionNode', { expressions: Object.entries(expressions).map(([key, value]) => ({ id: key, key, value })) }),
    node('answer', 'outputNode'),
  ],
  edges: [edge('firm', 'rules'), edge('rules', 'answer')],
};

const answered = z.object({ passes: z.boolean(), score: z.number(), research: z.boolean(), city: z.number(), county: z.number() });

/** The rules in GoRules zen, as one node of expressions of a decision graph. */
export function byZen(): (firm: Firm) => Promise<Answer> {
  const decision = new ZenEngine().createDecision(graph);
  return async (firm) => answered.parse((await decision.evaluate(firm)).result);
}
