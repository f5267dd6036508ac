import { evaluate } from 'feelin';
import { type RuleProperties, Engine as RulesEngine } from 'json-rules-engine';
import Publicodes from 'publicodes';
import type { Answer, Firm } from './floor.ts';

/** Steps of a table, highest first: at this many hundredths of the whole, so many points. */
type Steps = readonly (readonly [percent: number, points: number])[];
const staffSteps: Steps = [
  [30, 20],
  [25, 16],
  [20, 12],
  [15, 8],
  [10, 4],
];
const revenueSteps: Steps = [
  [6, 50],
  [5, 40],
  [4, 30],
  [3, 20],
  [2, 10],
];
const costSteps: Steps = [
  [30, 50],
  [25, 40],
  [20, 30],
  [15, 20],
  [10, 10],
];

function feelTable(part: string, whole: string, steps: Steps): string {
  const rungs = steps.map(([percent, points]) => `if ${part} * 100 >= ${whole} * ${percent} then ${points} else`);
  return `(if ${whole} = 0 then 0 else ${rungs.join(' ')} 0)`;
}

/** The rules in FEEL (feelin): five expressions, read anew by each call as the library does. */
export function byFeelin(): (firm: Firm) => Answer {
  const staffPoints = feelTable('tech', 'staff', staffSteps);
  const rights = '(if classOne >= 1 then 30 else if classTwo >= 4 then 24 else classTwo * 6)';
  const score = `${staffPoints} + max(${feelTable('rd', 'revenue', revenueSteps)}, ${feelTable('rd', 'cost', costSteps)}) + ${rights}`;
  const halves = '(if level = "national" then min(upstream * 2, 2000000000) else min(upstream, 1000000000))';
  const city = `(if place = "district" then floor((${halves} + 2) / 4) else 0)`;
  const expressions = {
    passes: `mainland and staff <= 500 and revenue <= 20000000000 and assets <= 20000000000 and not(prohibited) and not(violation) and ${score} >= 60 and ${staffPoints} > 0`,
    score,
    research: 'revenue != 0 and rd * 100 >= revenue * (if revenue <= 5000000000 then 5 else if revenue <= 20000000000 then 4 else 3)',
    city,
    county: `${halves} / 2 - ${city}`,
  };
  const value = (expression: string, firm: Firm): unknown => evaluate(expression, { ...firm }).value;
  return (firm) => ({
    passes: value(expressions.passes, firm) === true,
    score: Number(value(expressions.score, firm)),
    research: value(expressions.research, firm) === true,
    city: Number(value(expressions.city, firm)),
    county: Number(value(expressions.county, firm)),
  });
}

function codesTable(part: string, whole: string, steps: Steps) {
  const rungs = steps.map(([percent, points]) => ({ si: `${part} * 100 >= ${whole} * ${percent}`, alors: points }));
  return { variations: [{ si: `${whole} = 0`, alors: 0 }, ...rungs, { sinon: 0 }] };
}

/** The rules in publicodes: one situation, five evaluations. */
export function byPublicodes(): (firm: Firm) => Answer {
  const numbers = ['staff', 'tech', 'revenue', 'assets', 'cost', 'rd', 'classOne', 'classTwo', 'upstream'];
  const flags = ['mainland', 'prohibited', 'violation'];
  const rules = {
    ...Object.fromEntries(numbers.map((name) => [name, { 'par défaut': 0 }])),
    ...Object.fromEntries(flags.map((name) => [name, { 'par défaut': 'non' }])),
    level: { 'par défaut': "'none'" },
    place: { 'par défaut': "'none'" },
    staffPoints: codesTable('tech', 'staff', staffSteps),
    onRevenue: codesTable('rd', 'revenue', revenueSteps),
    onCost: codesTable('rd', 'cost', costSteps),
    rights: { variations: [{ si: 'classOne >= 1', alors: 30 }, { si: 'classTwo >= 4', alors: 24 }, { sinon: 'classTwo * 6' }] },
    'research points': { 'le maximum de': ['onRevenue', 'onCost'] },
    score: { somme: ['staffPoints', 'research points', 'rights'] },
    passes: {
      'toutes ces conditions': [
        'mainland',
        'staff <= 500',
        'revenue <= 20000000000',
        'assets <= 20000000000',
        'prohibited = non',
        'violation = non',
        'score >= 60',
        'staffPoints > 0',
      ],
    },
    threshold: { variations: [{ si: 'revenue <= 5000000000', alors: 5 }, { si: 'revenue <= 20000000000', alors: 4 }, { sinon: 3 }] },
    research: { 'toutes ces conditions': ['revenue > 0', 'rd * 100 >= revenue * threshold'] },
    national: { valeur: 'upstream * 2', plafond: 2_000_000_000 },
    provincial: { valeur: 'upstream', plafond: 1_000_000_000 },
    halves: { variations: [{ si: "level = 'national'", alors: 'national' }, { sinon: 'provincial' }] },
    quarter: { valeur: 'halves / 4', arrondi: 'oui' },
    city: { variations: [{ si: "place = 'district'", alors: 'quarter' }, { sinon: 0 }] },
    county: 'halves / 2 - city',
  };
  const engine = new Publicodes(rules);
  return (firm) => {
    const texts = Object.entries(firm).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? (value ? 'oui' : 'non') : typeof value === 'string' ? `'${value}'` : value,
    ]);
    engine.setSituation(Object.fromEntries(texts));
    const value = (name: string): unknown => engine.evaluate(name).nodeValue;
    return {
      passes: value('passes') === true,
      score: Number(value('score')),
      research: value('research') === true,
      city: Number(value('city')),
      county: Number(value('county')),
    };
  };
}

/** Rules that give an event for each step of a table: the first that is reached, and none above it. */
function stepRules(fact: string, steps: Steps): RuleProperties[] {
  return steps.map(([percent, points], index) => {
    const above = steps[index - 1];
    return {
      conditions: {
        all: [
          { fact, operator: 'greaterThanInclusive', value: percent },
          ...(above === undefined ? [] : [{ fact, operator: 'lessThan', value: above[0] }]),
        ],
      },
      event: { type: fact, params: { points } },
    };
  });
}

/** Whole hundredths: at or above a whole number of hundredths is the same for the share and for its floor. */
function hundredths(part: number, whole: number): number {
  return whole === 0 ? -1 : Math.floor((part * 100) / whole);
}

/** The rules in json-rules-engine, which decides but does not reckon: shares, sums and halves are worked out around it. */
export function byRulesEngine(): (firm: Firm) => Promise<Answer> {
  const engine = new RulesEngine();
  const at = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
  const add = (type: string, all: ReturnType<typeof at>[], points = 0) =>
    engine.addRule({ conditions: { all }, event: { type, params: { points } } });
  for (const rule of [
    ...stepRules('staffShare', staffSteps),
    ...stepRules('revenueShare', revenueSteps),
    ...stepRules('costShare', costSteps),
  ])
    engine.addRule(rule);
  add('rights', [at('classOne', 'greaterThanInclusive', 1)], 30);
  add('rights', [at('classOne', 'lessThan', 1), at('classTwo', 'greaterThanInclusive', 4)], 24);
  for (const count of [1, 2, 3]) add('rights', [at('classOne', 'lessThan', 1), at('classTwo', 'equal', count)], count * 6);
  const most = 20_000_000_000;
  add('gate', [
    at('mainland', 'equal', true),
    at('staff', 'lessThanInclusive', 500),
    at('revenue', 'lessThanInclusive', most),
    at('assets', 'lessThanInclusive', most),
    at('prohibited', 'equal', false),
    at('violation', 'equal', false),
  ]);
  const small = 5_000_000_000;
  add('research', [at('revenue', 'lessThanInclusive', small), at('revenueShare', 'greaterThanInclusive', 5)]);
  add('research', [
    at('revenue', 'greaterThan', small),
    at('revenue', 'lessThanInclusive', most),
    at('revenueShare', 'greaterThanInclusive', 4),
  ]);
  add('research', [at('revenue', 'greaterThan', most), at('revenueShare', 'greaterThanInclusive', 3)]);
  add('national', [at('level', 'equal', 'national')]);
  add('district', [at('place', 'equal', 'district')]);
  return async (firm) => {
    const { tech, staff, rd, revenue, cost, upstream } = firm;
    const shares = { staffShare: hundredths(tech, staff), revenueShare: hundredths(rd, revenue), costShare: hundredths(rd, cost) };
    const { events } = await engine.run({ ...firm, ...shares });
    const points = new Map(events.map(({ type, params }) => [type, Number(params?.points)]));
    const staffPoints = points.get('staffShare') ?? 0;
    const score = staffPoints + Math.max(points.get('revenueShare') ?? 0, points.get('costShare') ?? 0) + (points.get('rights') ?? 0);
    const halves = points.has('national') ? Math.min(upstream * 2, 2_000_000_000) : Math.min(upstream, 1_000_000_000);
    const city = points.has('district') ? Math.floor((halves + 2) / 4) : 0;
    return {
      passes: points.has('gate') && score >= 60 && staffPoints > 0,
      score,
      research: points.has('research'),
      city,
      county: halves / 2 - city,
    };
  };
}
