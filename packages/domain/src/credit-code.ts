import { z } from 'zod';
import { bilingual } from './language.ts';

/** The 31 characters of GB 32100-2015, in the order that gives each its value: no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Result of checking a unified social credit code (统一社会信用代码). */
export const creditCodeCheck = z.object({
  input: z.string(),
  normalised: z.string().describe('去空格、半角、大写后的代码 / after folding width, case and spaces'),
  valid: z.boolean(),
  reasons: z.array(z.object({ code: z.enum(['empty', 'length', 'character', 'check-character']), detail: bilingual })),
  expectedCheckCharacter: z.string().nullable().describe('第18位应为；代码前17位不合规时为 null'),
  registrationRegionCode: z.string().nullable().describe('第3至8位，登记管理机关行政区划码'),
});
export type CreditCodeCheck = z.infer<typeof creditCodeCheck>;

/** Folds full-width characters, drops spaces and hyphens, and raises case: what people paste, not what they meant to type wrong. */
export function normaliseCreditCode(input: string): string {
  return input
    .normalize('NFKC')
    .replace(/[\s\-‐-―​]/g, '')
    .toUpperCase();
}

/** The 18th character that the first 17 call for: (31 − Σ value·3^(i−1) mod 31) mod 31 (GB 32100-2015). Expects 17 legal characters. */
function checkCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/**
 * Checks a unified social credit code (GB 32100-2015): 18 characters of its alphabet, the last one a check character. Every fault is
 * reported, not only the first. Whether the code has really been issued cannot be told from the code.
 */
export function checkCreditCode(input: string): CreditCodeCheck {
  const normalised = normaliseCreditCode(input);
  const reasons: CreditCodeCheck['reasons'] = [];
  if (normalised.length === 0) {
    reasons.push({ code: 'empty', detail: { zh: '请输入18位统一社会信用代码', en: 'Enter the 18-character unified social credit code' } });
  } else if (normalised.length !== 18) {
    reasons.push({
      code: 'length',
      detail: { zh: `应为18位，现为${normalised.length}位`, en: `18 characters are due, ${normalised.length} were given` },
    });
  }
  [...normalised].forEach((character, index) => {
    if (alphabet.includes(character)) return;
    const confusing = 'IOSVZ'.includes(character);
    reasons.push({
      code: 'character',
      detail: {
        zh: `第${index + 1}位“${character}”不能出现${confusing ? '(代码不使用 I、O、S、V、Z)' : ''}`,
        en: `Character ${index + 1} “${character}” is not allowed${confusing ? ' (I, O, S, V and Z are never used)' : ''}`,
      },
    });
  });
  const readable = normalised.length === 18 && !reasons.some((reason) => reason.code === 'character');
  const expected = readable ? checkCharacter(normalised.slice(0, 17)) : null;
  if (expected !== null && expected !== normalised.charAt(17)) {
    reasons.push({
      code: 'check-character',
      detail: { zh: `第18位校验码应为 ${expected}`, en: `The check character (18th) should be ${expected}` },
    });
  }
  return {
    input,
    normalised,
    valid: reasons.length === 0,
    reasons,
    expectedCheckCharacter: expected,
    registrationRegionCode: readable ? normalised.slice(2, 8) : null,
  };
}
