import { describe, expect, test } from 'vitest';
import { allCases } from '../../../test/formula/all-cases.ts';
import { caseDay, caseFacts, caseParameterTable } from '../../../test/formula/case.ts';
import { cityShare, localMatch, techSmeScore } from '../../../test/formula/worked-examples.ts';
import { parseProfile } from '../../fact/parse-profile.ts';
import { all, fact, judged, multiply, named, parameterValue, wan, yuan } from '../build.ts';
import { atLeast, shareOf } from '../derived.ts';
import { evaluate } from '../evaluate.ts';
import type { Expression } from '../expression.ts';
import { type Explanation, explain } from './explain.ts';

function explained(rule: Expression, facts: Record<string, unknown>, asOf = caseDay): Explanation {
  const evaluation = evaluate(rule, {
    catalogue: caseFacts,
    profile: parseProfile(facts, caseFacts),
    parameters: caseParameterTable,
    asOf,
  });
  return explain(evaluation, caseFacts, caseParameterTable);
}

function lines(step: Explanation, language: 'zh' | 'en', depth = 0): string[] {
  return [`${'  '.repeat(depth)}${step.text[language]}`, ...step.children.flatMap((child) => lines(child, language, depth + 1))];
}

const firm = { staff: 80, tech: 20, revenue: 30_000_000, cost: 25_000_000, classOne: 0, classTwo: 3, rd: 1_230_000 };

describe('explanations are sentences for people', () => {
  test('the tech-SME score in Chinese', () => {
    expect(lines(explained(techSmeScore, firm), 'zh')).toMatchInlineSnapshot(`
      [
        "科技型中小企业得分：64分",
        "  16分 + 30分 + 18分 = 64分",
        "    tech占staff的比例为25%，属于“25%（含）至30%”档：16分",
        "      tech占staff的比例：25%",
        "        tech：20人",
        "        staff：80人",
        "    30分、0分中取较大者：30分",
        "      rd占revenue的比例为4.1%，属于“4%（含）至5%”档：30分",
        "        rd占revenue的比例：4.1%",
        "          rd：123万元（1,230,000元）",
        "          revenue：3,000万元（30,000,000元）",
        "      rd占cost的比例为4.92%，属于“低于10%”档：0分",
        "        rd占cost的比例：4.92%",
        "          rd：123万元（1,230,000元）",
        "          cost：2,500万元（25,000,000元）",
        "    0分、18分中取较大者：18分",
        "      因“classOne不低于1件”不成立，取0分",
        "        classOne为0件，要求不低于1件：不满足",
        "          classOne：0件",
        "      classTwo为3件，属于“3件（含）至4件”档：18分",
        "        classTwo：3件",
      ]
    `);
  });

  test('the same score with R&D unknown, in English', () => {
    expect(lines(explained(techSmeScore, { ...firm, rd: null }), 'en')).toMatchInlineSnapshot(`
      [
        "tech-SME score: 34 points to 84 points",
        "  16 points + 0 points to 50 points + 18 points = 34 points to 84 points",
        "    tech as a share of staff is 25 %, in “25 % (included) to below 30 %”: 16 points",
        "      tech as a share of staff: 25 %",
        "        tech: 20 people",
        "        staff: 80 people",
        "    the greatest of 0 points to 50 points, 0 points to 50 points: 0 points to 50 points",
        "      rd as a share of revenue is unknown, possibly in any of 6 bands: 0 points to 50 points",
        "        rd as a share of revenue: unknown",
        "          rd: not answered yet",
        "          revenue: 30,000,000 yuan",
        "      rd as a share of cost is unknown, possibly in any of 6 bands: 0 points to 50 points",
        "        rd as a share of cost: unknown",
        "          rd: not answered yet",
        "          cost: 25,000,000 yuan",
        "    the greatest of 0 points, 18 points: 18 points",
        "      since “classOne at least 1 rights” does not hold: 0 points",
        "        classOne is 0 rights, required at least 1 rights: not met",
        "          classOne: 0 rights",
        "      classTwo is 3 rights, in “3 rights (included) to below 4 rights”: 18 points",
        "        classTwo: 3 rights",
      ]
    `);
  });

  test('matching funds, capped', () => {
    expect(lines(explained(cityShare, { level: 'national', place: 'district', upstream: 15_000_000 }), 'zh')).toMatchInlineSnapshot(`
      [
        "因“place属于：district”成立，取500万元（5,000,000元）",
        "  place为district，要求属于：district：满足",
        "    place：district",
        "  1,000万元（10,000,000元）按1:1分担，承担其中1份：500万元（5,000,000元）",
        "    1,500万元（15,000,000元），最高1,000万元（10,000,000元），已封顶：1,000万元（10,000,000元）",
        "      100% × 1,500万元（15,000,000元） = 1,500万元（15,000,000元）",
        "        因“level属于：national”成立，取100%",
        "          level为national，要求属于：national：满足",
        "            level：national",
        "        upstream：1,500万元（15,000,000元）",
        "      因“level属于：national”成立，取1,000万元（10,000,000元）",
        "        level为national，要求属于：national：满足",
        "          level：national",
      ]
    `);
  });

  test('an amount that waits for an answer', () => {
    expect(explained(localMatch, { upstream: 6_000_000 }).text).toMatchInlineSnapshot(`
      {
        "en": "3,000,000 yuan to 6,000,000 yuan, at most 5,000,000 yuan to 10,000,000 yuan, cap not decided: 3,000,000 yuan to 6,000,000 yuan",
        "zh": "300万元（3,000,000元）至600万元（6,000,000元），最高500万元（5,000,000元）至1,000万元（10,000,000元），是否封顶待定：300万元（3,000,000元）至600万元（6,000,000元）",
      }
    `);
  });

  test('a parameter out of force, a judgement and a failing condition', () => {
    const rule = all(
      atLeast(shareOf(fact('rd'), fact('revenue')), parameterValue('feeCap')),
      judged('core', { zh: '核心技术先进', en: 'the core technology is advanced' }, { zh: '评审专家', en: 'experts' }),
      fact('clean'),
    );
    expect(lines(explained(rule, { ...firm, clean: false }, '2030-01-01'), 'zh')).toMatchInlineSnapshot(`
      [
        "须同时满足（3项，满足0项，不满足1项，待定2项）：不满足",
        "  rd占revenue的比例为4.1%，要求不低于费率上限（当日未见有效规定）：当日未见有效规定",
        "    rd占revenue的比例：4.1%",
        "      rd：123万元（1,230,000元）",
        "      revenue：3,000万元（30,000,000元）",
        "    费率上限：2030-01-01未见有效规定",
        "  由评审专家认定：核心技术先进（尚不能判断）",
        "  clean：否",
      ]
    `);
  });

  test('sources stand with the step they belong to', () => {
    const source = { kind: 'clause', documentId: 'lyg-2021-18', clauseId: '3.2', quote: '最高支持额度不超过1000万元' } as const;
    const step = explained(named('cap', { zh: '封顶额', en: 'cap' }, multiply(parameterValue('feeCap'), wan(1000)), source), {});
    expect(step.sources).toEqual([source]);
    expect(step.children[0]?.children[0]?.sources).toEqual([expect.objectContaining({ kind: 'reference' })]);
  });

  test('one fen is not rounded away', () => {
    expect(explained(atLeast(fact('rd'), yuan('5000000.01')), { rd: 5_000_000 }).text.zh).toBe(
      'rd为500万元（5,000,000元），要求不低于500万元（5,000,000.01元）：不满足',
    );
  });
});

describe('every rule of the case table can be explained', () => {
  test.each(allCases.map((row) => [row.name, row] as const))('%s', (_, row) => {
    const step = explained(row.rule, row.facts, row.asOf);
    for (const line of [...lines(step, 'zh'), ...lines(step, 'en')]) {
      expect(line.trim().length).toBeGreaterThan(0);
      expect(line).not.toMatch(/undefined|null|NaN|\{\d\}|\[object/);
    }
  });
});
