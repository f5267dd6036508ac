/**
 * Words by their first character (首字索引) in the order given: what may stand at a place of the text is one look-up away, and at most places
 * nothing does.
 */
export function byFirstCharacter<T>(entries: readonly T[], wordOf: (entry: T) => string): ReadonlyMap<number, readonly T[]> {
  const map = new Map<number, T[]>();
  for (const entry of entries) {
    const code = wordOf(entry).charCodeAt(0);
    const list = map.get(code);
    if (list === undefined) map.set(code, [entry]);
    else list.push(entry);
  }
  return map;
}
