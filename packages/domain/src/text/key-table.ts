/** Two characters in one small integer. */
export function keyOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** Where a key is or would be in a table of open addresses; keys are never 0. */
export function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
  for (let held = keys[slot]; held !== key && held !== 0; held = keys[slot]) slot = (slot + 1) & mask;
  return slot;
}

/** Small numbers by key, 0 where a key has none: key and number side by side, so that one look at the memory finds both. */
export type KeyTable = Int32Array;

/** A table of so many places, a power of two and more than twice what it shall hold. */
export function keyTable(slots: number): KeyTable {
  return new Int32Array(slots * 2);
}

function placeOf(table: KeyTable, key: number): number {
  const mask = table.length - 2;
  let place = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
  for (let held = table[place]; held !== key && held !== 0; held = table[place]) place = (place + 2) & mask;
  return place;
}

export function valueAt(table: KeyTable, key: number): number {
  return table[placeOf(table, key) + 1] ?? 0;
}

export function setAt(table: KeyTable, key: number, value: number): void {
  const place = placeOf(table, key);
  table[place] = key;
  table[place + 1] = value;
}
