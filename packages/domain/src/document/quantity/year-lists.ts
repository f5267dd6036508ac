import type { ListPlace } from './lists.ts';
import type { Passage } from './passage.ts';
import type { Profile } from './profile.ts';

/** The year of a figure in 2024年、2025年、2026年分别新增120家、135家、153家; null for any other figure. */
export function listYear({ group, place }: ListPlace): number | null {
  const first: Passage | undefined = group[0];
  if (first === undefined || first.figure.kind === 'duration' || !/20\d\d年?[、和及与至—-]/.test(first.lead)) return null;
  const years = enumeratedYears(first.lead);
  return years.length === group.length ? (years[place] ?? null) : null;
}

/** The last run of years joined by 、 in the text; a span 2024—2026年 is spelt out. */
function enumeratedYears(lead: string): number[] {
  let found: number[] = [];
  for (const match of lead.matchAll(/20\d\d年?(?:[、和及与]20\d\d年?){1,9}|(20\d\d)年?[—–至-]{1,2}(20\d\d)年/g)) {
    if (match[1] !== undefined && match[2] !== undefined) {
      const first = Number(match[1]);
      const last = Number(match[2]);
      found = last > first && last - first < 10 ? Array.from({ length: last - first + 1 }, (_, step) => first + step) : [];
    } else found = (match[0].match(/20\d\d/g) ?? []).map(Number);
  }
  return found;
}

/** 研发投入强度分别达到1.6%、1.9%、2.2% in a plan of three years: one figure a year. Null where the list is of other things. */
export function planYearIn({ group, place }: ListPlace, { firstYear, goalYear }: Profile): number | null {
  const first = group[0];
  if (first === undefined || firstYear === null || goalYear === null || goalYear - firstYear + 1 !== group.length) return null;
  const subject = first.before.slice(0, first.before.lastIndexOf('分别'));
  const rising = group.every((passage, at) => at === 0 || Number(passage.figure.value) > Number(group[at - 1]?.figure.value));
  return rising && /分别/.test(first.gap) && !/[、和及与]/.test(subject) ? firstYear + place : null;
}
