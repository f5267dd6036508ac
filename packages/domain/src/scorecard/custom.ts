import type { z } from 'zod';
import { decimal, decimalToString } from '../decimal.ts';
import type { FactCatalogue } from '../fact/model.ts';
import { fact, judgedWithin, multiply, points, ratio } from '../formula/build.ts';
import { checkTypes } from '../formula/check-types.ts';
import type { Expression } from '../formula/expression.ts';
import { highestMet, lowestKept, TierError } from '../formula/tiers.ts';
import { nearest } from '../nearest.ts';
import { Problem, type ProblemIssue } from '../problem.ts';
import type { CustomScorecardDefinition, customScorecardItem } from './definition.ts';
import type { Scorecard } from './model.ts';
import { totalPoints } from './rules.ts';

type CustomItem = z.infer<typeof customScorecardItem>;

function unweighted(item: CustomItem, title: CustomItem['title']): Expression {
  if (item.by.kind === 'expert') return judgedWithin(item.id, title, { zh: '评审专家', en: 'review experts' }, '0', item.max);
  const steps = item.by.bands.map((one) => [one.bound, points(one.points)] as const);
  const table = item.by.better === 'higher' ? highestMet : lowestKept;
  return table(fact(item.by.fact), steps, points(item.by.otherwise));
}

function issue(pointer: string, zh: string, en: string): ProblemIssue {
  return { pointer, code: 'bad-scorecard', detail: { zh, en } };
}

function itemIssues(item: CustomItem, pointer: string, catalogue: FactCatalogue): ProblemIssue[] {
  if (item.by.kind === 'expert') return [];
  const known = catalogue.get(item.by.fact);
  if (known === undefined) {
    const near = nearest(item.by.fact, [...catalogue.keys()]).join('、');
    return [
      issue(
        `${pointer}/by/fact`,
        `没有事实“${item.by.fact}”${near === '' ? '' : `，相近的有：${near}`}`,
        `there is no fact “${item.by.fact}”${near === '' ? '' : `, near: ${near}`}`,
      ),
    ];
  }
  const over = [...item.by.bands.map((one) => one.points), item.by.otherwise].some(
    (value) => decimal(value).compare(decimal(item.max)) > 0,
  );
  return over ? [issue(`${pointer}/max`, '有档次的得分超过满分', 'a band gives more than the maximum')] : [];
}

/**
 * Builds a scorecard from a user's definition, or says everything that is wrong with it. Throws `Problem`.
 */
export function customScorecard(definition: CustomScorecardDefinition, catalogue: FactCatalogue): Scorecard {
  const issues = definition.groups.flatMap((group, groupIndex) =>
    group.items.flatMap((item, index) => itemIssues(item, `/groups/${groupIndex}/items/${index}`, catalogue)),
  );
  const ids = definition.groups.flatMap((group) => group.items.map((item) => item.id));
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
    issues.push(issue('/groups', `指标编号“${id}”重复`, `the item id “${id}” stands twice`));
  if (issues.length > 0) throw new Problem('invalid-input', { zh: '评分表定义有误', en: 'the scorecard definition is wrong' }, issues);
  try {
    return checked(built(definition), catalogue);
  } catch (error) {
    if (error instanceof TierError)
      throw new Problem('invalid-input', { zh: `评分表的档次有误：${error.message}`, en: `the bands are wrong: ${error.message}` });
    throw error;
  }
}

function built(definition: CustomScorecardDefinition): Scorecard {
  const { source } = definition;
  const groups = definition.groups.map((group) => ({
    id: group.id,
    title: group.title,
    max: group.max,
    atLeast: group.atLeast,
    items: group.items.map((item) => ({
      id: item.id,
      title: item.title,
      max: decimalToString(decimal(item.max).mul(decimal(item.weight))),
      points: multiply(ratio(item.weight), unweighted(item, item.title)),
      judged: item.by.kind === 'expert',
      source,
    })),
  }));
  const max = groups.reduce((sum, group) => sum.add(group.max), decimal(0));
  const { consecutiveFailures } = definition;
  return {
    id: definition.id,
    title: definition.title,
    max: decimalToString(max),
    groups,
    gates: [],
    direct: [],
    passMark: { value: definition.passMark, inclusive: definition.passInclusive, source },
    integers: false,
    grades: definition.grades,
    consecutiveFailures: consecutiveFailures === null ? null : { ...consecutiveFailures, source },
    validFrom: null,
    validTo: null,
    notes: [{ zh: '权重和档次由使用者提供', en: 'weights and bands are the user’s own' }],
    confidence: 'machine',
    sourceCount: 1,
    parameters: [],
  };
}

function checked(scorecard: Scorecard, catalogue: FactCatalogue): Scorecard {
  const check = checkTypes(totalPoints(scorecard), catalogue, new Map());
  if (check.ok) return scorecard;
  const issues = check.faults.map((fault) => issue(`/${fault.path.join('/')}`, `规则有误：${fault.message}`, fault.message));
  throw new Problem('invalid-input', { zh: '评分表定义有误', en: 'the scorecard definition is wrong' }, issues);
}
