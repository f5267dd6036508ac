import type { Quantity } from '../model.ts';
import type { Beside } from './is-quantity.ts';
import type { Passage } from './passage.ts';
import type { Profile } from './profile.ts';
import { hasRuleWording, isCondition } from './rule-wording.ts';
import type { Section } from './sections.ts';

type Role = Quantity['role'];

/** In a report only these look ahead: 将 there often means no more than 把, and 预计 rounds off the year. */
const intention =
  /力争|下一步|(?<!(?:超|完成|[低高]于|比|较)[^，。；]{0,6})目标|到20\d\d年(?!的(?:\d|$))|拟(?:新|建|引|投|培)|将(?:进一步|继续|锚定|重点|着力|加快|围绕|坚持|力争|聚焦|紧扣)|计划(?=新|建|到|在|于|投|完成|引进|培育|用|总)/;
/** Target, actual or rule (目标、实绩、规则), by the manner of the document, its section and the words of the sentence. */
export function roleOf(passage: Passage, beside: Beside, profile: Profile, section: Section): Role {
  if (profile.manner === 'challenge') return challengeRole(passage);
  const { lead } = passage;
  const { past, year } = passage.speech;
  if (profile.manner === 'rules') return roleInRules(passage, beside, profile);
  const report =
    profile.manner === 'progress' || (profile.manner === 'work-report' && section.kind === 'review') || section.kind === 'review';
  const ahead = section.kind === 'ahead' && profile.manner !== 'plan';
  const base = report && !ahead ? 'actual' : 'target';
  let role: Role = base;
  if (base === 'actual') {
    if (
      /(?:目标|任务)（$/.test(lead) ||
      (passage.figure.kind !== 'points' && /目标值为?$/.test(lead)) ||
      /^的?(?:目标|任务)/.test(passage.after)
    )
      return 'target';
    if (/目标(?:任务)?[还尚]?相?差$/.test(lead)) return 'actual';
    if (past === false && intention.test(lead)) role = 'target';
    if (year !== null && profile.actualYear !== null && profile.manner === 'progress' && year > profile.actualYear) role = 'target';
  } else if (/^(?:须|将|要|力争|确保|应)/.test(passage.after)) role = 'target';
  else if (past === true || isPastYear(year, profile.firstYear) || wasPastBefore(passage, profile.firstYear)) role = 'actual';
  if (hasRuleWording(passage, beside, role === 'actual')) return 'rule';
  if (role === 'actual' && /免费[^，。；]{0,8}提供[^，。；]{0,4}$/.test(passage.before)) return 'rule';
  return role;
}

/** A time that is to be cut: 由10个工作日缩短至3个工作日. */
const shortened = /(?:压缩|压减|缩短|缩减|精简)[到至为]$/;

function isPastYear(year: number | null, now: number | null): boolean {
  return year !== null && now !== null && year < now;
}

/** 2024年,全市高企达到1286家。技术合同成交额…: the second sentence is still about 2024. */
function wasPastBefore({ speech }: Passage, now: number | null): boolean {
  return speech.past === null && speech.year === null && (speech.earlierPast || isPastYear(speech.earlierYear, now));
}

/** Rules are rules; a sentence that looks to a year has targets, one that counts what was done has results. */
function roleInRules(passage: Passage, beside: Beside, profile: Profile): Role {
  const { lead, figure } = passage;
  if (figure.kind === 'duration' && shortened.test(passage.gap)) return 'target';
  const { past, year } = passage.speech;
  if (figure.kind === 'ratio') return 'rule';
  if (/到(?:20\d\d年(?!的(?:\d|$))|“?十[二三四五六]五”?(?:规划)?期?末)/.test(lead) && !/有效期|施行|实施期限/.test(lead)) return 'target';
  if (/[由从]20\d\d年的\d[^。；]{1,20}到20\d\d年的\d?/.test(lead)) return 'actual';
  if (profile.isCall && !/截至|截止|力争/.test(lead)) return 'rule';
  if (year === null) {
    if (wasPastBefore(passage, profile.currentYear)) return 'actual';
    if (
      past === true &&
      /截至|目前|先后|[充深][分入]调研|现已|已(?:累计|兑付|发放|支持|惠及|拨付|完成|建成)/.test(lead) &&
      !/(?:应当?|须|的)[^，。；]{0,6}$/.test(lead)
    )
      return 'actual';
    if (/今年|力争/.test(lead) && !/给予|奖|补/.test(lead)) return 'target';
    return profile.grantingOpinion && isAim(passage, beside) ? 'target' : 'rule';
  }
  if (/自20\d\d年|起施行|有效期|试行/.test(lead)) return 'rule';
  const now = profile.currentYear ?? profile.goalYear;
  const part = lead.slice(lead.lastIndexOf('；') + 1);
  if (!/20\d\d年/.test(part) && /给予|奖励|补贴|补助|资助/.test(part)) return 'rule';
  if (past !== true && (/不得|情形|下列条件|以下条件/.test(lead) || isCondition(passage, beside))) return 'rule';
  if (now !== null && year < now) return /认定|注册|成立|[以之]后|以前|之前|期间/.test(lead) && past !== true ? 'rule' : 'actual';
  return /安排|力争|计划|达到|实现|完成|新增|预算|目标|建成|突破|增长|提[高升]|降低|减少|压减/.test(lead) ? 'target' : 'rule';
}

/** In an opinion: something to be reached (达到500家以上, 新建20家), with no word of a rule about it. */
function isAim(passage: Passage, beside: Beside): boolean {
  return (
    /达到|突破|超过|压[缩减]|缩短|新[增建]|净增|引进|培育|建成|打造|增长|提高到|提升[到至]|实现|组建|建设/.test(passage.before) &&
    !/给予|奖|补|贴|的，?$|^对/.test(passage.before) &&
    // 占比达到3%、5%、8%的，分别按…: a clause that ends in 的 says for whom.
    !/的$/.test(passage.after) &&
    !hasRuleWording(passage, beside, false)
  );
}

const callTerms = /榜额|金额|完成期限|攻关期限|实施期限|研发周期|期限|总投入|悬赏|经费|预算|资助|本批|榜单共|共\d/;
const callTargets = /(?:指标|(?<!申报|揭榜|资格|条件|基本)要求|目标|参数|攻关内容|预期成果)(?:：|为)/;

/** A challenge call (揭榜挂帅): its technical indicators are targets, sums and periods of the list are rules. */
function challengeRole({ lead, gap, before }: Passage): Role {
  if (callTargets.test(lead) && !callTerms.test(gap) && !callTerms.test(before)) return 'target';
  return 'rule';
}

/** Whether a challenge call's figure describes the list itself, which is that year's. */
export function isCallTerm({ lead, figure }: Passage): boolean {
  return (
    figure.kind !== 'percent' &&
    (/(?:企业出资|财政资助|财政出资)$/.test(lead) ||
      /(?:榜额|[期时]限|周期|悬赏金?额?|金额|总投入|经费|预算)(?:：|为|约|共计|合计|总计|共)*(?:不超过|不低于|不少于)?$/.test(lead) ||
      /(?:本批|发布榜单|榜单共)[^，。；]{0,12}$/.test(lead))
  );
}
