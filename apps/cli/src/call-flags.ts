import { writeFile } from 'node:fs/promises';
import { type CallOptions, type OperationContract, Problem } from '@kechuang/domain/contracts';
import type { Command } from 'commander';
import { UsageError } from './usage.ts';
import { words } from './words.ts';

type Row = readonly [flag: string, says: { readonly zh: string; readonly en: string }];

/** The flags that an operation has besides its fields: for a write its version and key, for a file where to save it. */
export function callFlags(contract: OperationContract): readonly Row[] {
  return [
    ...(contract.version?.required ? ([['--if-match <version>', words.ifMatch]] as const) : []),
    ...(contract.effect === 'write' ? ([['--idempotency-key <key>', words.idempotencyKey]] as const) : []),
    ...(contract.command.conditionAt === undefined ? [] : ([['--exit-code', words.exitCode]] as const)),
    ...(contract.rawAnswer === undefined ? [] : ([['--output <file>', words.output]] as const)),
  ];
}

export function addCallFlags(command: Command, contract: OperationContract): void {
  for (const [flag] of callFlags(contract)) command.option(flag);
}

/** What those flags said. */
export function callOptions(options: Readonly<Record<string, unknown>>): CallOptions {
  const { ifMatch, idempotencyKey } = options;
  const version = typeof ifMatch === 'string' ? /^"?(\d{1,15})"?$/.exec(ifMatch)?.[1] : undefined;
  if (typeof ifMatch === 'string' && version === undefined) {
    throw new UsageError(`--if-match 应为版本号，现为“${ifMatch}”`, `--if-match takes a version, “${ifMatch}” was given`);
  }
  return {
    ...(version === undefined ? {} : { expectedVersion: Number(version) }),
    ...(typeof idempotencyKey === 'string' ? { idempotencyKey } : {}),
  };
}

/** Saves an answer that is a file; one that is there already is never overwritten. */
export async function saveFile(contract: OperationContract, output: unknown, file: string): Promise<number> {
  const fields = new Map(Object.entries(Object(output)));
  const content = Buffer.from(String(fields.get(contract.rawAnswer?.content ?? '')), 'base64');
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem('conflict', { zh: `写不了 ${file}：${reason}`, en: `${file} cannot be written: ${reason}` });
  }
  return content.byteLength;
}
