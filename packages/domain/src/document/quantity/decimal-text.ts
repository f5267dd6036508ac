/**
 * Moves the point of a plain decimal (`"35.5"`, no sign or exponent) by `places` digits, right if positive, and drops idle zeros:
 * `shiftDecimal("35.5", 8)` is `"3550000000"`. Exact, and cheaper than a fraction where only 万, 亿 and % are at work.
 */
export function shiftDecimal(digits: string, places: number): string {
  const point = digits.indexOf('.');
  // Nearly every figure is a whole number that moves up or stays.
  if (point < 0 && places >= 0 && digits.charCodeAt(0) > 48) return places === 0 ? digits : digits + '0'.repeat(places);
  const whole = point < 0 ? digits : digits.slice(0, point);
  const fraction = point < 0 ? '' : digits.slice(point + 1);
  let figures = whole + fraction;
  let position = whole.length + places;
  if (position < 0) {
    figures = '0'.repeat(-position) + figures;
    position = 0;
  }
  if (position > figures.length) figures += '0'.repeat(position - figures.length);
  const left = trimLeadingZeros(figures.slice(0, position));
  const right = trimTrailingZeros(figures.slice(position));
  return right.length > 0 ? `${left}.${right}` : left;
}

function trimLeadingZeros(digits: string): string {
  let start = 0;
  while (start < digits.length - 1 && digits.charCodeAt(start) === 48) start++;
  return digits.slice(start) || '0';
}

function trimTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}
