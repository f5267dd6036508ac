import type { Confidence } from '../../citation.ts';
import { amountOf, useOf } from './amount.ts';
import { conditionAt } from './conditions.ts';
import { fieldAround, fieldsOf } from './fields.ts';
import type { CitedWords, DraftAmount, DraftCondition, Entitlement } from './model.ts';
import { requirements } from './requirements.ts';
import { type ClauseSegments, type OpenDocument, openDocument, type ReadableDocument, type Segment } from './segments.ts';
import { capsOf } from './shared-caps.ts';
import { stackingIn } from './stacking.ts';

const gives =
  /奖励|奖补|补助|补贴|资助|配套(?!设施|政策|措施|服务|体系|改革)|贴息|给予|补足|减半|全免|免征|减免|免收|抵扣|返还|财政承担|嘉奖|津贴|(?:租金|费用?)[^，。；]{0,4}按[^，。；]{2,24}(?:收取|计收)|奖(?=\d)|再加(?=\d)/;
const lends = /(?:担保|贷款|授信|信用)额度|额度为|可获得.{0,20}(?:担保|贷款|融资)|(?:年化)?担保费率/;
const context = /额度|(?:扶持|补贴|奖励|资助|补助|支持|抵扣|优惠)(?:标准|内容|措施|政策|力度)?$/;
/** Penalties, budgets and the handling of money give nobody anything. */
const notGiving =
  /追回|骗取|罚款|违约金|不予受理|不予支持|取消.{0,8}资格|暂停|(?:财政|市|区|县)每年安排|设立.{0,16}(?:资金|基金)|总额控制|预算安排|悬赏|榜额|由.{1,16}(?:解释|分担)|计算至/;
/** A sentence that goes on about the entitlement before it. */
const goesOn =
  /^(?:\d|其中|同一(?!事项)|单[个家户项笔]|每[家人户项]|累计|年度|最高|补助比例|补贴比例|奖励比例|升级|晋级|再|超过|达到|[省市区县]级(?!以上)|连续|规上企业再|个人|企业?全年|企业每年|企业年度|参与|第[二三]|规下|实际|不足|未达到|该项|上述|使用.{1,20}的|研发费用较|贴息期|离开|租房补贴)/;

const relieves =
  /减免|免征|免收|全免|(?:租金|费用?)[^，。；]{0,4}按[^，。；]{2,24}(?:收取|计收)|减半(?:征收|收取|缴纳|计收|收费)|(?:租金|费用?|税)[^，。；]{0,6}减半|抵扣|[一二三四五]免[一二三四五]减半/;
const feeWords = /费率/;

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

/** Whether a segment gives a firm or person something. */
function isGiving(segment: Segment, headings: readonly string[]): boolean {
  const { text } = segment;
  if (notGiving.test(text)) return false;
  const rules = segment.figures.filter(({ quantity }) => quantity.role === 'rule');
  const uses = rules.map((figure) => useOf(segment, figure));
  const hasAmount = uses.some((use) => use === 'sum' || use === 'rate' || use === 'cap');
  if (gives.test(text))
    return (
      hasAmount ||
      /全免|免征|免收|[一二三四五]免[一二三四五]减半|一事一议|一企一策|一人一策|据实(?:补贴|补助)/.test(text) ||
      inFullWords.test(text)
    );
  if (lends.test(text))
    return (
      uses.some((use) => use === 'cap' || use === 'rate') ||
      rules.some(({ quantity }) => quantity.unit === '%' && quantity.comparator === '<=')
    );
  if (!headings.some((heading) => context.test(heading))) return false;
  // 特派员补助。每人每年1万元: the heading says that it is given.
  return uses.includes('cap') ? /最高|不超过/.test(text) : uses.includes('sum') && /每[人家个户项件名][^，,。；]{0,6}\d/.test(text);
}

const startOfWho = /(?:^|[，,。：:、）)\s])(?:对于|对|面向|向|支持|鼓励)(?=[^，,]{2})/g;

/** Place of the words that say who gets it, in units of the segment; null where the sentence has none. */
function whoIn(text: string): readonly [number, number] | null {
  const stop =
    /[，,；;。：:]|给予|予以|按(?!期|时|照?规定|要求|需)|一次性|分别|奖励|补助(?!对象)|补贴|资助|每(?=[月年家件项人户个平张批笔场])|最高|单户|额度|可(?:以)?(?:申领|申请|享受|获得)/g;
  startOfWho.lastIndex = 0;
  const match = startOfWho.exec(text);
  let start = 0;
  if (match !== null && match.index < 60 && !/^不|^\d/.test(text.slice(match.index + match[0].length)))
    start = match.index + match[0].length;
  else if (
    !/^[^，,。]{2,60}?(?:企业|团队|机构|单位|院所|平台|载体|个人|人才|人员|博士|硕士|毕业生|本科生|大学生|工程师|中心|实验室|基地|工作站|项目|孵化器|众创空间|者|户|的)(?:[，,]|每|最高|给予|按|可|一次性|奖|补[助贴]|资助)/.test(
      text,
    ) ||
    /^(?:按|每[个家项人]|其中|参加)/.test(text)
  )
    return null;
  else start = Math.max(0, /^[^，,：]{1,20}：/.exec(text)?.[0].length ?? 0);
  stop.lastIndex = start;
  let end = stop.exec(text)?.index ?? text.length;
  while (end > start && /[\s，,]/.test(text[end - 1] ?? '')) end -= 1;
  return end - start >= 2 && end - start <= 160 ? [start, end] : null;
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

const inFullWords = /[^，,。；：:]{0,20}全额(?:补贴|补助|资助|奖励|奖补|贴息|返还|承担|给予)/;

/** 第一年至第二年全额补贴: all of a cost, whose sum no figure of the text gives. It stands beside the amount as what is not encoded of it. */
function paidInFull(open: OpenDocument, segment: Segment, clauseId: string): DraftCondition[] {
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
function leftOut(
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

function titleOf(topic: string, who: string | null, alone: boolean, quote: string): string {
  const short = who === null ? null : who.length > 36 ? `${who.slice(0, 36)}…` : who;
  if (topic !== '') return alone || short === null ? topic : `${topic}：${short}`;
  return short ?? (quote.length > 36 ? `${quote.slice(0, 36)}…` : quote);
}

/** A grant that is halved or bound to a fee stays a grant (参与制定的减半奖励, 费率低于1%的机构，给予补贴). */
function kindOf(text: string): Entitlement['kind'] {
  if (lends.test(text) && !gives.test(text)) return 'finance';
  return relieves.test(text) || (feeWords.test(text) && !/补[助贴]|奖/.test(text)) ? 'relief' : 'grant';
}

/** Segments that make up one entitlement: the one that gives, and those that go on about it. */
interface Found {
  readonly main: Segment;
  readonly more: Segment[];
}

/** 创新券按下列比例抵扣：, 给予如下支持：: what an article says of the items under it. */
function introducing({ segments }: ClauseSegments): string | null {
  const last = segments.at(-1)?.text ?? '';
  return /[：:]$/.test(last) && last.length <= 60 ? last.slice(0, -1) : null;
}

/** 企业提供服务的，按10%给予补贴；企业购买服务的按20%: the second gives as the first does, and does not say so again. */
function givesLikewise(segment: Segment): boolean {
  return (
    /^[^，,。；\d]{2,40}的[，,]?(?:分别)?(?:按|每|最高|\d)/.test(segment.text) &&
    !notGiving.test(segment.text) &&
    segment.figures.some((figure) => ['sum', 'rate', 'cap'].includes(useOf(segment, figure)))
  );
}

/** 返乡创业的上浮20%: changes what the sentence before gives. */
function isAdjusting(segment: Segment): boolean {
  return segment.figures.length > 0 && segment.figures.every((figure) => useOf(segment, figure) === 'adjustment');
}

function gather(clause: ClauseSegments, headings: readonly string[]): Found[] {
  const found: Found[] = [];
  for (const segment of clause.segments) {
    const last = found.at(-1);
    const carriesOn = last !== undefined && (goesOn.test(segment.text) || stackingIn(segment.text) !== null || isAdjusting(segment));
    if (carriesOn) last.more.push(segment);
    else if (isGiving(segment, headings) || (last !== undefined && givesLikewise(segment))) found.push({ main: segment, more: [] });
  }
  return found;
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
