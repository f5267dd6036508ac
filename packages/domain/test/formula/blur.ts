import fc from 'fast-check';
import { type Answers, answerIds } from './random.ts';

/** What is left of full answers: each kept, dropped, or blurred into a range around the answer. */
export type Blur = 'keep' | 'drop' | 'least' | 'most' | 'around';
/** How each answer is blurred. */
export const blurs = fc.array(fc.constantFrom<Blur>('keep', 'drop', 'least', 'most', 'around'), {
  minLength: answerIds.length,
  maxLength: answerIds.length,
});
const ranged = new Set(['revenue', 'rd', 'net', 'staff', 'tech', 'rate', 'margin', 'registered']);

/** Answers with some dropped or blurred; `other` gives the far end of a range. */
export function blurred(full: Answers, how: readonly Blur[], other: Answers): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const [index, id] of answerIds.entries()) {
    const blur = how[index];
    const [one, two] = [full[id], other[id]];
    if (blur === 'keep') facts[id] = one;
    else if (blur !== 'drop' && ranged.has(id)) {
      const order = id === 'registered' ? String(one).localeCompare(String(two)) : Number(one) - Number(two);
      const [min, max] = order <= 0 ? [one, two] : [two, one];
      facts[id] = blur === 'least' ? { min } : blur === 'most' ? { max } : { min, max };
    }
  }
  return facts;
}
