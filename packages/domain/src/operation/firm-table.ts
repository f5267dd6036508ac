import { catalogue } from '../fact/catalogue.ts';
import { type FactValue, type Profile, profile } from '../fact/model.ts';
import { parseProfile } from '../fact/parse-profile.ts';
import { fileFaultWords, openFile } from '../formula/text/open-file.ts';
import type { Bilingual } from '../language.ts';
import { Problem } from '../problem.ts';
import { csvReader } from '../workbook/csv-reader.ts';
import { batchColumns } from './batch/columns.ts';
import { factFromText } from './fact-argument.ts';

export type Outcome = 'yes' | 'no' | 'undecided';

/** A firm as its file has it (企业): `history` are earlier results, latest last, where the file has a column or key for them. */
export interface GivenFirm {
  readonly id: string;
  readonly profile: Profile;
  readonly history: readonly Outcome[];
}

/** A firm that is not taken: the line it begins on, its name where it has one, and everything that is wrong. */
export interface RefusedFirm {
  readonly line: number;
  readonly firm: string | null;
  readonly reasons: readonly Bilingual[];
}

export interface FirmTable {
  readonly firms: readonly GivenFirm[];
  readonly rejects: readonly RefusedFirm[];
  /** Columns that are no fact and stay aside. */
  readonly ignored: readonly string[];
}

const historyNames = new Set(['history', '历次结果', '以往结果']);
const outcomes: Readonly<Record<string, Outcome>> = {
  yes: 'yes',
  达标: 'yes',
  合格: 'yes',
  通过: 'yes',
  no: 'no',
  未达标: 'no',
  不合格: 'no',
  未通过: 'no',
  undecided: 'undecided',
  未定: 'undecided',
};

function historyOf(words: readonly string[]): readonly Outcome[] | Bilingual {
  const read = words.map((word) => outcomes[word.toLowerCase()]);
  const wrong = words.find((_, index) => read[index] === undefined);
  if (wrong === undefined) return read.filter((one) => one !== undefined);
  return {
    zh: `历次结果“${wrong}”读不懂，应为合格或不合格，最近的在后`,
    en: `The earlier result “${wrong}” cannot be read: 合格 (yes) or 不合格 (no) is due, the latest last`,
  };
}

interface Row {
  readonly line: number;
  readonly id: string;
  readonly profile: unknown;
  readonly history: readonly string[];
}

/** What is wrong with the answers of a row. */
function faultsOf(row: Row): readonly Bilingual[] {
  try {
    parseProfile(row.profile, catalogue);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.issues.map(({ detail }) => detail);
  }
}

function collected(rows: readonly (Row | RefusedFirm)[], ignored: readonly string[]): FirmTable {
  const firms: GivenFirm[] = [];
  const rejects: RefusedFirm[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    if ('reasons' in row) {
      rejects.push(row);
      continue;
    }
    const history = historyOf(row.history);
    const before = seen.get(row.id);
    const twice = before === undefined ? [] : [{ zh: `与第 ${before} 行同名`, en: `It has the name of line ${before}` }];
    const reasons = [...twice, ...faultsOf(row), ...('zh' in history ? [history] : [])];
    if (reasons.length > 0 || 'zh' in history) rejects.push({ line: row.line, firm: row.id, reasons });
    else firms.push({ id: row.id, profile: profile.parse(row.profile), history });
    if (before === undefined) seen.set(row.id, row.line);
  }
  return { firms, rejects, ignored };
}

const split = (text: string): string[] => text.split(/[\s,，、;；]+/).filter((word) => word !== '');

function fromTable(text: string): FirmTable {
  const [first = ''] = text.trimStart().split(/\r?\n/, 1);
  const reader = csvReader(first.includes('\t') ? '\t' : ',');
  const [head, ...records] = [...reader.read(text), ...reader.end()];
  if (head === undefined || text.trim() === '') return { firms: [], rejects: [], ignored: [] };
  const { facts, key, ignored } = batchColumns(head.cells, catalogue, null);
  const history = head.cells.findIndex((title) => historyNames.has(title.trim().toLowerCase()));
  const rows = records.flatMap(({ line, cells }): (Row | RefusedFirm)[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const named = key === null ? '' : (cells[key] ?? '').trim();
    const id = named === '' ? String(line) : named;
    if (cells.length !== head.cells.length) {
      const [had, due] = [cells.length, head.cells.length];
      return [{ line, firm: id, reasons: [{ zh: `本行有 ${had} 列，表头有 ${due} 列`, en: `${had} columns, where the head has ${due}` }] }];
    }
    const answers = facts.flatMap((fact, index): (readonly [string, FactValue])[] => {
      const cell = cells[index] ?? '';
      return fact === null || cell.trim() === '' ? [] : [[fact.id, factFromText(fact.id, cell, catalogue)]];
    });
    return [{ line, id, profile: Object.fromEntries(answers), history: history < 0 ? [] : split(cells[history] ?? '') }];
  });
  return collected(
    rows,
    ignored.filter((title) => !historyNames.has(title.toLowerCase())),
  );
}

const firmDue: Bilingual = { zh: '应为 {"id":…,"profile":{…}}', en: '{"id":…,"profile":{…}} is due' };

function fromValue(value: unknown, line: number): Row | RefusedFirm {
  const isNamed = typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && value.id.trim() !== '';
  if (!isNamed || typeof value.id !== 'string') return { line, firm: null, reasons: [firmDue] };
  const given = 'history' in value && Array.isArray(value.history) ? value.history.map(String) : [];
  return { line, id: value.id, profile: 'profile' in value ? value.profile : {}, history: given };
}

function fromArray(text: string): FirmTable {
  const opened = openFile(text);
  if (!opened.ok) {
    const { code, line, detail } = opened.fault;
    const words = fileFaultWords[code];
    const reason = { zh: `${words.zh}：${detail}`, en: `${words.en}: ${detail}` };
    return { firms: [], rejects: [{ line: line ?? 1, firm: null, reasons: [reason] }], ignored: [] };
  }
  const { data, place } = opened.file;
  const list: readonly unknown[] = Array.isArray(data) ? data : [data];
  return collected(
    list.map((value, index) => fromValue(value, place([index]).line ?? 1)),
    [],
  );
}

function fromLines(text: string): FirmTable {
  const rows = text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [fromValue(JSON.parse(line), index + 1)];
    } catch {
      return [{ line: index + 1, firm: null, reasons: [firmDue] }];
    }
  });
  return collected(rows, []);
}

/**
 * Reads firms as people keep them (读取企业表): CSV, cells copied from a sheet, a JSON array, or one JSON object a line. A firm with a fault is refused with
 * its reasons and does not keep the others from being read. Throws `Problem` where no column is a fact.
 */
export function readFirmTable(text: string): FirmTable {
  const marked = text.replace(/^\uFEFF/, '');
  const start = marked.trimStart();
  if (start.startsWith('[')) return fromArray(marked);
  return start.startsWith('{') ? fromLines(marked) : fromTable(marked);
}
