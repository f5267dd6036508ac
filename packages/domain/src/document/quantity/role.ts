import type { Quantity } from '../model.ts';
import { explicitYear } from './explicit-year.ts';
import type { Beside } from './is-quantity.ts';
import type { Passage } from './passage.ts';
import type { Profile } from './profile.ts';
import { hasRuleWording } from './rule-wording.ts';
import type { Section } from './sections.ts';

type Role = Quantity['role'];

const future =
  /将|力争|确保|争取|到(?:20\d\d年|“?十[二三四五六]五”?(?:规划)?期?末)|今年|年内|年底前|全年|本年|须在|计划(?=新|建|到|在|于|投|完成|实施|组织|开展|引进|培育|申报|安排|每|用|总|年)|下一步|目标是|预期目标|预计|明年/g;
const past =
  /截至|截止|目前|现有|现已|已(?:有|经|建|入|累计|完成|达|办|获|培|认|引|组织|解决|补助|发放|推荐|落实)|(?<![较比同按]|占)去年(?!同期)|过去|以来|一年来|[建成定立引理现获发](?:成)?了/g;
const comparedWith = /[较比同由从按占为]$/;

/** Position of the last match of `pattern` in `text`, or -1. `pattern` is global. */
function lastIndexOf(pattern: RegExp, text: string, skip: RegExp | null): number {
  let last = -1;
  for (const match of text.matchAll(pattern))
    if (skip === null || !skip.test(text.slice(Math.max(0, match.index - 1), match.index))) last = match.index;
  return last;
}

/** Whether the clause speaks of what is done (已, 截至, 去年) rather than of what shall be: the later word decides. */
export function speaksOfPast(lead: string): boolean | null {
  const done = lastIndexOf(past, lead, comparedWith);
  const coming = lastIndexOf(future, lead, null);
  return done < 0 && coming < 0 ? null : done > coming;
}

/** Target, actual or rule (目标、实绩、规则), by the manner of the document, its section and the words of the sentence. */
export function roleOf(passage: Passage, beside: Beside, profile: Profile, section: Section): Role {
  if (profile.manner === 'challenge') return challengeRole(passage);
  const { lead, sentence } = passage;
  const year = explicitYear(lead);
  const pastSpeech = speaksOfPast(lead);
  if (profile.manner === 'rules') return roleInRules(passage, profile, year, pastSpeech);
  const report =
    profile.manner === 'progress' || (profile.manner === 'work-report' && section.kind === 'review') || section.kind === 'review';
  const ahead = section.kind === 'ahead' && profile.manner !== 'plan';
  const base = report && !ahead ? 'actual' : 'target';
  let role: Role = base;
  if (base === 'actual') {
    if (
      pastSpeech === false &&
      /将|力争|计划(?=新|建|到|在|于|投|完成|实施|组织|开展|引进|培育|申报|安排|每|用|总|年)|预计|下一步|目标/.test(lead)
    )
      role = 'target';
    if (year !== null && profile.actualYear !== null && profile.manner === 'progress' && year > profile.actualYear) role = 'target';
  } else if (/^(?:须|将|要|力争|确保|应)/.test(passage.after)) role = 'target';
  else if (pastSpeech === true || (year !== null && profile.firstYear !== null && year < profile.firstYear)) role = 'actual';
  if (hasRuleWording(passage, beside, role === 'actual')) return 'rule';
  if (role === 'actual' && /免费[^，。；]{0,8}提供[^，。；]{0,4}$/.test(passage.before) && sentence.text.length > 0) return 'rule';
  return role;
}

/** Rules are rules; a sentence that looks to a year has targets, one that counts what was done has results. */
function roleInRules({ lead, figure }: Passage, profile: Profile, year: number | null, pastSpeech: boolean | null): Role {
  if (figure.kind === 'ratio') return 'rule';
  if (/到(?:20\d\d年|“?十[二三四五六]五”?(?:规划)?期?末)/.test(lead) && !/有效期|施行|实施期限/.test(lead)) return 'target';
  if (year === null) return pastSpeech === true && /截至|目前/.test(lead) ? 'actual' : 'rule';
  if (/自20\d\d年|起施行|有效期|试行/.test(lead)) return 'rule';
  if (profile.goalYear !== null && year < profile.goalYear)
    return /认定|注册|成立|[以之]后|以前|之前|期间/.test(lead) && pastSpeech !== true ? 'rule' : 'actual';
  return /安排|力争|计划|达到|实现|完成|新增|预算|目标|建成/.test(lead) ? 'target' : 'rule';
}

const callTerms = /榜额|金额|完成期限|攻关期限|实施期限|研发周期|期限|总投入|悬赏|经费|预算|资助|本批|榜单共|共\d/;
const callTargets = /(?:指标|要求|目标|参数|攻关内容|预期成果)(?:：|为)/;

/** A challenge call (揭榜挂帅): its technical indicators are targets, sums and periods of the list are rules. */
function challengeRole({ lead, gap, before }: Passage): Role {
  if (callTargets.test(lead) && !callTerms.test(gap) && !callTerms.test(before)) return 'target';
  return 'rule';
}

/** Whether a challenge call's figure describes the list itself, which is that year's. */
export function isCallTerm({ before, lead }: Passage): boolean {
  return (
    /(?:榜额|期限|研发周期|悬赏金?额?|金额|总投入|经费|预算)(?:共计|合计|总计|为|约|共)?$/.test(before) || /本批[^，。；]{0,12}$/.test(lead)
  );
}
