import { LogicEngine } from 'json-logic-engine';
import type { Answer, Firm } from './floor.ts';

const v = (name: string) => ({ var: name });
const percent = { '*': [v('rd'), 100] };

/** First threshold that is reached, from the highest down; nothing where the whole is zero. */
function ladder(part: unknown, whole: unknown, steps: readonly (readonly [number, number])[]): unknown {
  const rungs = steps.flatMap(([threshold, points]) => [{ '>=': [part, { '*': [whole, threshold] }] }, points]);
  return { if: [{ '===': [whole, 0] }, 0, ...rungs, 0] };
}

const staffPoints = ladder({ '*': [v('tech'), 100] }, v('staff'), [
  [30, 20],
  [25, 16],
  [20, 12],
  [15, 8],
  [10, 4],
]);
const onRevenue = ladder(percent, v('revenue'), [
  [6, 50],
  [5, 40],
  [4, 30],
  [3, 20],
  [2, 10],
]);
const onCost = ladder(percent, v('cost'), [
  [30, 50],
  [25, 40],
  [20, 30],
  [15, 20],
  [10, 10],
]);
const rights = { if: [{ '>=': [v('classOne'), 1] }, 30, { '>=': [v('classTwo'), 4] }, 24, { '*': [v('classTwo'), 6] }] };
const score = { '+': [staffPoints, { max: [onRevenue, onCost] }, rights] };
const national = { '===': [v('level'), 'national'] };
const halves = { min: [{ if: [national, { '*': [v('upstream'), 2] }, v('upstream')] }, { if: [national, 2_000_000_000, 1_000_000_000] }] };
const rounded = { '/': [{ '-': [{ '+': [halves, 2] }, { '%': [{ '+': [halves, 2] }, 4] }] }, 4] };
const city = { if: [{ '===': [v('place'), 'district'] }, rounded, 0] };

const rules = {
  passes: {
    and: [
      v('mainland'),
      { '<=': [v('staff'), 500] },
      { '<=': [v('revenue'), 20_000_000_000] },
      { '<=': [v('assets'), 20_000_000_000] },
      { '!': [v('prohibited')] },
      { '!': [v('violation')] },
      { '>=': [score, 60] },
      { '>': [staffPoints, 0] },
    ],
  },
  score,
  research: {
    and: [
      { '!==': [v('revenue'), 0] },
      {
        '>=': [
          percent,
          { '*': [v('revenue'), { if: [{ '<=': [v('revenue'), 5_000_000_000] }, 5, { '<=': [v('revenue'), 20_000_000_000] }, 4, 3] }] },
        ],
      },
    ],
  },
  city,
  county: { '-': [{ '/': [halves, 2] }, city] },
};

/** The same rules in json-logic-engine, compiled, one function for each output: the fastest general engine that npm has for this. */
export function byPeer(): (firm: Firm) => Answer {
  const engine = new LogicEngine();
  const passes = engine.build(rules.passes);
  const total = engine.build(rules.score);
  const research = engine.build(rules.research);
  const cityShare = engine.build(rules.city);
  const county = engine.build(rules.county);
  return (firm) => ({
    passes: Boolean(passes(firm)),
    score: Number(total(firm)),
    research: Boolean(research(firm)),
    city: Number(cityShare(firm)),
    county: Number(county(firm)),
  });
}
