import type { Quantity } from '../model.ts';
import type { Passage } from './passage.ts';
import { fiveYearPlanEnd, type Profile } from './profile.ts';
import { isCallTerm } from './role.ts';
import type { Section } from './sections.ts';

const assigned = /^的?(?:目标|任务)/;

/** The year a figure is for (所属年度); null for rules, and where a span (力争通过3至5年努力) names none. */
export function yearOf(passage: Passage, role: Quantity['role'], profile: Profile, section: Section): number | null {
  if (profile.manner === 'challenge') return role === 'rule' && isCallTerm(passage) ? profile.goalYear : null;
  if (role === 'rule') return null;
  const { lead } = passage;
  const following = /^[^，。；\d]{0,6}(?<![较比])(20\d\d)年/.exec(passage.after);
  if (role === 'target' && following?.[1] !== undefined) return Number(following[1]);
  const { speech } = passage;
  const explicit = speech.year ?? (role === 'actual' && speech.past === null ? speech.earlierYear : null);
  if (
    explicit !== null &&
    !(role === 'target' && profile.manner !== 'progress' && profile.firstYear !== null && explicit < profile.firstYear)
  )
    return explicit;
  const plan = /“?(十[二三四五六]五)”?(?:规划)?(?:期?末|期间)/.exec(lead);
  if (plan?.[1] !== undefined) return fiveYearPlanEnd(plan[1]);
  if (role === 'actual') {
    if (/(?<![较比是为])(?:去年|上年(?!度)|上一年)/.test(lead) && profile.currentYear !== null && profile.manner !== 'progress')
      return profile.currentYear - 1;
    if (section.kind === 'review' && section.year !== null) return section.year;
    if (
      profile.manner === 'interpretation' ||
      (profile.manner === 'rules' && /截至(?!20)|目前|今年/.test(lead) && profile.actualYear === null)
    )
      return profile.currentYear;
    return profile.actualYear;
  }
  if (/通过[^，。；]{0,6}年[^，。；]{0,3}努力|用[^，。；]{0,4}年(?:左右)?时间/.test(lead)) return null;
  if (/明年/.test(passage.gap) && profile.currentYear !== null) return profile.currentYear + 1;
  if (/今年/.test(lead) && profile.currentYear !== null) return profile.currentYear;
  if (profile.manner === 'interpretation') return profile.currentYear ?? profile.goalYear;
  if (section.kind === 'ahead' && section.year !== null) return section.year;
  // 超额完成市下达的5家任务: a task that a report looks back on.
  if (profile.manner === 'progress')
    return section.kind !== 'ahead' && (assigned.test(passage.after) || /(?:(?:目标|任务)（|目标值为?)$/.test(lead))
      ? profile.actualYear
      : profile.nextYear;
  return profile.goalYear;
}
