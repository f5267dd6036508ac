import type { Problem } from '@kechuang/domain/contracts';
import type { InputOf, OperationId } from './kechuang.ts';

/** What a page asks of the engine on its thread; `forget` has it look again at what the server has published. */
export type EngineQuestion =
  | { readonly call: number; readonly id: OperationId; readonly input: InputOf<OperationId> }
  | { readonly forget: true };

/** How far a call has come, in steps that are done. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** How a call ended: an answer, or the problem that it met; null for an error that is none. */
export type EngineOutcome = { readonly value: unknown } | { readonly problem: Pick<Problem, 'kind' | 'detail' | 'issues'> | null };

/** What the engine says of a call. */
export type EngineMessage = { readonly call: number } & (EngineOutcome | { readonly progress: Progress });
