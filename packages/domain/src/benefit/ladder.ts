import type { Corpus } from '../corpus.ts';
import type { TypedProfile } from '../fact/model.ts';
import type { Bilingual } from '../language.ts';
import { isWithin } from '../region.ts';
import type { Case } from './case.ts';
import type { LadderResult, LadderRung } from './enterprise-schema.ts';
import { openCase } from './match.ts';
import type { Benefit } from './model.ts';
import { pickQuestion } from './next-question.ts';
import type { RuleBook } from './rule-book.ts';
import { smallestChange } from './smallest-change.ts';
import { judgeBenefit } from './verdict.ts';
import { isInForce, windowOf } from './window.ts';

const nation = '100000';

/** A rung as policy defines it (梯级定义): the fact that says a firm stands on it, and the benefits that lead to it, latest first. */
export interface RungRule {
  readonly id: string;
  readonly title: Bilingual;
  readonly heldFact: string;
  readonly benefitIds: readonly string[];
}

function heldBy(profile: TypedProfile, fact: string): LadderRung['held'] {
  const state = profile.known.get(fact);
  return state?.kind === 'boolean' ? (state.value ? 'yes' : 'no') : 'unknown';
}

function isFor(benefit: Benefit, profile: TypedProfile): boolean {
  const region = profile.known.get('enterprise.region');
  return benefit.region === nation || (region?.kind === 'code' && isWithin(region.value, benefit.region));
}

/** The version of the rule for the day and the firm's place: the one in force, else the latest. Null where the place has none. */
function benefitOn(of: Case, rule: RungRule): Benefit | null {
  const known = rule.benefitIds
    .flatMap((id) => of.book.benefits.filter((benefit) => benefit.id === id))
    .filter((benefit) => isFor(benefit, of.profile));
  return known.find((benefit) => isInForce(windowOf(benefit, of.asOf).state)) ?? known[0] ?? null;
}

function rungText(held: LadderRung['held'], fitText: Bilingual | null): Bilingual {
  if (held === 'yes') return { zh: '已取得', en: 'held' };
  return fitText ?? { zh: '没有收录的统一标准', en: 'no rule in the catalogue' };
}

function rungOf(of: Case, rule: RungRule): LadderRung {
  const held = heldBy(of.profile, rule.heldFact);
  const benefit = benefitOn(of, rule);
  const judged = benefit === null ? null : judgeBenefit(of, benefit);
  return {
    id: rule.id,
    title: rule.title,
    held,
    benefitId: benefit?.id ?? null,
    fit: judged?.fit ?? null,
    window: judged?.window ?? null,
    text: rungText(held, judged?.fitText ?? null),
    met: judged?.met ?? 0,
    total: judged?.total ?? 0,
    gaps: judged?.conditions.filter((condition) => condition.verdict === 'unmet') ?? [],
    missing: judged?.missing ?? [],
    smallestChange: benefit === null || held === 'yes' ? null : smallestChange(of, benefit),
  };
}

function ladderText(rungs: readonly LadderRung[], current: LadderRung | null, next: LadderRung | null): Bilingual {
  const now =
    current === null
      ? { zh: '尚未进入梯度培育名单', en: 'not on the ladder yet' }
      : { zh: `已达到：${current.title.zh}`, en: `has reached: ${current.title.en}` };
  if (next === null) return rungs.length > 0 && current !== null ? { zh: `${now.zh}，已到最高一级`, en: `${now.en}, the top` } : now;
  return { zh: `${now.zh}；下一级：${next.title.zh}，${next.text.zh}`, en: `${now.en}; next: ${next.title.en}, ${next.text.en}` };
}

/** Where a firm stands on the ladder and how far the next rungs are (梯度培育). */
export function ladderFor(of: ReturnType<typeof openCase>, rules: readonly RungRule[]): LadderResult {
  const rungs = rules.map((rule) => rungOf(of, rule));
  const current = rungs.filter((rung) => rung.held === 'yes').at(-1) ?? null;
  const above = current === null ? rungs : rungs.slice(rungs.indexOf(current) + 1);
  const next = above[0] ?? null;
  const waiting = above.filter((rung) => rung.missing.length > 0).map((rung) => ({ id: rung.id, missing: rung.missing }));
  return {
    asOf: of.asOf,
    dataVersion: of.corpus.dataVersion,
    assumptions: [...of.assumptions],
    current: current?.id ?? null,
    next: next?.id ?? null,
    rungs,
    nextQuestion: pickQuestion(of.book, of.profile, waiting),
    text: ladderText(rungs, current, next),
  };
}

/** The same from a profile as it arrives. */
export function ladderIn(book: RuleBook, rules: readonly RungRule[], rawProfile: unknown, asOf: string, corpus: Corpus): LadderResult {
  return ladderFor(openCase(book, rawProfile, asOf, corpus), rules);
}
