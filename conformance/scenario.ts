import { readdirSync, readFileSync } from 'node:fs';
import { inputFields, type OperationContract, operations } from '@kechuang/domain';
import { parse } from 'yaml';
import { z } from 'zod';

const scenarioFile = z.array(
  z.strictObject({
    /** What it shows, in one line. */
    says: z.string(),
    operation: z.enum(Object.keys(operations)),
    input: z.record(z.string(), z.unknown()),
    /** A part of the answer, for what is known beforehand. */
    expect: z.unknown().optional(),
    /** Kind of the problem that is due instead of an answer, with the places it must point at. */
    problem: z.strictObject({ kind: z.string(), pointers: z.array(z.string()).default([]) }).optional(),
  }),
);

/** One question put to every face (情景). */
export type Scenario = z.infer<typeof scenarioFile>[number] & { readonly file: string };

const stepFile = z.array(
  z.strictObject({
    says: z.string(),
    steps: z.array(
      z.strictObject({
        /** Who asks; `nobody` has not signed in. */
        as: z.string(),
        /** The day of this step and those after it. */
        on: z.iso.date().optional(),
        operation: z.enum(Object.keys(operations)),
        /** `$name` stands for what an earlier step kept. */
        input: z.record(z.string(), z.unknown()),
        /** The version that a write has seen, where it is not the one the last answer gave. */
        seen: z.union([z.int(), z.literal('none')]).optional(),
        /** Keeps the answer's case id, or a file's hash, under this name. */
        keep: z.string().optional(),
        expect: z.unknown().optional(),
        problem: z.strictObject({ kind: z.string(), pointers: z.array(z.string()).optional() }).optional(),
      }),
    ),
  }),
);

/** Casework, step by step (办件情景): each step is put to every face, each over a ledger of its own. */
export type CaseworkScenario = z.infer<typeof stepFile>[number];
export type Step = CaseworkScenario['steps'][number];

const caseworkFolder = new URL('casework/', import.meta.url);

/** All scenarios of casework. */
export function readCaseworkScenarios(): CaseworkScenario[] {
  return readdirSync(caseworkFolder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((file) => stepFile.parse(parse(readFileSync(new URL(file, caseworkFolder), 'utf8'), { merge: true })));
}

const folder = new URL('scenarios/', import.meta.url);

/** All scenarios, file by file. */
export function readScenarios(): Scenario[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((file) => scenarioFile.parse(parse(readFileSync(new URL(file, folder), 'utf8'))).map((scenario) => ({ ...scenario, file })));
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A scenario as a command line; a page goes in by standard input. */
export function commandLine(
  contract: OperationContract,
  input: Readonly<Record<string, unknown>>,
): { args: string[]; stdin: string | null } {
  let stdin: string | null = null;
  const flags = inputFields(contract).flatMap((field) => {
    if (!(field.name in input)) return [];
    const value = input[field.name];
    if (field.name === 'page') {
      stdin = String(value);
      return ['--page-base64', '-'];
    }
    if (contract.command.files?.includes(field.name)) {
      stdin = Buffer.from(String(value), 'base64').toString('utf8');
      return [`--${kebabCase(field.name)}`, '-'];
    }
    const many = Array.isArray(value) && field.type === 'list' && field.itemType !== 'object';
    const texts = many ? value.map(String) : [typeof value === 'string' ? value : JSON.stringify(value)];
    return texts.map((text) => `--${kebabCase(field.name)}=${text}`);
  });
  return { args: [...contract.id.split('.'), ...flags, '--json'], stdin };
}
