import type { Bilingual } from '@kechuang/domain';
import { contracts, inputFields } from '@kechuang/domain/contracts';

/** What the page says of an operation. */
export interface OperationCard {
  readonly id: string;
  readonly summary: Bilingual;
  readonly method: string;
  readonly path: string;
  readonly effect: 'read' | 'write';
  readonly needsLedger: boolean;
  readonly fields: readonly { readonly name: string; readonly description: Bilingual; readonly required: boolean }[];
  readonly examples: readonly { readonly command: string; readonly says: Bilingual }[];
}

/** Every operation of the catalogue: the page cannot fall behind it. */
export function operationCards(): readonly OperationCard[] {
  return contracts.map((contract) => ({
    id: contract.id,
    summary: contract.summary,
    method: contract.method,
    path: contract.path,
    effect: contract.effect,
    needsLedger: contract.needsLedger,
    fields: inputFields(contract).map((field) => ({ name: field.name, description: field.description, required: field.required })),
    examples: contract.command.examples,
  }));
}
