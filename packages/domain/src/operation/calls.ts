import type { z } from 'zod';
import type { OperationContract } from './contract.ts';

/** `credit-codes` as a property name: `creditCodes`. */
type CamelCase<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Text;
type GroupOf<Id extends string> = Id extends `${infer Group}.${string}` ? CamelCase<Group> : never;
type VerbOf<Id extends string, Group extends string> = Id extends `${infer Head}.${infer Verb}`
  ? CamelCase<Head> extends Group
    ? CamelCase<Verb>
    : never
  : never;

/** What a call may say besides its input (调用选项); only writes take notice. */
export interface CallOptions {
  /** The version that the caller has seen: the write is refused as `stale` where it has changed (HTTP If-Match). */
  readonly expectedVersion?: number;
  /** A key under which the same call, made again, has one effect (HTTP Idempotency-Key). */
  readonly idempotencyKey?: string;
}

/** One operation as a function of its input. */
export type OperationCall<Contract> =
  Contract extends OperationContract<string, infer Input, infer Output>
    ? (input: z.input<Input>, options?: CallOptions) => Promise<z.output<Output>>
    : never;

/** All operations of a catalogue as `calls.benefits.match(input)`: the shape that library and client share. */
export type OperationCalls<Contract extends OperationContract> = {
  readonly [Group in GroupOf<Contract['id']>]: {
    readonly [Each in Contract as VerbOf<Each['id'], Group>]: OperationCall<Each>;
  };
};

/** `credit-codes` to `creditCodes`, as in the type above. */
export function camelCase(text: string): string {
  return text.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Lays out `invoke` over a catalogue of contracts, one function per operation. */
export function bindCalls<Contract extends OperationContract>(
  contracts: readonly Contract[],
  invoke: (contract: Contract, input: unknown, options: CallOptions) => Promise<unknown>,
): OperationCalls<Contract> {
  const groups: Record<string, Record<string, (input: unknown, options?: CallOptions) => Promise<unknown>>> = {};
  for (const contract of contracts) {
    const [group = '', verb = ''] = contract.id.split('.').map(camelCase);
    const calls = groups[group] ?? {};
    calls[verb] = (input, options = {}) => invoke(contract, input, options);
    groups[group] = calls;
  }
  // The names and shapes follow from the ids by construction, which the type system cannot see through a loop.
  return groups as OperationCalls<Contract>;
}
