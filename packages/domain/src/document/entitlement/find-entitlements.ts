import type { Confidence } from '../../citation.ts';
import { amountOf, useOf } from './amount.ts';
import { conditionAt } from './conditions.ts';
import { fieldAround, fieldsOf } from './fields.ts';
import { gather, gives, kindOf } from './giving.ts';
import { leftOut, paidInFull } from './left-out.ts';
import type { CitedWords, DraftCondition, Entitlement } from './model.ts';
import { requirements } from './requirements.ts';
import { type ClauseSegments, type OpenDocument, openDocument, type ReadableDocument, type Segment } from './segments.ts';
import { capsOf } from './shared-caps.ts';
import { stackingIn } from './stacking.ts';
import { whoIn } from './who.ts';

function headOf({ stretch, segments }: ClauseSegments): { text: string; topic: Segment | null } {
  const { clause } = stretch;
  if (clause.heading !== null) return { text: clause.heading.replace(/^【(.+)】$/, '$1'), topic: null };
  const first = segments[0];
  if (first === undefined) return { text: '', topic: null };
  const bare = first.text.replace(/^[答问][：:]\s*/, '').replace(/[。；;]$/, '');
  return bare.length >= 4 && bare.length <= 40 && first.figures.length === 0 && !/[，,]/.test(bare)
    ? { text: bare, topic: first }
    : { text: '', topic: null };
}

/** Where the sentence stops laying down conditions: the piece that holds the first figure given. */
function awardStart(segment: Segment): number {
  const first = segment.figures.find((figure) => useOf(segment, figure) !== 'threshold');
  const verb = gives.exec(segment.text)?.index ?? segment.text.length;
  const figure = first === undefined ? verb : Math.min(first.start - segment.start, Math.max(verb, first.start - segment.start));
  const comma = Math.max(segment.text.lastIndexOf('，', figure), segment.text.lastIndexOf(',', figure));
  return Math.max(comma, 0);
}

function conditionsOf(open: OpenDocument, segment: Segment, who: readonly [number, number] | null, clauseId: string): DraftCondition[] {
  const conditions: DraftCondition[] = [];
  const add = (start: number, end: number): void => {
    for (const [from, to] of requirements(segment, start, end))
      conditions.push(conditionAt(open, [segment.start + from, segment.start + to], segment.figures, clauseId));
  };
  if (who !== null && /的|高新技术企业|专精特新|创新型中小企业/.test(segment.text.slice(...who))) add(...who);
  const until = awardStart(segment);
  let from = who?.[1] ?? 0;
  while (from < until) {
    const rest = segment.text.slice(from, until);
    const piece = /[，,]/.exec(rest);
    const to = piece === null ? until : from + piece.index;
    const text = segment.text.slice(from, to);
    const lead = /^[\s：:]*/.exec(text)?.[0].length ?? 0;
    if (
      text.trim().length > 3 &&
      !/^\s*(?:补[助贴]|贴息|支持|资助)?期限?(?:为|不超过)?[\d一二三]/.test(text) &&
      (/的$/.test(text.trim()) || segment.figures.some((one) => one.start - segment.start >= from && one.end - segment.start <= to))
    )
      add(from + lead, to);
    from = to + 1;
  }
  return conditions;
}

const rank: readonly Confidence[] = ['checked', 'machine', 'ambiguous', 'damaged'];

function confidenceOf(segments: readonly Segment[]): Confidence {
  const all = segments.flatMap(({ figures }) => figures.map(({ quantity }) => quantity.confidence));
  return all.reduce<Confidence>((worst, one) => (rank.indexOf(one) > rank.indexOf(worst) ? one : worst), 'machine');
}

function doubtful(confidence: Confidence): Confidence {
  return rank.indexOf(confidence) < rank.indexOf('ambiguous') ? 'ambiguous' : confidence;
}

function titleOf(topic: string, who: string | null, alone: boolean, quote: string): string {
  const short = who === null ? null : who.length > 36 ? `${who.slice(0, 36)}…` : who;
  if (topic !== '') return alone || short === null ? topic : `${topic}：${short}`;
  return short ?? (quote.length > 36 ? `${quote.slice(0, 36)}…` : quote);
}

/** 创新券按下列比例抵扣：, 给予如下支持：: what an article says of the items under it. */
function introducing({ segments }: ClauseSegments): string | null {
  const last = segments.at(-1)?.text ?? '';
  return /[：:]$/.test(last) && last.length <= 60 ? last.slice(0, -1) : null;
}

const officeWords =
  /(?:由|向)[^，,。；]{2,30}?(?:局|办|委|中心|处|科|管委会)(?:会同[^，,。；]{2,30}?)?(?:受理|负责|审核|兑现|拨付|申请|申报)/;
const timeWords =
  /(?:每年|每季度|每月)?[^，,。；、]{0,12}?(?:集中受理|申报期|受理期|申报时间|申请时间|内申请|内提出申请|(?:补[助贴]|贴息|支持|资助)?期限?(?:一般)?(?:为|不超过|最[长多])?\d{1,2}个?[年月]|期限不超过[^，,。；]{1,8}|最长[^，,。；、]{1,8}|连续(?:支持|补[助贴]|奖励|资助|扶持)[^，,。；]{1,12}|连续[\d一二三四五两]{1,2}年(?=[，,。；]|$)|(?:补[助贴]|资助|支持|奖励|连发)[\d一二三四五两]{1,2}年)/;

function firstMatch(open: OpenDocument, segments: readonly Segment[], words: RegExp, clauseId: string): CitedWords | null {
  for (const segment of segments) {
    const match = words.exec(segment.text);
    if (match !== null) {
      const at = segment.start + match.index;
      return { text: match[0], citation: open.passages.cite([at, at + match[0].length], clauseId) };
    }
  }
  return null;
}

/** Who the clause says answers for it: （责任单位：区科技局、区财政局）. */
function answersFor(document: ReadableDocument, { stretch }: ClauseSegments): CitedWords | null {
  const [start, end] = stretch.clause.span;
  const duties = document.responsibilities;
  let low = 0;
  let high = duties.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((duties[middle]?.citation.cleanSpan[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const duty = duties[low];
  return duty === undefined || duty.citation.cleanSpan[1] > end ? null : { text: duty.quote, citation: duty.citation };
}

const unread = new Set(['title', 'recipients', 'note', 'signature', 'attachment', 'table']);

/**
 * The entitlements that a document words (惠企条款), each a draft Benefit whose every part cites its own words. Drawn from the quantities
 * already found; linear in the length of the text; never throws.
 *
 * @example findEntitlements(document)[0]?.amount.kind // 'fixed'
 */
export function findEntitlements(document: ReadableDocument): Entitlement[] {
  const open = openDocument(document);
  const headings = new Map<string, string>();
  const fields = fieldsOf(open);
  const parents = new Map(document.clauses.map((clause) => [clause.id, clause.parentId]));
  const entitlements: Entitlement[] = [];
  for (const clause of open.clauses) {
    const { id: clauseId, kind, parentId, heading } = clause.stretch.clause;
    const above = (parentId === null ? '' : (headings.get(parentId) ?? '')).slice(-80);
    headings.set(clauseId, heading ?? introducing(clause) ?? above);
    if (unread.has(kind)) continue;
    const found = gather(clause, [(heading ?? '').replace(/】$/, ''), above]);
    const topic = headOf(clause);
    const read = found.map(({ main, more }) => {
      const segments = [main, ...more];
      return { main, more, segments, amounts: segments.map((segment, at) => amountOf(segment, clauseId, at > 0)) };
    });
    const caps = capsOf(read);
    for (const [index, { main, more, segments, amounts }] of read.entries()) {
      const who = whoIn(main.text);
      const [amount] = amounts;
      if (amount === undefined) continue;
      const start = main.start;
      const end = more.at(-1)?.end ?? main.end;
      const citation = open.passages.cite([start, end], clauseId);
      const laidDown = segments.map((segment, at) => conditionsOf(open, segment, at === 0 ? who : null, clauseId));
      // Steps of one ladder (100万元以下的，奖补2万元；100—500万元的，…): each sum goes with the condition before it.
      const laddered = amounts.filter((one, at) => one.tiers.length > 0 && (laidDown[at]?.length ?? 0) > 0).length > 1;
      const tiers = amounts.flatMap((one, at) =>
        one.tiers.map((tier) =>
          laddered && (tier.label === null || (at > 0 && one.tiers.length === 1))
            ? { ...tier, label: laidDown[at]?.[0]?.text ?? tier.label }
            : tier,
        ),
      );
      const inFull = segments.flatMap((segment) => paidInFull(open, segment, clauseId));
      const whoText = who === null ? null : main.text.slice(...who);
      entitlements.push({
        id: `e${entitlements.length + 1}`,
        clauseId,
        kind: kindOf(main.text),
        title: titleOf(topic.text, whoText, found.length === 1, main.text),
        who:
          who === null || whoText === null
            ? fieldAround(fields, parents, clause, 'who')
            : { text: whoText, citation: open.passages.cite([start + who[0], start + who[1]], clauseId) },
        conditions: [
          ...laidDown.flat(),
          ...inFull,
          ...segments.flatMap((segment, at) => {
            const own = amounts[at];
            return own === undefined
              ? []
              : leftOut(open, segment, { laidDown: [...(laidDown[at] ?? []), ...inFull], amount: own }, clauseId);
          }),
        ],
        amount: {
          ...amount,
          kind: laddered || (tiers.length > 1 && /^(?:fixed|rate-of-base|range)$/.test(amount.kind)) ? 'tiered' : amount.kind,
          tiers,
          caps: [...(caps[index]?.caps ?? [])],
          period: amounts.find((one) => one.period !== null)?.period ?? null,
        },
        stacking: segments.flatMap((segment) => {
          const rule = stackingIn(segment.text);
          return rule === null ? [] : [{ rule, text: segment.text, citation: open.passages.cite([segment.start, segment.end], clauseId) }];
        }),
        office:
          firstMatch(open, segments, officeWords, clauseId) ??
          answersFor(document, clause) ??
          fieldAround(fields, parents, clause, 'office'),
        time: firstMatch(open, segments, timeWords, clauseId) ?? fieldAround(fields, parents, clause, 'time'),
        quote: citation.quote,
        citation,
        confidence: caps[index]?.unsure === true || inFull.length > 0 ? doubtful(confidenceOf(segments)) : confidenceOf(segments),
      });
    }
  }
  return entitlements;
}
