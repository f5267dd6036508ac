import { useOf } from './amount.ts';
import { inFullWords, notGiving } from './giving.ts';
import type { DraftAmount, DraftCondition } from './model.ts';
import type { OpenDocument, Segment } from './segments.ts';

/** 第一年至第二年全额补贴: all of a cost, whose sum no figure of the text gives. It stands beside the amount as what is not encoded of it. */
export function paidInFull(open: OpenDocument, segment: Segment, clauseId: string): DraftCondition[] {
  const match = inFullWords.exec(segment.text);
  if (match === null || notGiving.test(segment.text)) return [];
  const at = segment.start + match.index;
  return [
    {
      text: match[0],
      encoding: {
        state: 'not-encoded',
        why: {
          zh: '“全额”给的是全部费用，文中没有数额，未列入金额，请按原文核对',
          en: '“In full” pays all of a cost, for which the text gives no figure: it is not part of the amount. Check it against the original',
        },
      },
      citation: open.passages.cite([at, at + match[0].length], clauseId),
    },
  ];
}

const periods = new Set(['年', '月', '日', '天', '工作日', '季度', '周']);
const left = {
  adjustment: {
    zh: '这是对标准的调整，没有并入金额，请按原文核对',
    en: 'This changes what is paid and is not part of the amount. Check it against the original',
  },
  limit: {
    zh: '这是给付的限制，事实目录中没有对应的事实，没有并入金额，请按原文核对',
    en: 'This limits what is paid; the catalogue of facts has none that matches, and it is not part of the amount. Check it against the original',
  },
};

/** Figures of an entitlement that are in neither its amount nor a condition: the clauses that hold them, as what is not encoded of it. */
export function leftOut(
  open: OpenDocument,
  segment: Segment,
  { laidDown, amount }: { readonly laidDown: readonly DraftCondition[]; readonly amount: DraftAmount },
  clauseId: string,
): DraftCondition[] {
  const found: DraftCondition[] = [];
  const labels = [...amount.tiers, ...amount.caps].flatMap(({ label }) => label ?? []);
  const counted = segment.figures.filter((figure) => ['sum', 'rate', 'cap'].includes(useOf(segment, figure)));
  let done = segment.start;
  for (const figure of segment.figures) {
    const use = useOf(segment, figure);
    const { unit, role } = figure.quantity;
    if ((use !== 'adjustment' && use !== 'threshold') || role !== 'rule' || periods.has(unit) || figure.start < done) continue;
    const before = segment.text.slice(0, figure.start - segment.start);
    const from = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','), before.lastIndexOf('；'), -1) + 1;
    const rest = /[，,；。]|$/.exec(segment.text.slice(figure.end - segment.start));
    const to = figure.end - segment.start + (rest?.index ?? 0);
    const text = segment.text.slice(from, to).trim();
    // A tier's own bound stands in its label or beside its sum.
    const figureText = segment.text.slice(figure.start - segment.start, figure.end - segment.start);
    const inTier =
      labels.some((label) => label.includes(figureText)) ||
      counted.some((one) => one.start > figure.start && one.end - segment.start <= to);
    if (use === 'threshold' && inTier) continue;
    if (laidDown.some((condition) => condition.text.includes(text) || text.includes(condition.text))) continue;
    const start = segment.start + from;
    done = segment.start + to;
    found.push({
      text,
      encoding: { state: 'not-encoded', why: use === 'adjustment' ? left.adjustment : left.limit },
      citation: open.passages.cite([start, start + text.length], clauseId),
    });
  }
  return found;
}
