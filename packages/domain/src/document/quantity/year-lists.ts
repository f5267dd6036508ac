import type { Passage } from './passage.ts';

/** Years for lists such as 2024年、2025年、2026年分别新增120家、135家、153家, by the passage each belongs to. */
export function yearsOfLists(passages: readonly Passage[]): ReadonlyMap<Passage, number> {
  const years = new Map<Passage, number>();
  for (let index = 0; index < passages.length; index++) {
    const first = passages[index];
    if (first === undefined || first.figure.kind === 'duration' || !/20\d\d年?[、和及与至—-]/.test(first.lead)) continue;
    const named = enumeratedYears(first.lead);
    if (named.length < 2) continue;
    const group = [first];
    for (
      let next = passages[index + 1];
      next !== undefined &&
      next.previous === group.at(-1) &&
      next.figure.kind === first.figure.kind &&
      /^[、和及与，]$/.test(next.gap === '' ? '，' : next.gap);
      next = passages[index + group.length]
    )
      group.push(next);
    if (group.length !== named.length) continue;
    for (const [place, passage] of group.entries()) years.set(passage, named[place] ?? 0);
    index += group.length - 1;
  }
  return years;
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
