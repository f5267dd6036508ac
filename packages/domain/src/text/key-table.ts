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
