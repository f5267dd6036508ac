import type { z } from 'zod';
import type { Bilingual } from '../language.ts';

/** Who may call (访问). `public` needs no sign-in; the others name the least role that may. */
export type Access = 'public' | 'applicant' | 'county-reviewer' | 'department' | 'leading-group-office' | 'expert' | 'supervisor' | 'administrator';

/** How the command line takes the input where a flag per field would be awkward. */
export interface CommandHints {
  /** Input fields given as positional arguments, in order. A field of `files` takes a path or `-`. */
  readonly positional?: readonly string[];
  /** Fields whose value is the content of a file (a page, a portfolio). */
  readonly files?: readonly string[];
  /** Whole commands, shown first in `--help` and run by the conformance suite. */
  readonly examples: readonly { readonly command: string; readonly says: Bilingual }[];
}

/**
 * A use case as every face sees it (操作): its name, words, shapes and address. Kept apart from the handler so that a client or a
 * page can know an operation without carrying its rules.
 */
export interface OperationContract<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** `noun.verb`, as in CONTRACT; the command is the id with a space for the dot. */
  readonly id: string;
  readonly summary: Bilingual;
  readonly input: Input;
  readonly output: Output;
  readonly access: Access;
  readonly effect: 'read' | 'write';
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Express style, e.g. `/v1/documents/:id`. */
  readonly path: string;
  /** True where the answer depends on stored state; the others also run in the browser. */
  readonly needsLedger: boolean;
  readonly command: CommandHints;
  /** Inputs that must work, used by the OpenAPI document and the conformance suite. */
  readonly examples: readonly z.input<Input>[];
}

/** Keeps the precise types of a contract while checking its shape. */
export function contract<Input extends z.ZodType, Output extends z.ZodType>(value: OperationContract<Input, Output>): OperationContract<Input, Output> {
  return value;
}
