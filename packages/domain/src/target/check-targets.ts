import type { PassageCitation } from '../citation.ts';
import { type Decimal, decimal, decimalToString } from '../decimal.ts';
import type { PolicyDocument, Quantity } from '../document/model.ts';
import { buildTargets } from './build-targets.ts';
import type { Target, TargetFinding } from './model.ts';

const sumOf = (values: readonly string[]): Decimal => values.reduce((total, value) => total.add(decimal(value)), decimal(0));
const joined = (values: readonly string[]): string => values.map((value) => decimalToString(decimal(value))).join(' + ');

function sumFinding(
  documentId: string,
  what: string,
  parts: readonly string[],
  whole: string,
  targetIds: string[],
  citations: PassageCitation[],
): TargetFinding {
  const total = sumOf(parts);
  const holds = total.equals(decimal(whole));
  const shown = decimalToString(total);
  const stated = decimalToString(decimal(whole));
  return {
    code: holds ? 'sum-holds' : 'sum-mismatch',
    severity: holds ? 'ok' : 'warning',
    documentId,
    text: holds
      ? {
          zh: `“${what}”分项相加与总数一致：${joined(parts)} = ${stated}`,
          en: `The parts of “${what}” add up to the total: ${joined(parts)} = ${stated}`,
        }
      : {
          zh: `“${what}”分项之和 ${shown} 与总数 ${stated} 不一致：${joined(parts)} = ${shown} ≠ ${stated}`,
          en: `The parts of “${what}” add up to ${shown}, but the total says ${stated}: ${joined(parts)} = ${shown} ≠ ${stated}`,
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
      sumFinding(whole.documentId, whole.indicator, values, whole.floor.value, [whole.id, ...parts.map((part) => part.id)], citations),
    ];
  });
}

/** Text that introduces the parts of the figure before it: a bracket, 其中, or a comma of the same sentence with 分别. */
const opensBreakdown = /^[^。；！？\n]{0,6}?(（|，?其中)/;

/** Figures that a sentence itself splits: 46起（来访25起，线索平台21起）; 1200万元，其中国家级320万元、省级510万元、市级350万元. */
function sentenceSums(document: PolicyDocument): TargetFinding[] {
  const characters = Array.from(document.text);
  const ordered = [...document.quantities]
    .filter((quantity) => quantity.valueMax === null && quantity.unit !== '%')
    .sort((left, right) => left.citation.cleanSpan[0] - right.citation.cleanSpan[0]);
  return ordered.flatMap((whole) => {
    const end = whole.citation.cleanSpan[1];
    const rest = characters.slice(end, end + 160).join('');
    const opening = opensBreakdown.exec(rest);
    if (opening === null) return [];
    const stop = opening[1] === '（' ? /[）。\n]/ : /[。；\n]/;
    const from = end + Array.from(opening[0]).length;
    const body = characters.slice(from, from + 160).join('');
    const length = Array.from(body.slice(0, Math.max(body.search(stop), 0))).length;
    const parts = ordered.filter(
      (part) => part.unit === whole.unit && part.citation.cleanSpan[0] >= from && part.citation.cleanSpan[1] <= from + length,
    );
    if (parts.length < 2) return [];
    return [
      sumFinding(
        document.id,
        whole.indicator,
        parts.map((part) => part.value),
        whole.value,
        [],
        [whole, ...parts].map((quantity: Quantity) => quantity.citation),
      ),
    ];
  });
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
              text: { zh: `${target.indicator}:${note.text.zh}`, en: `${target.indicator}: ${note.text.en}` },
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
            zh: `${left.indicator}:同一指标、同一年度出现两个数值(${left.floor?.value}、${right.floor?.value}),未合并`,
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
            zh: `“${left.indicator}”与“${right.indicator}”口径不同(新增未扣减退出，净增已扣减),不可相减或合并`,
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
