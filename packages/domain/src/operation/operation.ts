import type { z } from 'zod';
import type { Casework } from '../casework/session.ts';
import type { Corpus } from '../corpus.ts';
import type { ReadModels } from '../ledger/read-models.ts';
import type { OperationContract } from './contract.ts';
import type { PublishedLibrary } from './published-library.ts';

/** What an operation may know besides its input. No handler reads a clock, a file or the environment by itself. */
export interface OperationContext {
  readonly corpus: Corpus;
  /** Today in Asia/Shanghai, ISO. The default for every `asOf`. */
  readonly today: string;
  /** Ledger, session and clock of a request; absent where nothing is stored (the browser, the plain library). */
  readonly casework?: Casework;
  /** What a server has published, for a face that holds no ledger and asks it; null where there is no such server. */
  readonly published?: () => Promise<PublishedLibrary | null>;
  /** Hears how many of how many steps of a reading are done. */
  readonly progress?: (done: number, of: number) => void;
  /** What everyone may see of the ledger (published documents); absent where nothing is stored. */
  readonly models?: ReadModels;
}

/** A contract with its handler. `run` is a few lines over pure functions that library users can also call directly. */
export interface Operation<Id extends string = string, Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> {
  readonly contract: OperationContract<Id, Input, Output>;
  run(input: z.output<Input>, context: OperationContext): z.input<Output> | Promise<z.input<Output>>;
}

/** Binds a handler to its contract. */
export function operation<Id extends string, Input extends z.ZodObject, Output extends z.ZodType>(
  contract: OperationContract<Id, Input, Output>,
  run: Operation<Id, Input, Output>['run'],
): Operation<Id, Input, Output> {
  return { contract, run };
}
