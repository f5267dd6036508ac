import type { Change } from './edits.ts';

const named: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  permil: '‰',
  yen: '¥',
  deg: '°',
  laquo: '《',
  raquo: '》',
  plusmn: '±',
  divide: '÷',
  le: '≤',
  ge: '≥',
  zwnj: '',
  zwj: '',
};
const entity = /&(?:amp;)?(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,6}));/g;
const tag =
  /<\/?(p|br|div|span|font|b|strong|em|i|u|a|td|tr|th|table|tbody|li|ul|ol|h[1-6]|img|o:p|st1:\w{1,20}|center|section|hr|sup|sub|pre|input)(?:\s[^<>\n]{0,400})?\/?>/gi;
const breaking = new Set(['p', 'br', 'div', 'tr', 'li', 'hr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section']);

function decoded(decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined): string | undefined {
  if (name !== undefined) return named[name.toLowerCase()];
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (!(code >= 0x20 && code <= 0x10ffff) || (code >= 0xd800 && code < 0xe000)) return undefined;
  return String.fromCodePoint(code);
}

/** Decodes entities and drops tags and comments that were left in plain text (标签残留). Angle brackets around Chinese stay. */
export function dropRemains(text: string): Change[] {
  const changes: Change[] = [];
  if (text.includes('&')) {
    for (const match of text.matchAll(entity)) {
      const to = decoded(match[1], match[2], match[3]);
      if (to !== undefined) changes.push({ start: match.index, end: match.index + match[0].length, text: to, kind: 'markup', note: null });
    }
  }
  if (text.includes('<')) {
    for (const match of text.matchAll(tag)) {
      const isBreak = breaking.has((match[1] ?? '').toLowerCase());
      changes.push({ start: match.index, end: match.index + match[0].length, text: isBreak ? '\n' : '', kind: 'markup', note: null });
    }
    for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at + 4)) {
      const end = text.indexOf('-->', at);
      if (end < 0) break;
      changes.push({ start: at, end: end + 3, text: '', kind: 'markup', note: null });
      at = end;
    }
  }
  return withoutOverlaps(changes);
}

function withoutOverlaps(changes: Change[]): Change[] {
  changes.sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  return changes.filter((change) => {
    if (change.start < at) return false;
    at = change.end;
    return true;
  });
}
