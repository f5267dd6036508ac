import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCreditCode } from './credit-code.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('checkCreditCode', () => {
  it.each(['914403001922038216', '91440300708461136T', '91350100M000100Y43'])('accepts %s', (code) => {
    expect(checkCreditCode(code)).toMatchObject({ valid: true, normalised: code, reasons: [] });
  });

  it('names the check character that is due', () => {
    const check = checkCreditCode('91310115MA1H8R7C6D');
    expect(check.valid).toBe(false);
    expect(check.expectedCheckCharacter).toBe('7');
    expect(check.reasons).toEqual([
      { code: 'check-character', detail: { zh: '第18位校验码应为 7', en: 'The check character (18th) should be 7' } },
    ]);
  });

  it.each(['91440300708461136t', ' 9144 0300 7084 6113 6T ', '91440300-70846113-6T', '91440300708461136T'])('folds %s', (code) => {
    expect(checkCreditCode(code)).toMatchObject({ valid: true, normalised: '91440300708461136T' });
  });

  it.each([
    ['', ['empty']],
    ['9144', ['length']],
    ['91440300I08461136T', ['character']],
    ['91440300I0846', ['length', 'character']],
    ['!!', ['length', 'character', 'character']],
  ])('says what is wrong with "%s"', (code, codes) => {
    expect(checkCreditCode(code).reasons.map((reason) => reason.code)).toEqual(codes);
  });

  it('finds every single wrong character and every swap of neighbours that differ', () => {
    const first17 = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 }).map((list) => list.join(''));
    fc.assert(
      fc.property(first17, fc.nat(16), fc.constantFrom(...alphabet), (head, at, other) => {
        const code = head + (checkCreditCode(`${head}0`).expectedCheckCharacter ?? '');
        expect(checkCreditCode(code).valid).toBe(true);
        fc.pre(code.charAt(at) !== other);
        expect(checkCreditCode(code.slice(0, at) + other + code.slice(at + 1)).valid).toBe(false);
      }),
    );
  });
});
