import type { Change } from './edits.ts';

/** Zero-width and control characters that no reader sees (零宽字符): joiners, direction marks, soft hyphen, byte-order mark, C0 and C1. */
function isInvisible(code: number): boolean {
  return (
    (code < 0x20 && code !== 0x09 && code !== 0x0a) ||
    (code >= 0x7f && code <= 0x9f) ||
    code === 0xad ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

/** Drops invisible characters and makes every line end a line feed. */
export function dropInvisible(text: string): Change[] {
  const changes: Change[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x20 && code < 0x7f) continue;
    if (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a) changes.push({ start: i, end: i + 1, text: '\n', kind: 'space', note: null });
    else if (code === 0x2028 || code === 0x2029 || code === 0x85)
      changes.push({ start: i, end: i + 1, text: '\n', kind: 'space', note: null });
    else if (isInvisible(code)) {
      const last = changes[changes.length - 1];
      if (last !== undefined && last.end === i && last.text === '') changes[changes.length - 1] = { ...last, end: i + 1 };
      else changes.push({ start: i, end: i + 1, text: '', kind: 'space', note: null });
    }
  }
  return changes;
}
