import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { Problem } from '@kechuang/domain/contracts';
import { factValue } from '@kechuang/domain/formula';
import { z } from 'zod';
import { csvRecords, textOf } from './csv.ts';

/** An answer as a file holds it: text, or what JSON gives. */
export type GivenCell = z.infer<typeof factValue> | undefined;

/** One firm as its file gives it; `fault` where the line cannot be read at all. */
export interface GivenRow {
  readonly line: number;
  readonly cells: readonly GivenCell[];
  readonly fault: { readonly zh: string; readonly en: string } | null;
}

/** A file of firms (企业数据文件). */
export interface FirmFile {
  readonly head: readonly string[];
  /** Rows in the order of the file, in blocks of `size`, beginning after the first `skip`. */
  blocks(skip: number, size: number): AsyncGenerator<readonly GivenRow[]>;
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function* inBlocks(rows: AsyncIterable<GivenRow>, skip: number, size: number): AsyncGenerator<readonly GivenRow[]> {
  let seen = 0;
  let block: GivenRow[] = [];
  for await (const row of rows) {
    seen += 1;
    if (seen <= skip) continue;
    block.push(row);
    if (block.length < size) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

async function csvFile(path: string): Promise<FirmFile> {
  const first = await csvRecords(path).next();
  if (first.done === true) throw new Problem('invalid-input', { zh: `${path} 是空的`, en: `${path} is empty` });
  const head = first.value.cells;
  async function* rows(): AsyncGenerator<GivenRow> {
    let isHead = true;
    for await (const { line, cells } of csvRecords(path)) {
      if (isHead) {
        isHead = false;
        continue;
      }
      const fault =
        cells.length === head.length
          ? null
          : { zh: `本行有 ${cells.length} 列，表头有 ${head.length} 列`, en: `${cells.length} columns, where the head has ${head.length}` };
      yield { line, cells, fault };
    }
  }
  return { head, blocks: (skip, size) => inBlocks(rows(), skip, size) };
}

const jsonRow = z.record(z.string(), z.unknown());

async function* jsonLines(path: string): AsyncGenerator<{ line: number; text: string }> {
  let [line, rest] = [0, ''];
  for await (const text of textOf(path)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const one of lines) {
      line += 1;
      if (one.trim() !== '') yield { line, text: one };
    }
  }
  if (rest.trim() !== '') yield { line: line + 1, text: rest };
}

function jsonRowOf(text: string): z.infer<typeof jsonRow> | null {
  try {
    const read = jsonRow.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

async function jsonlFile(path: string): Promise<FirmFile> {
  // Lines may name different facts; the head is what any of them names.
  const names = new Set<string>();
  for await (const { text } of jsonLines(path)) for (const name of Object.keys(jsonRowOf(text) ?? {})) names.add(name);
  const head = [...names];
  async function* rows(): AsyncGenerator<GivenRow> {
    for await (const { line, text } of jsonLines(path)) {
      const row = jsonRowOf(text);
      if (row === null) {
        yield { line, cells: [], fault: { zh: '本行不是 JSON 对象', en: 'the line is no JSON object' } };
        continue;
      }
      const values = head.map((name) => (name in row ? factValue.safeParse(row[name]) : null));
      const bad = values.findIndex((value) => value !== null && !value.success);
      const fault = bad < 0 ? null : { zh: `${head[bad]} 的取值不合规定`, en: `the value of ${head[bad]} is of no known kind` };
      yield { line, cells: values.map((value) => (value?.success ? value.data : undefined)), fault };
    }
  }
  return { head, blocks: (skip, size) => inBlocks(rows(), skip, size) };
}

interface ParquetColumn {
  readonly name: string;
  readonly isList: boolean;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function textCell({ name, isList }: ParquetColumn): string {
  return isList ? `array_to_string(${identifier(name)}, ',')` : `cast(${identifier(name)} as varchar)`;
}

/** The columns of a Parquet file as text: lists of codes parted by commas, all else as the database writes it. */
export function parquetText(path: string, columns: readonly ParquetColumn[], from: number, size: number): string {
  const cells = columns.map((column) => `${textCell(column)} as ${identifier(column.name)}`);
  return `select file_row_number + 1 as line, ${cells.join(', ')} from read_parquet(${quoted(path)}, file_row_number = true) where file_row_number >= ${from} and file_row_number < ${from + size}`;
}

export interface ParquetFile extends FirmFile {
  readonly columns: readonly ParquetColumn[];
  readonly rows: number;
}

/** Parts the cells of a row that is read as one text; a cell that holds it itself is rare, and seen by the number of parts. */
const cellMark = '\u001f';

async function parquetFile(path: string, instance: DuckDBInstance, connection: DuckDBConnection): Promise<ParquetFile> {
  const described = (await connection.runAndReadAll(`describe select * from read_parquet(${quoted(path)})`)).getRows();
  const columns = described.map(([name, type]) => ({ name: String(name), isList: String(type).endsWith('[]') }));
  const [[count] = []] = (await connection.runAndReadAll(`select count(*) from read_parquet(${quoted(path)})`)).getRows();

  const cellsOf = async (line: number): Promise<readonly (string | undefined)[]> => {
    const read = await connection.runAndReadAll(parquetText(path, columns, line - 1, 1));
    return (read.getRows()[0] ?? []).slice(1).map((cell) => (typeof cell === 'string' ? cell : undefined));
  };
  // One text for each row, since a hundred small ones take longer to hand over than to judge.
  async function* rows(skip: number): AsyncGenerator<GivenRow> {
    const reading = await instance.connect();
    let next: Promise<unknown> = Promise.resolve();
    try {
      const text = columns.map((column) => textCell(column)).join(', chr(31), ');
      const from = `read_parquet(${quoted(path)}, file_row_number = true) where file_row_number >= ${skip}`;
      const result = await reading.stream(`select file_row_number + 1, concat(${text}) from ${from}`);
      let [last, chunk] = [skip, await result.fetchChunk()];
      while (chunk !== null && chunk.rowCount > 0) {
        // The next rows are read while these are judged.
        const following = result.fetchChunk();
        next = following;
        const [lines, texts] = [chunk.getColumnValues(0), chunk.getColumnValues(1)];
        for (const [index, given] of lines.entries()) {
          const line = Number(given);
          if (line !== last + 1) throw new RangeError(`row ${line} came after row ${last}`);
          last = line;
          const cells = String(texts[index]).split(cellMark);
          yield { line, cells: cells.length === columns.length ? cells : await cellsOf(line), fault: null };
        }
        chunk = await following;
      }
    } finally {
      // A reader that is stopped half-way is not closed under what it is still doing.
      await next.catch(() => null);
      reading.closeSync();
    }
  }
  return {
    head: columns.map(({ name }) => name),
    blocks: (skip, size) => inBlocks(rows(skip), 0, size),
    columns,
    rows: Number(count),
  };
}

export function isParquet(file: FirmFile): file is ParquetFile {
  return 'columns' in file;
}

/** Opens a file of firms by its ending: .csv, .jsonl or .parquet. */
export async function openFirmFile(path: string, instance: DuckDBInstance, connection: DuckDBConnection): Promise<FirmFile> {
  try {
    if (!(await stat(path)).isFile()) throw new Problem('unreadable', { zh: `${path} 不是文件`, en: `${path} is no file` });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('not-found', { zh: `没有文件 ${path}，请检查路径`, en: `There is no file ${path}; check the path` });
  }
  switch (extname(path).toLowerCase()) {
    case '.csv':
      return csvFile(path);
    case '.jsonl':
    case '.ndjson':
      return jsonlFile(path);
    case '.parquet':
      try {
        return await parquetFile(path, instance, connection);
      } catch {
        throw new Problem('unreadable', { zh: `${path} 不是可读的 Parquet 文件`, en: `${path} cannot be read as Parquet` });
      }
    default:
      throw new Problem('unsupported-type', {
        zh: `${path}：应为 .csv、.jsonl 或 .parquet`,
        en: `${path}: .csv, .jsonl or .parquet is due`,
      });
  }
}
