/**
 * The bytes of an answer (规范 JSON): compact, one newline at the end. Keys stand in the order of the output schema, because `call` has
 * parsed the answer through it, so the same answer has the same bytes on every face.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
