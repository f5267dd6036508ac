import type { PassageCitation } from '../citation.ts';
import { type Decimal, decimal, decimalToString } from '../decimal.ts';
import type { PolicyDocument, Quantity } from '../document/model.ts';
import { buildTargets } from './build-targets.ts';
import type { Target, TargetFinding } from './model.ts';

const sumOf = (values: readonly string[]): Decimal => values.reduce((total, value) => total.add(decimal(value)), decimal(0));

/** How a sum is written (写法): money in Chinese in ten thousands of yuan where the total comes to as much, all else in its own unit. */
function writing(unit: string, whole: string): { readonly number: (value: Decimal) => string; readonly unit: string } {
  if (unit !== 'CNY' || decimal(whole).compare(10_000) < 0) return { number: decimalToString, unit: unit === 'CNY' ? '元' : unit };
  return { number: (value) => decimalToString(value.div(10_000)), unit: '万元' };
}

function sumFinding(
  documentId: string,
  what: string,
  unit: string,
  parts: readonly string[],
  whole: string,
  targetIds: string[],
  citations: PassageCitation[],
): TargetFinding {
  const total = sumOf(parts);
  const holds = total.equals(decimal(whole));
  const zh = writing(unit, whole);
  const en = { number: decimalToString, unit };
  const sum = ({ number }: typeof en): string => `${parts.map((part) => number(decimal(part))).join(' + ')} = ${number(total)}`;
  const stated = ({ number }: typeof en): string => number(decimal(whole));
  return {
    code: holds ? 'sum-holds' : 'sum-mismatch',
    severity: holds ? 'ok' : 'warning',
    documentId,
    text: holds
      ? {
          zh: `“${what}”分项相加与总数一致（${zh.unit}）：${sum(zh)}`,
          en: `The parts of “${what}” add up to the total (${en.unit}): ${sum(en)}`,
        }
      : {
          zh: `“${what}”分项之和 ${zh.number(total)} 与总数 ${stated(zh)} 不一致（${zh.unit}）：${sum(zh)} ≠ ${stated(zh)}`,
          en: `The parts of “${what}” add up to ${en.number(total)}, but the total says ${stated(en)} (${en.unit}): ${sum(en)} ≠ ${stated(en)}`,
        },
    targetIds,
    citations,
  };
}

/** Rows of a region table against the total they are a share of (分解合计). */
function allocationSums(targets: readonly Target[]): TargetFinding[] {
  return targets.flatMap((whole) => {
    const parts = targets.filter((part) => part.partOf === whole.id);
    if (parts.length < 2 || whole.floor === null) return [];
    const values = parts.flatMap((part) => (part.floor === null ? [] : [part.floor.value]));
    const citations = [...whole.quotes, ...parts.flatMap((part) => part.quotes)].map((quote) => quote.citation);
    return [
      sumFinding(
        whole.documentId,
        whole.indicator,
        whole.unit,
        values,
        whole.floor.value,
        [whole.id, ...parts.map((part) => part.id)],
        citations,
      ),
    ];
  });
}

/** A figure with its counting word at the end of a stretch of text: 46起, 460万元. */
const endsWithFigure = /\d[\d.]*[万亿]?[一-鿿]{0,3}$/;
const figures = /\d[\d.]*/g;

/** The stretch that splits the figure before it: what a bracket right after it holds, or what follows 其中 in the sentence. */
function breakdown(sentence: string): { readonly before: string; readonly body: string } | null {
  for (const mark of sentence.matchAll(/（(?:其中)?|，?其中/g)) {
    const before = sentence.slice(0, mark.index);
    if (!endsWithFigure.test(before)) continue;
    const rest = sentence.slice(mark.index + mark[0].length);
    const close = mark[0].startsWith('（') ? rest.indexOf('）') : rest.length;
    return close < 0 ? null : { before, body: rest.slice(0, close) };
  }
  return null;
}

const countOf = (text: string): number => text.match(figures)?.length ?? 0;

/**
 * Figures that a sentence itself splits: 46起（来访25起，线索平台21起）; 1200万元，其中国家级320万元、省级510万元、市级350万元. Only where every figure of the stretch
 * is read and has the unit of the whole; parts that stay below the whole may not be all of it, which the finding says.
 */
function sentenceSums(document: PolicyDocument): TargetFinding[] {
  const characters = Array.from(document.text);
  const { quantities } = document;
  return quantities.flatMap((whole, index): TargetFinding[] => {
    const start = whole.citation.cleanSpan[0];
    const shared = quantities[index - 1]?.citation.cleanSpan[0] === start;
    const [sentence = ''] = characters
      .slice(start, start + 200)
      .join('')
      .split(/[。；！？\n]/, 1);
    const split = breakdown(sentence);
    if (shared || whole.valueMax !== null || whole.unit === '%' || split === null || countOf(split.before) !== 1) return [];
    const parts: readonly Quantity[] = quantities.slice(index + 1, index + 1 + countOf(split.body));
    if (parts.length < 2 || parts.some((part) => part.unit !== whole.unit || part.role !== whole.role)) return [];
    const finding = sumFinding(
      document.id,
      whole.indicator,
      whole.unit,
      parts.map((part) => part.value),
      whole.value,
      [],
      [whole, ...parts].map((quantity) => quantity.citation),
    );
    return [asSelection(finding, parts, whole)];
  });
}

/** Parts well below the whole (more than a tenth short) are more likely a selection than a mistake: that is a note, not a warning. */
function asSelection(finding: TargetFinding, parts: readonly Quantity[], whole: Quantity): TargetFinding {
  const total = sumOf(parts.map((part) => part.value));
  const selection = total.compare(decimal(whole.value).mul(decimal('0.9'))) < 0;
  if (finding.code !== 'sum-mismatch' || !selection) return finding;
  return {
    ...finding,
    severity: 'note',
    text: { zh: `${finding.text.zh}（可能未列全）`, en: `${finding.text.en} (perhaps not all parts are listed)` },
  };
}

/** What is worth saying of each target by itself: restatements, differing words, doubts. */
function ownNotes(targets: readonly Target[]): TargetFinding[] {
  return targets.flatMap((target) =>
    target.notes.flatMap((note): TargetFinding[] =>
      note.code === 'restated' || note.code === 'operator-mismatch' || note.code === 'doubtful'
        ? [
            {
              code: note.code,
              severity: note.code === 'restated' ? 'note' : 'warning',
              documentId: target.documentId,
              text: { zh: `${target.indicator}：${note.text.zh}`, en: `${target.indicator}: ${note.text.en}` },
              targetIds: [target.id],
              citations: target.quotes.map((quote) => quote.citation),
            },
          ]
        : [],
    ),
  );
}

const pairFinding = (
  code: TargetFinding['code'],
  severity: TargetFinding['severity'],
  left: Target,
  right: Target,
  text: TargetFinding['text'],
): TargetFinding => ({
  code,
  severity,
  documentId: left.documentId,
  text,
  targetIds: [left.id, right.id],
  citations: [...left.quotes, ...right.quotes].map((quote) => quote.citation),
});

const samePlaceAndYear = (left: Target, right: Target): boolean => left.region === right.region && left.year === right.year;

/** The thing counted, without the words that say how it is counted. */
const subject = (indicator: string): string =>
  indicator.replace(/^(新增|净增|年净增|新培育|新认定|新建|有效|累计)+|(累计数|总数|数|总额)$/g, '').replace(/高企/g, '高新技术企业');

function pairs(targets: readonly Target[]): TargetFinding[] {
  return targets.flatMap((left, index) =>
    targets.slice(index + 1).flatMap((right): TargetFinding[] => {
      if (!samePlaceAndYear(left, right) || left.partOf === right.id || right.partOf === left.id) return [];
      const known = left.indicatorId !== null && left.indicatorId === right.indicatorId;
      const differ = left.floor !== null && right.floor !== null && left.floor.value !== right.floor.value;
      if (known && differ) {
        return [
          pairFinding('conflicting-values', 'warning', left, right, {
            zh: `${left.indicator}：同一指标、同一年度出现两个数值（${left.floor?.value}、${right.floor?.value}），未合并`,
            en: `${left.indicator}: two values for one indicator and year (${left.floor?.value}, ${right.floor?.value}); not merged`,
          }),
        ];
      }
      const flows = new Set([left.flow, right.flow]);
      const related =
        subject(left.indicator).includes(subject(right.indicator)) || subject(right.indicator).includes(subject(left.indicator));
      if (flows.has('net-new') && flows.has('new') && related) {
        return [
          pairFinding('gross-versus-net', 'note', left, right, {
            zh: `“${left.indicator}”与“${right.indicator}”口径不同（新增未扣减退出，净增已扣减），不可相减或合并`,
            en: `“${left.indicator}” and “${right.indicator}” count differently (gross additions, net of losses); they must not be merged or subtracted`,
          }),
        ];
      }
      return [];
    }),
  );
}

/** Everything that can be checked about the targets and figures of a document (核对): sums, restatements, conflicts, 新增 v 净增, doubts. */
export function checkTargets(document: PolicyDocument): TargetFinding[] {
  const targets = buildTargets(document);
  return [...allocationSums(targets), ...sentenceSums(document), ...ownNotes(targets), ...pairs(targets)];
}
