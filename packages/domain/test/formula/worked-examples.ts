import { add, count, fact, maximum, memberOf, multiply, named, number, points, ratio, wan, when, yuan } from '../../src/formula/build.ts';
import { atLeast, cap, shareOf, split } from '../../src/formula/derived.ts';
import { highestMet } from '../../src/formula/tiers.ts';

const ladder = (...steps: readonly (readonly [string, number])[]) => steps.map(([threshold, score]) => [threshold, points(score)] as const);

const staff = highestMet(
  shareOf(fact('tech'), fact('staff')),
  ladder(['0.30', 20], ['0.25', 16], ['0.20', 12], ['0.15', 8], ['0.10', 4]),
  points(0),
);
const rdOnRevenue = highestMet(
  shareOf(fact('rd'), fact('revenue')),
  ladder(['0.06', 50], ['0.05', 40], ['0.04', 30], ['0.03', 20], ['0.02', 10]),
  points(0),
);
const rdOnCost = highestMet(
  shareOf(fact('rd'), fact('cost')),
  ladder(['0.30', 50], ['0.25', 40], ['0.20', 30], ['0.15', 20], ['0.10', 10]),
  points(0),
);
const rights = maximum(
  when(atLeast(fact('classOne'), count(1, '件')), points(30), points(0)),
  highestMet(fact('classTwo'), ladder(['4', 24], ['3', 18], ['2', 12], ['1', 6]), points(0)),
);

/** The scorecard of tech SMEs (科技型中小企业评价指标). */
export const techSmeScore = named(
  'score',
  { zh: '科技型中小企业得分', en: 'tech-SME score' },
  add(staff, maximum(rdOnRevenue, rdOnCost), rights),
);

const national = memberOf(fact('level'), ['national']);

/** Local match of platform funds, cap on the total (平台配套资金). */
export const localMatch = cap(multiply(when(national, ratio(1), ratio('0.5')), fact('upstream')), when(national, wan(1000), wan(500)));

/** What the city pays of it: half for districts, nothing for counties. */
export const cityShare = when(memberOf(fact('place'), ['district']), split(localMatch, number(1), [number(1), number(1)]), yuan(0));
