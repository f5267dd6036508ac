import { type Decimal, decimal, decimalToString } from '../decimal.ts';
import { add } from '../formula/build.ts';
import type { Evaluation } from '../formula/evaluate.ts';
import { onlyNumber } from '../formula/interval.ts';
import type { Bilingual } from '../language.ts';
import { type Money, toMoney } from '../money.ts';
import { type Case, evaluateFor, factLabel } from './case.ts';
import type { AmountFlow, AmountPeriod, AmountReadingRule, AmountRule } from './model.ts';
import { listText, moneyText } from './phrase.ts';
import type { AmountLine, AmountReading, BenefitAmount, MoneyRange } from './schema.ts';

function moneyOrRange(evaluation: Evaluation): Money | MoneyRange {
  const { value } = evaluation;
  if (value?.kind !== 'number') return { min: null, max: null };
  const only = onlyNumber(value);
  if (only !== null) return toMoney(only);
  const end = (side: typeof value.min): Money | null => (side === null ? null : toMoney(side.value));
  return { min: end(value.min), max: end(value.max) };
}

function isExact(amount: Money | MoneyRange): amount is Money {
  return 'amount' in amount;
}

function exactOf(evaluation: Evaluation | null): Decimal | null {
  return evaluation?.value?.kind === 'number' ? onlyNumber(evaluation.value) : null;
}

/** Without the payers who certainly pay nothing, unless that is all of them. */
function paying(lines: AmountLine[]): AmountLine[] {
  const some = lines.filter((line) => !isExact(line.amount) || !decimal(line.amount.amount).equals(0));
  return some.length > 0 ? some : lines;
}

function readingOf(of: Case, rule: AmountReadingRule): AmountReading {
  const total = evaluateFor(of, add(...rule.lines.map((line) => line.amount)));
  const rate = exactOf(rule.rate === null ? null : evaluateFor(of, rule.rate));
  const cap = exactOf(rule.cap === null ? null : evaluateFor(of, rule.cap));
  const capped = rule.capped === null ? null : evaluateFor(of, rule.capped).value;
  const cappedNow =
    capped?.kind === 'boolean' ? (capped.canBeTrue === capped.canBeFalse ? null : capped.canBeTrue) : rule.capped === null ? false : null;
  return {
    id: rule.id,
    label: rule.label,
    recommended: rule.recommended,
    reason: rule.reason,
    total: moneyOrRange(total),
    rate: rate === null ? null : decimalToString(rate),
    lines: paying(rule.lines.map((line) => ({ payer: line.payer, amount: moneyOrRange(evaluateFor(of, line.amount)), basis: line.basis }))),
    capped: cappedNow,
    cap: cap === null ? null : toMoney(cap),
  };
}

function missingOf(of: Case, readings: readonly AmountReadingRule[]): string[] {
  const missing = readings.flatMap((rule) => rule.lines.flatMap((line) => evaluateFor(of, line.amount).missing));
  return [...new Set(missing)];
}

function totalText(total: Money | MoneyRange): Bilingual {
  if (isExact(total)) return moneyText(decimal(total.amount));
  if (total.min !== null && total.max !== null) {
    const low = moneyText(decimal(total.min.amount));
    const high = moneyText(decimal(total.max.amount));
    return { zh: `${low.zh}至${high.zh}`, en: `${low.en} to ${high.en}` };
  }
  return { zh: '待定', en: 'to be determined' };
}

const flowWords: Readonly<Record<AmountFlow, Bilingual>> = {
  received: { zh: '可得', en: 'to be received: ' },
  saved: { zh: '可减免', en: 'to be saved: ' },
  deduction: { zh: '可加计扣除', en: 'extra deduction from taxable income: ' },
  credit: { zh: '额度最高', en: 'credit of at most ' },
  'fee-limit': { zh: '最多负担', en: 'to be paid at most: ' },
};

/** Whether readings come to the same for these facts, so that one suffices (各种理解结果相同). */
export function distinctReadings(readings: readonly AmountReading[]): readonly AmountReading[] {
  const [first] = readings;
  if (first === undefined) return [];
  const shape = (reading: AmountReading): string =>
    JSON.stringify([reading.total, reading.lines.map((line) => [line.payer.zh, line.amount])]);
  const recommended = readings.find((reading) => reading.recommended) ?? first;
  return readings.every((reading) => isExact(reading.total) && shape(reading) === shape(first)) ? [recommended] : readings;
}

function empty(state: BenefitAmount['state'], zh: string, en: string): BenefitAmount {
  return { state, flow: null, period: null, readings: [], missing: [], text: { zh, en } };
}

function formulaAmount(of: Case, flow: AmountFlow, period: AmountPeriod | null, rules: readonly AmountReadingRule[]): BenefitAmount {
  const readings = [...distinctReadings(rules.map((rule) => readingOf(of, rule)))];
  const missing = missingOf(of, rules);
  const exact = readings.every((reading) => isExact(reading.total));
  if (!exact && missing.length > 0) {
    const labels = listText(missing.map((id) => factLabel(of, id)));
    return {
      state: 'undetermined',
      flow,
      period,
      readings,
      missing,
      text: { zh: `金额待定，还缺：${labels.zh}`, en: `amount to be determined, still missing: ${labels.en}` },
    };
  }
  const words = flowWords[flow];
  const parts = readings.map((reading) => {
    const total = totalText(reading.total);
    return readings.length === 1 ? total : { zh: `${reading.label.zh} ${total.zh}`, en: `${reading.label.en} ${total.en}` };
  });
  const text =
    readings.length === 1
      ? { zh: `${words.zh}${parts[0]?.zh ?? ''}`, en: `${words.en}${parts[0]?.en ?? ''}` }
      : {
          zh: `原文有${readings.length}种理解：${parts.map((part) => part.zh).join('；')}`,
          en: `the text can be read in ${readings.length} ways: ${parts.map((part) => part.en).join('; ')}`,
        };
  return { state: 'stated', flow, period, readings, missing: [], text };
}

/** The amount of a benefit for a case (金额). What the text leaves out stays `unstated`; it is never zero. */
export function amountFor(of: Case, rule: AmountRule): BenefitAmount {
  switch (rule.kind) {
    case 'formula':
      return formulaAmount(of, rule.flow, rule.period, rule.readings);
    case 'range': {
      const end = (value: string | null): Money | null => (value === null ? null : toMoney(decimal(value)));
      const reading: AmountReading = {
        id: 'plain',
        label: { zh: '按原文', en: 'as written' },
        recommended: true,
        reason: null,
        total: { min: end(rule.min), max: end(rule.max) },
        rate: null,
        lines: [],
        capped: null,
        cap: end(rule.max),
      };
      return { state: 'range', flow: rule.flow, period: rule.period, readings: [reading], missing: [], text: rule.text };
    }
    case 'case-by-case':
      return empty('case-by-case', '一事一议，金额另行商定', 'agreed case by case');
    case 'unstated':
      return empty('unstated', '金额未写明', 'amount not written');
    case 'none':
      return empty('none', '无直接金额', 'no money of its own');
  }
}
