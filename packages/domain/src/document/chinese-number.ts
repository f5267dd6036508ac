const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  O: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a small numeral of a label or a date: Arabic (12), Chinese with places (二十三) or digit by digit (二〇二一). Null for anything else. */
export function smallNumber(text: string): number | null {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  if (text.length === 0 || text.length > 12) return null;
  if (!/[十百千]/.test(text)) {
    let value = 0;
    for (const character of text) {
      const digit = digits[character];
      if (digit === undefined) return null;
      value = value * 10 + digit;
    }
    return value;
  }
  let total = 0;
  let pending: number | null = null;
  for (const character of text) {
    const unit = units[character];
    if (unit !== undefined) {
      total += (pending ?? 1) * unit;
      pending = null;
      continue;
    }
    const digit = digits[character];
    if (digit === undefined) return null;
    pending = digit;
  }
  return total + (pending ?? 0);
}
