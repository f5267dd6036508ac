import { type Decimal, decimal } from '../decimal.ts';
import type { Bilingual } from '../language.ts';
import { type Money, toMoney } from '../money.ts';
import { moneyText } from './phrase.ts';
import type { BenefitAmount, Fit, MatchTotals, MoneyRange, Verdict } from './schema.ts';
import { isInForce } from './window.ts';

interface Counted {
  readonly verdict: Verdict;
  readonly min: Decimal;
  readonly max: Decimal | null;
}

function endsOf(total: Money | MoneyRange): { min: Decimal; max: Decimal | null } {
  if ('amount' in total) return { min: decimal(total.amount), max: decimal(total.amount) };
  return { min: total.min === null ? decimal(0) : decimal(total.min.amount), max: total.max === null ? null : decimal(total.max.amount) };
}

/** The least and the most over all readings of an amount (各种理解的上下限); an open end is null, and so is an amount without a reading. */
export function amountEnds(amount: BenefitAmount): { readonly min: Decimal; readonly max: Decimal | null } | null {
  const ends = amount.readings.map((reading) => endsOf(reading.total));
  const [first] = ends;
  if (first === undefined) return null;
  return {
    min: ends.reduce((least, next) => (next.min.compare(least) < 0 ? next.min : least), first.min),
    max: ends.reduce<Decimal | null>(
      (most, next) => (most === null || next.max === null ? null : next.max.compare(most) > 0 ? next.max : most),
      first.max,
    ),
  };
}

/** The money of one verdict. Null where none is to be summed. */
function countedOf(verdict: Verdict): Counted | null {
  const { amount } = verdict;
  if (amount.flow !== 'received' && amount.flow !== 'saved') return null;
  if (amount.state !== 'stated' && amount.state !== 'range') return null;
  const ends = amountEnds(amount);
  return ends === null ? null : { verdict, ...ends };
}

const because: Readonly<Record<'exclusive-higher' | 'counted-once', Bilingual>> = {
  'exclusive-higher': { zh: '就高不重复，只计较高的一项', en: 'only the higher of the two is granted' },
  'counted-once': { zh: '同一笔支持，只计一次', en: 'one and the same support, counted once' },
};

function isMore(one: Counted, other: Counted): boolean {
  if (one.max === null || other.max === null) return one.max === null && other.max !== null;
  return one.max.compare(other.max) > 0 || (one.max.equals(other.max) && one.min.compare(other.min) > 0);
}

/** Drops what another counted benefit excludes, the higher staying (就高不重复). */
function withoutOverlap(items: readonly Counted[]): { kept: readonly Counted[]; leftOut: MatchTotals['leftOut'] } {
  const leftOut: MatchTotals['leftOut'] = [];
  const sorted = [...items].sort((one, other) => (isMore(one, other) ? -1 : isMore(other, one) ? 1 : 0));
  const kept: Counted[] = [];
  for (const item of sorted) {
    const clash = kept.flatMap(({ verdict: other }) => {
      const relation = [
        ...item.verdict.relations.filter((entry) => entry.with === other.benefitId),
        ...other.relations.filter((entry) => entry.with === item.verdict.benefitId),
      ].find((entry) => entry.kind === 'exclusive-higher' || entry.kind === 'counted-once');
      return relation === undefined ? [] : [{ keeps: other.benefitId, kind: relation.kind }];
    })[0];
    if (clash === undefined) kept.push(item);
    else
      leftOut.push({
        benefitId: item.verdict.benefitId,
        because: clash.kind === 'counted-once' ? because['counted-once'] : because['exclusive-higher'],
        keeps: clash.keeps,
      });
  }
  return { kept, leftOut };
}

function totalText(kept: readonly Counted[], amount: MoneyRange, unstated: number, leftOut: number, over: number): Bilingual {
  const low = amount.min === null ? null : moneyText(decimal(amount.min.amount));
  const high = amount.max === null ? null : moneyText(decimal(amount.max.amount));
  const zh: string[] = [];
  const en: string[] = [];
  if (kept.length > 0 && low !== null) {
    const same = amount.max !== null && amount.min?.amount === amount.max.amount;
    zh.push(same ? `合计约${low.zh}` : high === null ? `合计不低于${low.zh}` : `合计${low.zh}至${high.zh}`);
    en.push(same ? `about ${low.en} in all` : high === null ? `at least ${low.en} in all` : `${low.en} to ${high.en} in all`);
  }
  if (unstated > 0) {
    zh.push(`另有${unstated}项金额未写明`);
    en.push(`${unstated} more with no amount written`);
  }
  if (leftOut > 0) {
    zh.push(`${leftOut}项因就高不重复或只计一次未计入`);
    en.push(`${leftOut} left out because only the higher, or one of them, counts`);
  }
  if (zh.length === 0) {
    zh.push('没有可合计的金额');
    en.push('no amounts to add up');
  }
  if (over > 0) {
    zh.push(`${over}项现在不能办（未开始、已截止或已失效），不计`);
    en.push(over === 1 ? '1 that cannot be had now does not count' : `${over} that cannot be had now do not count`);
  }
  const said = en.join('; ');
  return { zh: zh.join('，'), en: said.charAt(0).toUpperCase() + said.slice(1) };
}

/** What the fitting benefits in force come to (合计): respects stacking, never counts what is unstated, and says how many that are. */
export function totalsOf(verdicts: readonly Verdict[]): MatchTotals {
  const fitting = verdicts.filter((verdict) => verdict.fit === 'fits' && isInForce(verdict.window) && verdict.window !== 'closed');
  const { kept, leftOut } = withoutOverlap(fitting.map(countedOf).filter((item) => item !== null));
  const min = kept.reduce((sum, item) => sum.add(item.min), decimal(0));
  const max = kept.reduce<Decimal | null>((sum, item) => (sum === null || item.max === null ? null : sum.add(item.max)), decimal(0));
  const amount: MoneyRange = { min: toMoney(min), max: max === null ? null : toMoney(max) };
  const inState = (state: Verdict['amount']['state']): number => fitting.filter((verdict) => verdict.amount.state === state).length;
  const withFit = (fit: Fit): number => verdicts.filter((verdict) => verdict.fit === fit).length;
  const unstated = inState('unstated');
  return {
    amount,
    counted: kept.map((item) => item.verdict.benefitId),
    unstated,
    caseByCase: inState('case-by-case'),
    undetermined: inState('undetermined'),
    leftOut,
    byFit: {
      fits: withFit('fits'),
      nearly: withFit('nearly'),
      'needs-answers': withFit('needs-answers'),
      'needs-judgement': withFit('needs-judgement'),
      'does-not-fit': withFit('does-not-fit'),
    },
    text: totalText(kept, amount, unstated, leftOut.length, withFit('fits') - fitting.length),
  };
}
