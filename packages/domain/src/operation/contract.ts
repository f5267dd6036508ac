import type { z } from 'zod';
import type { Bilingual } from '../language.ts';

/**
 * Who may call (访问). `signed-in` is the door only: which role may do what, over which region, is decided by the operation upon the caller's
 * memberships, and denied by default.
 */
export type Access = 'public' | 'signed-in';

/** How the command line takes the input where a flag per field would be awkward. */
export interface CommandHints {
  /** Input fields given as positional arguments, in order. A field of `files` takes a path or `-`. */
  readonly positional?: readonly string[];
  /** Fields whose value is the content of a file (a page, a portfolio), carried as base64. */
  readonly files?: readonly string[];
  /** Counts in the answer: with `--exit-code` the command ends with 10 where any of them is not zero. */
  readonly conditionAt?: readonly string[];
  /** Whole commands, shown first in `--help` and run by the conformance suite. */
  readonly examples: readonly { readonly command: string; readonly says: Bilingual }[];
}

/** How HTTP takes a request body that is not JSON: the bytes go into one field, the rest of the input comes from the query. */
export interface RawBodyHints {
  /** The field that takes the bytes, as base64. */
  readonly field: string;
  readonly mediaTypes: readonly string[];
  /** Largest body, bytes, where it is not that of a page. */
  readonly maxBytes?: number;
}

/** How HTTP sends an answer that is a file: where the answer holds its bytes (as base64), its media type and its name. */
export interface RawAnswerHints {
  readonly content: string;
  readonly mediaType: string;
  readonly name: string;
}

/** An answer that has a version: HTTP shows it as ETag. Where it is `required`, a write must name the version it has seen (If-Match). */
export interface VersionHints {
  /** Where in the answer the version stands. */
  readonly at: readonly string[];
  readonly required: boolean;
}

/** An answer that is a page of a list: HTTP names the next in Link. */
export interface PageHints {
  /** Where in the answer the mark of the next page stands, null on the last. */
  readonly next: string;
  /** The input that takes that mark. */
  readonly cursor: string;
}

/**
 * A use case as every face sees it (操作): its name, words, shapes and address. Kept apart from the handler so that a client or a
 * page can know an operation without carrying its rules.
 */
export interface OperationContract<
  Id extends string = string,
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType = z.ZodType,
> {
  /** `noun.verb`, as in CONTRACT; the command is the id with a space for the dot. */
  readonly id: Id;
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
  readonly rawBody?: RawBodyHints;
  readonly rawAnswer?: RawAnswerHints;
  readonly version?: VersionHints;
  readonly page?: PageHints;
  /** A public answer that is nevertheless about who asks, and so is kept by nobody. */
  readonly personal?: boolean;
  /** Inputs that must work, used by the OpenAPI document and the conformance suite. */
  readonly examples: readonly z.input<Input>[];
}

/** Keeps the precise types of a contract while checking its shape. */
export function contract<const Id extends string, Input extends z.ZodObject, Output extends z.ZodType>(
  value: OperationContract<Id, Input, Output>,
): OperationContract<Id, Input, Output> {
  return value;
}
