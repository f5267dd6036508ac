import type { OperationId } from './contracts.ts';
import { creditCodesCheckOperation } from './credit-codes.ts';
import { documentsListOperation } from './documents.ts';
import type { Operation } from './operation.ts';

/** The handler of every contract. A contract without one does not compile. */
export const operations = {
  'documents.list': documentsListOperation,
  'credit-codes.check': creditCodesCheckOperation,
} as const satisfies { readonly [Id in OperationId]: Operation<Id> };

const byId: ReadonlyMap<string, Operation> = new Map<string, Operation>(Object.entries(operations));

/** The operation with this id, or null. */
export function operationById(id: string): Operation | null {
  return byId.get(id) ?? null;
}
