import { Parser } from 'htmlparser2';
import { isHan, isWidePunctuation } from './characters.ts';
import type { Change } from './edits.ts';

/** Elements whose text is no part of the page's text. */
const dropped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'title',
  'svg',
  'math',
  'select',
  'option',
  'iframe',
  'object',
  'textarea',
  'button',
  'audio',
  'video',
  'canvas',
]);
/** Elements that hold a site's own furniture. */
const furniture = new Set(['nav', 'footer']);
/** Elements that stand on lines of their own. */
const blocks = new Set([
  'p',
  'div',
  'br',
  'hr',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'table',
  'caption',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'header',
  'main',
  'aside',
  'blockquote',
  'pre',
  'center',
  'figure',
  'figcaption',
  'body',
  'html',
  'td',
  'th',
  'tbody',
  'thead',
  'tfoot',
  'address',
  'fieldset',
  'nav',
  'footer',
  'form',
]);

interface Piece {
  readonly kind: 'text' | 'open' | 'close';
  readonly start: number;
  readonly end: number;
  /** Text as decoded, or the element's name. */
  readonly value: string;
  /** Columns and rows that a cell covers. */
  readonly covers?: readonly [columns: number, rows: number];
}

/** Whether a text is a web page rather than plain text with a stray tag in it. */
export function looksLikeHtml(text: string): boolean {
  if (!text.includes('<')) return false;
  if (/^\s*(?:<!--|<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<\?xml\s)/i.test(text.slice(0, 2000))) return true;
  return holdsItsText(text.slice(0, 200_000));
}

const structure = /<(\/?)(p|div|td|tr|table|span|li|h[1-6])(?:\s[^<>]{0,400})?>/gi;

/** Whether elements that open and close hold most of a text: tags that strayed into plain text hold little of it, or open nothing (</span></span>). */
function holdsItsText(text: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  let elements = 0;
  let inside = 0;
  let tags = 0;
  let at = 0;
  for (const match of text.matchAll(structure)) {
    if (depth > 0) inside += match.index - at;
    at = match.index + match[0].length;
    tags += match[0].length;
    const name = (match[2] ?? '').toLowerCase();
    const count = open.get(name) ?? 0;
    if (match[1] === '') {
      open.set(name, count + 1);
      depth += 1;
    } else if (count > 0) {
      open.set(name, count - 1);
      depth -= 1;
      elements += 1;
    }
  }
  return elements >= 3 && inside * 2 >= text.length - tags;
}

/** Columns or rows that a cell covers, within bounds that no real table passes. */
function covered(printed: string | undefined, most: number): number {
  const count = printed === undefined ? 1 : Number.parseInt(printed, 10);
  return count >= 1 ? Math.min(count, most) : 1;
}

function parse(text: string): Piece[] {
  const pieces: Piece[] = [];
  const parser = new Parser(
    {
      onopentag: (value, attributes) =>
        pieces.push({
          kind: 'open',
          start: parser.startIndex,
          end: parser.endIndex + 1,
          value,
          covers: [covered(attributes.colspan, 30), covered(attributes.rowspan, 500)],
        }),
      onclosetag: (value) => pieces.push({ kind: 'close', start: parser.startIndex, end: parser.endIndex + 1, value }),
      ontext: (value) => pieces.push({ kind: 'text', start: parser.startIndex, end: parser.endIndex + 1, value }),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(text);
  parser.end();
  return pieces;
}

/** Longest cell of a table of data; longer ones show that a table only lays the page out. */
const longestCell = 400;

/** For every piece that opens a table, whether it is one of data: no table in it, rows of two cells and more, no long cell. */
function dataTables(pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>();
  const open: { at: number; nested: boolean; cells: number; most: number; length: number; longest: number }[] = [];
  for (const [index, piece] of pieces.entries()) {
    const top = open[open.length - 1];
    if (piece.kind === 'text') {
      if (top !== undefined) top.length += piece.value.trim().length;
    } else if (piece.value === 'table' && piece.kind === 'open') {
      for (const outer of open) outer.nested = true;
      open.push({ at: index, nested: false, cells: 0, most: 0, length: 0, longest: 0 });
    } else if (piece.value === 'table') {
      const table = open.pop();
      if (table !== undefined && !table.nested && table.most >= 2 && table.longest <= longestCell) found.add(table.at);
    } else if (top !== undefined && (piece.value === 'td' || piece.value === 'th')) {
      if (piece.kind === 'open') {
        top.cells += 1;
        top.length = 0;
      } else top.longest = Math.max(top.longest, top.length);
    } else if (top !== undefined && piece.value === 'tr') {
      top.most = Math.max(top.most, top.cells);
      top.cells = 0;
    }
  }
  return found;
}

function isWide(code: number): boolean {
  return isHan(code) || isWidePunctuation(code);
}

/** A line feed in the source of a web page is a space, and nothing between Chinese characters. */
function unwrap(text: string, piece: Piece, changes: Change[]): void {
  for (const match of piece.value.matchAll(/[ \t]*[\r\n]\s*/g)) {
    const start = piece.start + match.index;
    const end = start + match[0].length;
    const isInside = isWide(text.charCodeAt(start - 1)) && isWide(text.charCodeAt(end));
    changes.push({ start, end, text: isInside ? '' : ' ', kind: 'markup', note: null });
  }
}

/**
 * Turns the structure of a web page into text (网页转文本): one line a block, table cells parted by tabs and rows by lines, scripts and
 * styles dropped, entities decoded. In plain text only whole tables are turned: their cells would run together.
 */
export function dropMarkup(text: string): Change[] {
  return looksLikeHtml(text) ? flatten(text) : strayTables(text);
}

const wholeTable = /<(\/?)table(?:\s[^<>]{0,400})?>/gi;

/** Tables that were left as markup in a plain text: each is turned by itself, on lines of its own. */
function strayTables(text: string): Change[] {
  const changes: Change[] = [];
  if (!text.includes('<')) return changes;
  let from = -1;
  for (const { 0: tag, 1: slash, index } of text.matchAll(wholeTable)) {
    if (slash === '') {
      if (from < 0) from = index;
      continue;
    }
    const end = index + tag.length;
    const table = from < 0 ? '' : text.slice(from, end);
    if (/<td[\s>]/i.test(table)) {
      if (from > 0 && text[from - 1] !== '\n') changes.push({ start: from, end: from, text: '\n', kind: 'markup', note: null });
      for (const change of flatten(table)) changes.push({ ...change, start: from + change.start, end: from + change.end });
      if (end < text.length && text[end] !== '\n') changes.push({ start: end, end, text: '\n', kind: 'markup', note: null });
    }
    from = -1;
  }
  return changes;
}

function flatten(text: string): Change[] {
  const pieces = parse(text);
  const tables = dataTables(pieces);
  const changes: Change[] = [];
  const tableStack: boolean[] = [];
  let at = 0;
  let separator = '';
  let hidden = 0;
  let setAside = 0;
  let asideFrom = 0;
  let written = false;
  /** Rows that cells above still cover, column by column, and the column that the next cell takes. */
  let pending: number[] = [];
  let column = 0;
  let open: readonly [columns: number, rows: number] = [1, 1];
  const skipCovered = () => {
    while ((pending[column] ?? 0) > 0) {
      pending[column] = (pending[column] ?? 0) - 1;
      separator = `${separator}\t`;
      column += 1;
    }
  };
  const isData = () => tableStack[tableStack.length - 1] === true;
  const cut = (end: number, to: string, kind: Change['kind'] = 'markup') => {
    if (end > at || to !== '') changes.push({ start: at, end, text: to, kind, note: null });
  };
  for (const [index, piece] of pieces.entries()) {
    const { value } = piece;
    if (piece.kind === 'text') {
      if (hidden > 0 || setAside > 0) continue;
      if (/^\s*$/.test(value) && (separator !== '' || !written)) continue;
      cut(piece.start, written ? separator : '');
      separator = '';
      written = true;
      if (text.slice(piece.start, piece.end) === value) unwrap(text, piece, changes);
      else changes.push({ start: piece.start, end: piece.end, text: value, kind: 'markup', note: null });
      at = piece.end;
      continue;
    }
    const step = piece.kind === 'open' ? 1 : -1;
    if (dropped.has(value)) hidden = Math.max(0, hidden + step);
    if (furniture.has(value)) {
      if (setAside === 0 && step === 1) asideFrom = piece.start;
      setAside = Math.max(0, setAside + step);
      if (setAside === 0 && step === -1 && asideFrom >= at) {
        cut(asideFrom, '');
        at = asideFrom;
        cut(piece.end, written ? '\n' : '', 'chrome');
        at = piece.end;
        separator = '';
        written = false;
      }
    }
    if (value === 'table') {
      if (step === 1) tableStack.push(tables.has(index));
      else tableStack.pop();
      pending = [];
    }
    if (isData() && value !== 'table') {
      if (value === 'tr' || value === 'caption') {
        separator = '\n';
        // Where a row ends, the cells above cover one row less of what is left.
        if (step === -1) pending = pending.map((rows, at) => (at >= column ? Math.max(0, rows - 1) : rows));
        column = 0;
      } else if ((value === 'td' || value === 'th') && step === 1) {
        skipCovered();
        open = piece.covers ?? [1, 1];
      } else if (value === 'td' || value === 'th') {
        separator = `${separator}${'\t'.repeat(open[0])}`;
        for (let at = column; at < column + open[0]; at += 1) pending[at] = open[1] - 1;
        column += open[0];
        open = [1, 1];
      }
    } else if (blocks.has(value)) separator = '\n';
  }
  cut(text.length, '');
  return changes.filter((change) => text.slice(change.start, change.end) !== change.text);
}
