const cache = new WeakMap<object, readonly string[]>();

/** The code points of a text that belongs to `owner`, split once. Spans count code points, JavaScript strings do not. */
export function codePointsOf(owner: { readonly text: string }): readonly string[] {
  const known = cache.get(owner);
  if (known !== undefined) return known;
  const points = Array.from(owner.text);
  cache.set(owner, points);
  return points;
}

const rawCache = new WeakMap<object, readonly string[]>();

/** The code points of the page as captured. */
export function rawCodePointsOf(owner: { readonly raw: string }): readonly string[] {
  const known = rawCache.get(owner);
  if (known !== undefined) return known;
  const points = Array.from(owner.raw);
  rawCache.set(owner, points);
  return points;
}
