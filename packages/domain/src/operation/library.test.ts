import { describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { canonicalJson } from './canonical-json.ts';
import { operationById } from './catalogue.ts';
import type { OperationContract } from './contract.ts';
import { contracts } from './contracts.ts';
import { inputFields } from './input-fields.ts';
import { createLibrary } from './library.ts';

const library = createLibrary({ corpus: { dataVersion: 'test', documents: [] }, today: '2026-06-01' });

describe('the library', () => {
  it('has a function for every operation', () => {
    const names = Object.values(library).reduce((count, group) => count + Object.keys(group).length, 0);
    expect(names).toBe(contracts.length);
  });

  it('answers with typed values whose canonical JSON is one line', async () => {
    const check = await library.creditCodes.check({ code: '91440300708461136t' });
    expect(check.normalised).toBe('91440300708461136T');
    expect(canonicalJson(check)).toMatch(/^\{"input":.*\}\n$/);
    const { total, regions } = await library.regions.list({ within: '320700', level: 'zone' });
    expect(regions).toHaveLength(total);
  });

  it('throws the same problems as every other face', async () => {
    await expect(library.documents.get({ id: 'none' })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(library.benefits.match({ profile: { 'enterprise.headcuont': 1 } })).rejects.toMatchObject({
      kind: 'invalid-input',
      issues: [{ pointer: '/profile/enterprise.headcuont', code: 'unknown-fact' }],
    });
  });

  it('takes today from its context where no day is given', async () => {
    expect((await library.documents.list({})).asOf).toBe('2026-06-01');
  });
});

describe('what needs a ledger', () => {
  const stateful: readonly OperationContract[] = contracts.filter((contract: OperationContract) => contract.needsLedger);

  it.each(stateful.map((contract) => contract.id))('%s says where it can be had, and breaks nothing', async (id) => {
    const operation = operationById(id);
    if (operation === null) throw new Error(id);
    const [input = sampleInput(operation.contract)] = operation.contract.examples;
    await expect(call(operation, input, { corpus: { dataVersion: 'test', documents: [] }, today: '2026-06-01' })).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });

  function sampleInput(contract: OperationContract): Record<string, unknown> {
    return Object.fromEntries(inputFields(contract).flatMap(({ name, required, examples }) => (required ? [[name, examples[0]]] : [])));
  }
});
