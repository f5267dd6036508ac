import { conditionAt, refusalAt } from './conditions.ts';
import type { CitedWords, DraftCondition, EntitlementTerms, StackingRule } from './model.ts';
import { requirements } from './requirements.ts';
import { type ClauseSegments, type OpenDocument, openDocument, type ReadableDocument, type Segment } from './segments.ts';
import { stackingIn } from './stacking.ts';

/** Headings and sentences that lay down who may apply at all. */
const eligibility =
  /(?:申报|申请|认定|支持|扶持|奖励|资助|申领|准入)(?:的)?(?:条件|对象|范围|主体|资格)$|谁(?:可以|能)?(?:申领|申请|申报|享受)|适用(?:对象|范围)$|受理条件$/;
const opensList = /(?:应当|应|须|需)?(?:同时)?(?:具备|符合|满足)(?:(?:以下|下列)[^。]{0,20}[：:]?|[：:])$/;
const applies = /(?:本(?:政策|办法|措施|细则|意见))?适用于/;
const refuses = /不予(?:受理|支持|奖励|享受)|不得(?:申领|申请|申报|享受)/;
/** 有下列情形之一的，不予支持：: the items under it are what keeps a firm out. */
const opensRefusals = /(?:不予(?:受理|支持|奖励|享受)|不得(?:申领|申请|申报|享受))[^。]{0,20}[：:]$/;
const offices =
  /由[^，,。；]{2,40}?(?:局|办|委|中心|处|科|管委会|部门)[^，,。；]{0,30}(?:解释|受理|兑现|审核|拨付|实施)|[^，,。；]{2,30}?(?:局|管委会|办公室)(?:负责|牵头|会同)[^，。；]{2,40}/;
const times =
  /[^，,。；]{0,24}?(?:集中受理|申报期|自[^，。；]{2,20}起(?:施行|实施|执行)|年内有效)[^，,。；]{0,16}|(?<![^，,。；])(?:本[^，,。；]{1,6})?(?:有效期|试行期|实施期限)[^，,。；]{1,16}/;

const mostConditions = 200;

function listConditions(open: OpenDocument, clauses: readonly ClauseSegments[], isEligible: ReadonlySet<string>): DraftCondition[] {
  const conditions: DraftCondition[] = [];
  for (const { stretch, segments } of clauses) {
    const { clause } = stretch;
    const inside = clause.parentId !== null && isEligible.has(clause.parentId);
    for (const segment of segments) {
      const text = segment.text.replace(/[。；;]$/, '');
      const own = inside || (isEligible.has(clause.id) && clause.heading !== text) || applies.test(text);
      if (!own || opensList.test(text) || text.length < 4 || /^第.{1,4}[章节]/.test(text) || text === clause.heading) continue;
      if (conditions.length >= mostConditions) continue;
      for (const [from, to] of requirements(segment, 0, text.length))
        conditions.push(conditionAt(open, [segment.start + from, segment.start + to], segment.figures, clause.id));
    }
  }
  return conditions;
}

/** Clauses that list conditions, by their heading or by their opening words. */
function eligibleClauses({ clauses }: OpenDocument): Set<string> {
  const ids = new Set<string>();
  for (const { stretch, segments } of clauses) {
    const { clause } = stretch;
    const first = segments[0]?.text.replace(/[。；;]$/, '') ?? '';
    const named =
      eligibility.test(clause.heading ?? '') ||
      (clause.parentId !== null && ids.has(clause.parentId) && clause.kind === 'item' && eligibility.test(first));
    if (named || segments.some((segment) => opensList.test(segment.text) && !/退出|撤销|取消/.test(segment.text))) ids.add(clause.id);
  }
  return ids;
}

function cited(open: OpenDocument, segment: Segment, words: RegExp, clauseId: string): CitedWords | null {
  const match = words.exec(segment.text);
  if (match === null) return null;
  const start = segment.start + match.index;
  const citation = open.passages.cite([start, start + match[0].length], clauseId);
  return { text: citation.quote, citation };
}

/** What holds for every entitlement of a document (共同条款): who may apply, stacking, offices and times. Linear; never throws. */
export function entitlementTerms(document: ReadableDocument): EntitlementTerms {
  const open = openDocument(document);
  const body = open.clauses.filter(({ stretch }) => !['title', 'recipients', 'signature', 'attachment'].includes(stretch.clause.kind));
  const stacking: StackingRule[] = [];
  const found: { offices: CitedWords[]; times: CitedWords[] } = { offices: [], times: [] };
  const refusals: DraftCondition[] = [];
  const refusing = new Set<string>();
  const eligible = eligibleClauses(open);
  for (const { stretch, segments } of body) {
    const clauseId = stretch.clause.id;
    for (const segment of segments) {
      const rule = stackingIn(segment.text);
      if (rule !== null) stacking.push({ rule, text: segment.text, citation: open.passages.cite([segment.start, segment.end], clauseId) });
      const office = cited(open, segment, offices, clauseId);
      if (office !== null && found.offices.length < 40) found.offices.push(office);
      const time = cited(open, segment, times, clauseId);
      if (time !== null && found.times.length < 40) found.times.push(time);
      if (opensRefusals.test(segment.text)) refusing.add(clauseId);
      else if (refusing.has(stretch.clause.parentId ?? '') && refusals.length < 40) {
        const text = segment.text.replace(/[。；;]$/, '');
        refusals.push(refusalAt(open, [segment.start, segment.start + text.length], clauseId));
      } else if (
        refuses.test(segment.text) &&
        !eligible.has(clauseId) &&
        !eligible.has(stretch.clause.parentId ?? '') &&
        refusals.length < 40
      )
        refusals.push(conditionAt(open, [segment.start, segment.end], segment.figures, clauseId));
    }
  }
  return { conditions: [...listConditions(open, body, eligible), ...refusals], stacking, ...found };
}
