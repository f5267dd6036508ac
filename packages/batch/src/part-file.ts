import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { JudgedBlock } from './judge-block.ts';
import { quoted } from './source.ts';

/** What a part of the work came to. */
export interface KeptPart {
  readonly read: number;
  readonly judged: number;
  readonly rejects: number;
  readonly byReference: number;
}

/** Gathers verdicts in the database, where they take a tenth of the room, until a part of the work is worth keeping (分段保存). */
export interface PartWriter {
  /** Rows gathered so far. */
  readonly read: number;
  add(block: JudgedBlock): Promise<void>;
  /** Writes what was gathered as part number `index`, whole or not at all, and begins anew. */
  keep(index: number): Promise<KeptPart>;
}

/** Writes a file so that it is either not there or whole. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
}

export function partName(index: number): string {
  return String(index).padStart(6, '0');
}

export async function partWriter(connection: DuckDBConnection, folder: string): Promise<PartWriter> {
  const nothing: KeptPart = { read: 0, judged: 0, rejects: 0, byReference: 0 };
  let [sum, rejects]: [KeptPart, string[]] = [nothing, []];
  await connection.run('create temp table part (line bigint, firm varchar, fits varchar, amounts varchar)');
  return {
    get read() {
      return sum.read;
    },
    async add(block) {
      const appender = await connection.createAppender('part', null, 'temp');
      for (const { line, firm, fits, amounts } of block.judged) {
        appender.appendBigInt(BigInt(line));
        appender.appendVarchar(firm);
        appender.appendVarchar(fits);
        appender.appendVarchar(amounts);
        appender.endRow();
      }
      appender.closeSync();
      for (const { line, firm, faults } of block.rejects)
        for (const fault of faults) rejects.push(`${JSON.stringify({ line, firm, ...fault })}\n`);
      sum = {
        read: sum.read + block.read,
        judged: sum.judged + block.judged.length,
        rejects: sum.rejects + block.rejects.length,
        byReference: sum.byReference + block.byReference,
      };
    },
    async keep(index) {
      const path = join(folder, partName(index));
      await connection.run(`copy part to ${quoted(`${path}.parquet.tmp`)} (format parquet)`);
      await writeWhole(`${path}.rejects.jsonl`, rejects.join(''));
      await rename(`${path}.parquet.tmp`, `${path}.parquet`);
      await connection.run('truncate part');
      const kept = sum;
      [sum, rejects] = [nothing, []];
      return kept;
    },
  };
}
