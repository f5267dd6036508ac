import type { Corpus } from '../corpus.ts';
import { factsOf } from '../formula/expression.ts';
import type { Bilingual } from '../language.ts';
import { datesOf, inOrderOfDate } from './dates.ts';
import type { PlanDate, PlanMaterial, PlanResult, PlanStep } from './enterprise-schema.ts';
import { ladderFor, type RungRule } from './ladder.ts';
import { openCase } from './match.ts';
import type { Benefit } from './model.ts';
import type { RuleBook } from './rule-book.ts';
import type { Fit, Verdict } from './schema.ts';
import { totalsOf } from './totals.ts';
import { judgeBenefit } from './verdict.ts';
import { isInForce } from './window.ts';

/** What belongs into a plan: what fits or nearly does, and what only an office can decide (列入计划的符合程度). */
const planned: readonly Fit[] = ['fits', 'nearly', 'needs-judgement'];

interface Entry {
  readonly benefit: Benefit;
  readonly verdict: Verdict;
}

const actions: Readonly<Record<Fit, Bilingual>> = {
  fits: { zh: '准备材料，按期申报', en: 'prepare the papers and apply in time' },
  nearly: { zh: '先补齐差距，再申报', en: 'close the gap first, then apply' },
  'needs-judgement': { zh: '向主管部门咨询评审要求', en: 'ask the office about the review' },
  'needs-answers': { zh: '先补充信息', en: 'answer what is missing first' },
  'does-not-fit': { zh: '暂不适用', en: 'does not apply' },
};

/** Prerequisites first, then what fits, then by closing date; otherwise in the order of the book. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const rank = ({ verdict }: Entry): string => `${planned.indexOf(verdict.fit)} ${verdict.windowDetail.closes ?? '9999'}`;
  const waiting = [...entries].sort((one, other) => rank(one).localeCompare(rank(other)));
  const done: Entry[] = [];
  const needs = (entry: Entry): readonly string[] =>
    entry.benefit.relations.filter((relation) => relation.kind === 'prerequisite').map((relation) => relation.with);
  while (waiting.length > 0) {
    const free = waiting.findIndex((entry) => needs(entry).every((id) => !waiting.some((other) => other.benefit.id === id)));
    done.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return done;
}

function stepsOf(entries: readonly Entry[]): PlanStep[] {
  const ids = entries.map(({ benefit }) => benefit.id);
  return inOrder(entries).map(({ benefit, verdict }, index) => {
    const gap = verdict.fit === 'nearly' ? verdict.fitText : null;
    const action = actions[verdict.fit];
    return {
      order: index + 1,
      benefitId: benefit.id,
      title: benefit.title,
      action: gap === null ? action : { zh: `${action.zh}（${gap.zh}）`, en: `${action.en} (${gap.en})` },
      office: benefit.office,
      route: benefit.route,
      amount: verdict.amount.text,
      closes: verdict.windowDetail.closes,
      after: benefit.relations
        .filter((relation) => relation.kind === 'prerequisite' && ids.includes(relation.with))
        .map((relation) => relation.with),
    };
  });
}

function merge(materials: Map<string, PlanMaterial>, text: Bilingual, fact: string | null, benefitId: string): void {
  const known = materials.get(text.zh) ?? { text, facts: [], benefitIds: [] };
  if (fact !== null && !known.facts.includes(fact)) known.facts.push(fact);
  if (!known.benefitIds.includes(benefitId)) known.benefitIds.push(benefitId);
  materials.set(text.zh, known);
}

/** The papers that prove the facts of all conditions, each once (合并材料清单). */
function materialsOf(book: RuleBook, entries: readonly Entry[]): PlanMaterial[] {
  const materials = new Map<string, PlanMaterial>();
  for (const { benefit } of entries) {
    for (const material of benefit.materials) merge(materials, material, null, benefit.id);
    for (const condition of benefit.conditions) {
      if (condition.encoding.kind === 'not-encoded') continue;
      for (const id of factsOf(condition.encoding.rule)) {
        const fact = book.catalogue.get(id);
        if (fact !== undefined) merge(materials, fact.whereToFind, id, benefit.id);
      }
    }
  }
  return [...materials.values()].sort((one, other) => other.benefitIds.length - one.benefitIds.length);
}

/** Days still to come, in order (日历). */
function calendarOf(entries: readonly Entry[], asOf: string): PlanDate[] {
  const dates = entries.flatMap(({ benefit, verdict }) => datesOf(benefit, verdict.windowDetail));
  return inOrderOfDate(dates.filter(({ date }) => date >= asOf));
}

/** The plan for one firm (一企一策): what to go for in policy, finance and services, in which order, with which papers, by when. */
export function planIn(book: RuleBook, rungs: readonly RungRule[], rawProfile: unknown, asOf: string, corpus: Corpus): PlanResult {
  const of = openCase(book, rawProfile, asOf, corpus);
  const all = book.benefits.map((benefit) => ({ benefit, verdict: judgeBenefit(of, benefit) }));
  const entries = all.filter(({ verdict }) => planned.includes(verdict.fit) && isInForce(verdict.window) && verdict.window !== 'closed');
  const ofKind = (kinds: readonly Benefit['kind'][]): Verdict[] =>
    entries.filter(({ benefit }) => kinds.includes(benefit.kind)).map(({ verdict }) => verdict);
  const totals = totalsOf(all.map(({ verdict }) => verdict));
  const ready = entries.filter(({ verdict }) => verdict.fit === 'fits').length;
  const near = entries.filter(({ verdict }) => verdict.fit === 'nearly').length;
  return {
    asOf,
    dataVersion: corpus.dataVersion,
    assumptions: [...of.assumptions],
    ladder: ladderFor(of, rungs),
    policy: ofKind(['status', 'relief', 'grant']),
    finance: ofKind(['finance']),
    service: ofKind(['privilege']),
    steps: stepsOf(entries),
    materials: materialsOf(book, entries),
    calendar: calendarOf(entries, asOf),
    totals,
    text: {
      zh: `${asOf}：初步符合${ready}项，差一步${near}项。${totals.text.zh}`,
      en: `${asOf}: ${ready} fit on the face of it, ${near} nearly. ${totals.text.en}`,
    },
  };
}
