import type { z } from 'zod';
import { type Decimal, decimal, decimalToString } from '../decimal.ts';
import type { FactCatalogue } from '../fact/model.ts';
import { fact, judgedWithin, multiply, points, ratio } from '../formula/build.ts';
import { checkTypes } from '../formula/check-types.ts';
import type { Expression } from '../formula/expression.ts';
import { highestMet, lowestKept, TierError, type TierFault } from '../formula/tiers.ts';
import type { Bilingual } from '../language.ts';
import { nearest } from '../nearest.ts';
import { Problem, type ProblemIssue } from '../problem.ts';
import type { CustomScorecardDefinition, customScorecardItem } from './definition.ts';
import type { Scorecard } from './model.ts';

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

const tierWords: Readonly<Record<TierFault['code'], Bilingual>> = {
  gap: { zh: '档次之间有空档', en: 'there is a gap between the bands' },
  overlap: { zh: '界值重复或档次重叠', en: 'a bound stands twice, or the bands overlap' },
  'upside-down': { zh: '档次的上下限颠倒', en: 'a band is upside down' },
  'no-otherwise': { zh: '缺少其余情况', en: 'there is no otherwise' },
  empty: { zh: '没有档次', en: 'there are no bands' },
};

/** What is wrong with an item as a rule: its bands, or its fact, which must be a number. */
function ruleIssues(item: CustomItem, pointer: string, catalogue: FactCatalogue): ProblemIssue[] {
  try {
    const check = checkTypes(unweighted(item, item.title), catalogue, new Map());
    if (check.ok) return [];
    return [issue(`${pointer}/by/fact`, '这项事实不是数值，不能分档', 'this fact is no number and has no bands')];
  } catch (error) {
    if (!(error instanceof TierError)) throw error;
    return error.faults.map(({ code }) => issue(`${pointer}/by/bands`, tierWords[code].zh, tierWords[code].en));
  }
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
  const tooMuch = over ? [issue(`${pointer}/max`, '有档次的得分超过满分', 'a band gives more than the maximum')] : [];
  return [...tooMuch, ...ruleIssues(item, pointer, catalogue)];
}

/** What the items of a class are worth together, weighted. */
function worthOf(group: CustomScorecardDefinition['groups'][number]): Decimal {
  return group.items.reduce((sum, item) => sum.add(decimal(item.max).mul(decimal(item.weight))), decimal(0));
}

/** Marks that no subject could reach: a class worth more than its items give, a least above the class, a pass mark or grade above the whole. */
function unreachable(definition: CustomScorecardDefinition): ProblemIssue[] {
  const above = (one: string, other: Decimal): boolean => decimal(one).compare(other) > 0;
  const whole = definition.groups.reduce((sum, group) => sum.add(decimal(group.max)), decimal(0));
  const issues = definition.groups.flatMap((group, index) => {
    const pointer = `/groups/${index}`;
    const worth = worthOf(group);
    const text = decimalToString(worth);
    return [
      ...(above(group.max, worth)
        ? [
            issue(
              `${pointer}/max`,
              `类别满分 ${group.max}，各项加权后合计只有 ${text}`,
              `the class is worth ${group.max}, its items only ${text} when weighted`,
            ),
          ]
        : []),
      ...(group.atLeast !== null && above(group.atLeast, decimal(group.max))
        ? [issue(`${pointer}/atLeast`, '类别最低分超过类别满分', 'the least of the class is above what the class is worth')]
        : []),
    ];
  });
  const total = decimalToString(whole);
  if (above(definition.passMark, whole))
    issues.push(issue('/passMark', `合格线高于满分 ${total}`, `the pass mark is above the maximum, ${total}`));
  for (const [index, grade] of definition.grades.entries())
    if (above(grade.from, whole))
      issues.push(issue(`/grades/${index}/from`, `等级起点高于满分 ${total}`, `the grade begins above the maximum, ${total}`));
  return issues;
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
  issues.push(...unreachable(definition));
  if (issues.length > 0) throw new Problem('invalid-input', { zh: '评分表定义有误', en: 'the scorecard definition is wrong' }, issues);
  return built(definition);
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
