import { type Case, citationFor, evaluateFor, factLabel } from '../benefit/case.ts';
import { conditionVerdictOf, judgeCondition } from '../benefit/condition.ts';
import { nameOf, valueText } from '../benefit/describe.ts';
import type { BenefitCondition } from '../benefit/model.ts';
import { pickQuestion } from '../benefit/next-question.ts';
import { listText } from '../benefit/phrase.ts';
import type { NextQuestion } from '../benefit/schema.ts';
import { currentTier, tierSteps } from '../benefit/tier-steps.ts';
import { type Decimal, decimal, decimalToString } from '../decimal.ts';
import { fact } from '../formula/build.ts';
import type { Evaluation } from '../formula/evaluate.ts';
import { type Expression, factsOf, partsOf } from '../formula/expression.ts';
import { onlyNumber } from '../formula/interval.ts';
import type { Bilingual } from '../language.ts';
import type { Grade, Scorecard, ScorecardItem } from './model.ts';
import { scoreSuffices, totalPoints } from './rules.ts';
import type { GateResult, NextTier, Points, ScoreItem, ScoreResult } from './schema.ts';

function pointsOf(evaluation: Evaluation): Points {
  const { value } = evaluation;
  if (value?.kind !== 'number') return { min: '0', max: '0' };
  const only = onlyNumber(value);
  if (only !== null) return decimalToString(only);
  const end = (side: typeof value.min): string => decimalToString(side?.value ?? decimal(0));
  return { min: end(value.min), max: end(value.max) };
}

function factText(of: Case, id: string): Bilingual {
  const label = factLabel(of, id);
  const { value, missing } = evaluateFor(of, fact(id));
  const shown = missing.length > 0 ? { zh: '未知', en: 'unknown' } : valueText(of, fact(id), value);
  return { zh: `${label.zh}：${shown.zh}`, en: `${label.en}: ${shown.en}` };
}

/** Inputs of the tables an item is scored by, each once, with what they are now (计分依据). */
function basisOf(of: Case, expression: Expression): Bilingual {
  const inputs: Expression[] = [];
  const visit = (node: Expression): void => {
    if (node.kind === 'tiers') inputs.push(node.input);
    if (node.kind === 'if') inputs.push(node.condition);
    for (const [, part] of partsOf(node)) visit(part);
  };
  visit(expression);
  const told = inputs.flatMap((input) => {
    const name = nameOf(of, input);
    const { value, used, missing } = evaluateFor(of, input);
    if (name === null) return [];
    const unknown = used.length === 0 && missing.length > 0;
    const shown = unknown ? { zh: '未知', en: 'unknown' } : valueText(of, input, value);
    return [{ zh: `${name.zh}：${shown.zh}`, en: `${name.en}: ${shown.en}` }];
  });
  const unique = told.filter((text, index) => told.findIndex((other) => other.zh === text.zh) === index);
  // What a table is entered with may have no name of its own, as a growth of three years has none: then the facts behind it are told.
  if (unique.length === 0) unique.push(...[...factsOf(expression)].map((id) => factText(of, id)));
  return unique.length === 0
    ? { zh: '由评审专家打分', en: 'scored by experts' }
    : { zh: unique.map((text) => text.zh).join('；'), en: unique.map((text) => text.en).join('; ') };
}

function scoreItem(of: Case, item: ScorecardItem): ScoreItem {
  const evaluation = evaluateFor(of, item.points);
  return {
    id: item.id,
    title: item.title,
    points: pointsOf(evaluation),
    max: item.max,
    tier: evaluation.missing.length > 0 ? null : currentTier(of, item.points),
    basis: basisOf(of, item.points),
    judged: item.judged,
    missing: [...evaluation.missing],
    citation: citationFor(of, item.source),
  };
}

function gateResult(of: Case, condition: BenefitCondition): GateResult {
  const { id, text, verdict, reason, missing, citation } = judgeCondition(of, condition);
  return { id, text, verdict, reason, missing, citation };
}

function passOf(
  gates: readonly GateResult[],
  direct: readonly GateResult[],
  suffices: ReturnType<typeof conditionVerdictOf>,
): ScoreResult['pass'] {
  if (gates.some((gate) => gate.verdict === 'unmet')) return 'no';
  const ways = [suffices, ...direct.map((condition) => condition.verdict)];
  if (ways.every((way) => way === 'unmet')) return 'no';
  return gates.every((gate) => gate.verdict === 'met') && ways.includes('met') ? 'yes' : 'undecided';
}

/** The grade of a settled total (等级). */
export function gradeOf(grades: readonly Grade[], total: Points): Bilingual | null {
  if (typeof total !== 'string') return null;
  const value = decimal(total);
  const reached = grades.filter((grade) =>
    grade.inclusive ? value.compare(decimal(grade.from)) >= 0 : value.compare(decimal(grade.from)) > 0,
  );
  const best = reached.reduce<Grade | null>(
    (top, next) => (top === null || decimal(next.from).compare(decimal(top.from)) > 0 ? next : top),
    null,
  );
  return best?.name ?? null;
}

/** For each item the cheapest way to its next band. */
function nextTiersOf(of: Case, scorecard: Scorecard): NextTier[] {
  return scorecard.groups
    .flatMap((group) => group.items)
    .flatMap((item): NextTier[] => {
      const steps = tierSteps(of, item.points);
      const least = steps.reduce<Decimal | null>((low, step) => (low === null || step.gain.compare(low) < 0 ? step.gain : low), null);
      const step = least === null ? undefined : steps.find((candidate) => candidate.gain.equals(least));
      if (step === undefined) return [];
      return [{ itemId: item.id, tier: step.label, gain: decimalToString(step.gain), distance: step.distance, cost: step.distance.money }];
    })
    .sort((one, other) => {
      if (one.cost === null || other.cost === null) return (one.cost === null ? 1 : 0) - (other.cost === null ? 1 : 0);
      return decimal(one.cost.amount).compare(decimal(other.cost.amount));
    });
}

function width(points: Points): Decimal {
  return typeof points === 'string' ? decimal(0) : decimal(points.max).sub(decimal(points.min));
}

/** The question that can move the score most; once the score is settled, the one for gates, then for direct conditions. */
function questionFor(
  of: Case,
  items: readonly ScoreItem[],
  gates: readonly GateResult[],
  direct: readonly GateResult[],
): NextQuestion | null {
  const widest = items
    .filter((item) => item.missing.some((fact) => !of.profile.unsure.has(fact)))
    .sort((one, other) => width(other.points).compare(width(one.points)));
  for (const waiting of [...widest.map((item) => [item]), gates, direct]) {
    const question = pickQuestion(of.book, of.profile, waiting);
    if (question !== null) return question;
  }
  return null;
}

function totalText(total: Points, pass: ScoreResult['pass'], missing: readonly Bilingual[]): Bilingual {
  const shown =
    typeof total === 'string'
      ? { zh: `${total}分`, en: `${total} points` }
      : { zh: `${total.min}至${total.max}分`, en: `${total.min} to ${total.max} points` };
  const verdict = {
    yes: { zh: '达标', en: 'passes' },
    no: { zh: '未达标', en: 'does not pass' },
    undecided: { zh: '尚不能判断', en: 'undecided' },
  }[pass];
  const lack =
    pass === 'undecided' && missing.length > 0
      ? { zh: `，还缺：${listText(missing).zh}`, en: `; still missing: ${listText(missing).en}` }
      : { zh: '', en: '' };
  return { zh: `${shown.zh}，${verdict.zh}${lack.zh}`, en: `${shown.en}, ${verdict.en}${lack.en}` };
}

/** Scores a firm (评分): points or ranges per item, gates, pass, grade, and the cheapest steps up. */
export function scoreFor(of: Case, scorecard: Scorecard): ScoreResult {
  const items = scorecard.groups.flatMap((group) => group.items.map((item) => scoreItem(of, item)));
  const gates = scorecard.gates.map((gate) => gateResult(of, gate));
  const direct = scorecard.direct.map((condition) => gateResult(of, condition));
  const total = pointsOf(evaluateFor(of, totalPoints(scorecard)));
  const pass = passOf(gates, direct, conditionVerdictOf(evaluateFor(of, scoreSuffices(scorecard))));
  const deciding = pass === 'undecided' ? [...items, ...gates, ...direct] : items;
  const missing = [...new Set(deciding.flatMap((part) => part.missing))];
  const labels = missing.slice(0, 5).map((id) => of.book.catalogue.get(id)?.label ?? { zh: id, en: id });
  return {
    scorecardId: scorecard.id,
    asOf: of.asOf,
    dataVersion: of.corpus.dataVersion,
    total,
    max: scorecard.max,
    items,
    gates,
    direct,
    passMark: { value: scorecard.passMark.value, inclusive: scorecard.passMark.inclusive },
    pass,
    grade: gradeOf(scorecard.grades, total),
    nextTiers: nextTiersOf(of, scorecard),
    missing,
    nextQuestion: pass === 'undecided' ? questionFor(of, items, gates, direct) : null,
    confidence: scorecard.confidence,
    text: totalText(total, pass, labels),
  };
}
