import type { Citation } from '../citation.ts';
import type { Corpus } from '../corpus.ts';
import { decimal } from '../decimal.ts';
import { explain } from '../formula/explain/explain.ts';
import { lexicon } from '../formula/explain/lexicon.ts';
import { nameOf as ruleInWords } from '../formula/explain/name.ts';
import { type Expression, factsOf } from '../formula/expression.ts';
import { type Case, citationFor, evaluateFor } from './case.ts';
import type { Benefit } from './model.ts';
import { moneyText } from './phrase.ts';
import type { RuleBook } from './rule-book.ts';
import type { BenefitAmount, BenefitDetail, BenefitSummary, ExplanationStep } from './schema.ts';
import { uniqueCitations } from './source.ts';
import { relationsOf } from './verdict.ts';
import { windowOf } from './window.ts';

/** An empty case: what a benefit says before anyone has answered. */
export function emptyCase(book: RuleBook, asOf: string, corpus: Corpus): Case {
  return { book, profile: { known: new Map(), unsure: new Set() }, asOf, corpus };
}

function amountState(benefit: Benefit): BenefitAmount['state'] {
  return benefit.amount.kind === 'formula' ? 'stated' : benefit.amount.kind;
}

/** One line of the list of benefits (事项概要). */
export function benefitSummaryOf(benefit: Benefit, asOf: string): BenefitSummary {
  const encodedCount = benefit.conditions.filter((condition) => condition.encoding.kind === 'encoded').length;
  return {
    id: benefit.id,
    title: benefit.title,
    kind: benefit.kind,
    promise: benefit.promise,
    region: benefit.region,
    office: benefit.office,
    amountState: amountState(benefit),
    window: windowOf(benefit, asOf).state,
    confidence: benefit.confidence,
    sources: benefit.sourceCount,
    conditions: { encoded: encodedCount, notEncoded: benefit.conditions.length - encodedCount },
  };
}

function amountDetail(benefit: Benefit): BenefitDetail['amount'] {
  const { amount } = benefit;
  const state = amountState(benefit);
  if (amount.kind === 'formula') {
    const expressions: Expression[] = amount.readings.flatMap((reading) => reading.lines.map((line) => line.amount));
    return {
      state,
      flow: amount.flow,
      period: amount.period,
      text: benefit.promise,
      readings: amount.readings.map(({ id, label, recommended, reason }) => ({ id, label, recommended, reason })),
      facts: [...new Set(expressions.flatMap((expression) => factsOf(expression)))],
    };
  }
  const text =
    amount.kind === 'range'
      ? amount.max === null
        ? amount.text
        : {
            zh: `${amount.text.zh}（最高${moneyText(decimal(amount.max)).zh}）`,
            en: `${amount.text.en} (at most ${moneyText(decimal(amount.max)).en})`,
          }
      : amount.kind === 'case-by-case'
        ? { zh: '一事一议', en: 'agreed case by case' }
        : amount.kind === 'none'
          ? { zh: '无直接金额', en: 'no money of its own' }
          : { zh: '金额未写明', en: 'amount not written' };
  const flow = amount.kind === 'range' ? amount.flow : null;
  const period = amount.kind === 'range' ? amount.period : null;
  return { state, flow, period, text, readings: [], facts: [] };
}

/** Every source of a benefit as a citation, once each (出处). */
export function citationsOf(of: Case, benefit: Benefit): Citation[] {
  const amountSources = 'sources' in benefit.amount ? benefit.amount.sources : [];
  const sources = [
    ...benefit.sources,
    ...benefit.conditions.map((condition) => condition.source),
    ...amountSources,
    ...benefit.relations.map((relation) => relation.source),
    ...benefit.deadlines.map((deadline) => deadline.source),
    ...benefit.validity.rounds.map((round) => round.source),
    ...benefit.parameters.flatMap((parameter) => parameter.values.map((value) => value.source)),
  ];
  return uniqueCitations(sources.map((source) => citationFor(of, source)));
}

/** A benefit as the public reads it (事项详情): every condition with its rule in words or the reason why none can decide it, and all sources. */
export function benefitDetailOf(book: RuleBook, benefit: Benefit, asOf: string, corpus: Corpus): BenefitDetail {
  const of = emptyCase(book, asOf, corpus);
  const words = lexicon(book.catalogue, book.parameters);
  return {
    ...benefitSummaryOf(benefit, asOf),
    asOf,
    dataVersion: corpus.dataVersion,
    who: benefit.who,
    route: benefit.route,
    materials: [...benefit.materials],
    windowDetail: windowOf(benefit, asOf).detail,
    conditionList: benefit.conditions.map(({ id, text, encoding, source }) => ({
      id,
      text,
      encoded: encoding.kind === 'encoded',
      why: encoding.kind === 'encoded' ? null : encoding.why,
      rule: encoding.kind === 'encoded' ? ruleInWords(encoding.rule, words) : null,
      facts: encoding.kind === 'encoded' ? [...factsOf(encoding.rule)] : [],
      citation: citationFor(of, source),
    })),
    amount: amountDetail(benefit),
    deadlines: benefit.deadlines.map(({ date, text, source }) => ({ date, text, citation: citationFor(of, source) })),
    relations: relationsOf(of, benefit),
    notes: [...benefit.notes],
    citations: citationsOf(of, benefit),
  };
}

/** Steps deeper than this are left out of a flat explanation. */
const depthLimit = 6;

/** The reasoning of a rule as a flat, indented list (推理步骤). */
export function stepsOf(of: Case, rule: Expression, depth: number): ExplanationStep[] {
  const steps: ExplanationStep[] = [];
  const visit = (node: ReturnType<typeof explain>, at: number): void => {
    const [source] = node.sources;
    steps.push({ depth: at, text: node.text, value: node.value, citation: source === undefined ? null : citationFor(of, source) });
    if (at < depthLimit) for (const child of node.children) visit(child, at + 1);
  };
  visit(explain(evaluateFor(of, rule), of.book.catalogue, of.book.parameters), depth);
  return steps;
}
