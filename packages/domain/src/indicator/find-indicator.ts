import { indicators } from './catalogue.ts';
import type { Indicator, IndicatorKind } from './model.ts';
import { normalisePhrase } from './normalise-phrase.ts';

/** How a quantity counts, as the reader found it (Quantity.flow). */
export type Flow = 'new' | 'net-new' | 'stock' | 'growth' | 'ratio' | 'rank' | null;

/** Kinds that a flow may mean, most likely first. 新增 and 净增 never stand in for each other or for a stock. */
const kindsOf: Readonly<Record<string, readonly IndicatorKind[]>> = {
  new: ['new', 'count', 'amount'],
  'net-new': ['net-new'],
  stock: ['stock', 'amount', 'count', 'ratio', 'milestone'],
  growth: ['rate'],
  ratio: ['ratio', 'milestone'],
  rank: [],
  none: ['count', 'amount', 'stock', 'milestone', 'ratio', 'new'],
};

const byBase = new Map<string, Indicator[]>();
for (const indicator of indicators) {
  for (const synonym of new Set([...indicator.synonyms, indicator.name.zh].map((word) => normalisePhrase(word).base))) {
    const list = byBase.get(synonym);
    if (list === undefined) byBase.set(synonym, [indicator]);
    else list.push(indicator);
  }
}

const countingUnits = new Set(['家', '个', '项', '户', '件', '所', '名', '人', '条', '起', '笔', '份', '场', '场次', '次', '人次']);

function unitsAgree(indicator: Indicator, unit: string): boolean {
  return (
    indicator.unit === unit ||
    (countingUnits.has(indicator.unit) && countingUnits.has(unit)) ||
    (indicator.unit === '%' && unit === '百分点')
  );
}

/** What stands after the words that lead up to the thing counted: 联合…共建企业联合创新中心, …等重大产业创新平台. */
function headOf(base: string): string {
  return /^.*(?:共建|新建|打造|支持|得到|等)(.{4,})$/.exec(base)?.[1] ?? base;
}

/**
 * The indicator that a phrase of a document names, or null (指标对照). Exact after normalising: a phrase that only resembles an indicator gets no id,
 * since two statistics under one id are worse than one without.
 *
 * @example findIndicator('净增高企数', 'net-new', '家')?.id // 'high-tech-enterprise-net-new'
 */
export function findIndicator(phrase: string, flow: Flow, unit: string): Indicator | null {
  const { base, flow: named } = normalisePhrase(phrase);
  const candidates = byBase.get(base) ?? byBase.get(headOf(base));
  if (candidates === undefined) return null;
  const kinds = kindsOf[(flow === 'growth' || flow === 'ratio' || flow === 'rank' ? flow : (named ?? flow)) ?? 'none'] ?? [];
  for (const kind of kinds) {
    const found = candidates.find((indicator) => indicator.kind === kind && unitsAgree(indicator, unit));
    if (found !== undefined) return found;
  }
  return null;
}
