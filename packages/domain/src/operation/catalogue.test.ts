import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operations } from './catalogue.ts';
import { contracts } from './contracts.ts';
import { inputFields } from './input-fields.ts';

/** The operations that the contract of this release names. */
const promised = [
  'documents.list',
  'documents.get',
  'documents.search',
  'documents.read',
  'targets.list',
  'targets.compare',
  'targets.check',
  'indicators.list',
  'regions.list',
  'facts.list',
  'benefits.list',
  'benefits.get',
  'benefits.match',
  'benefits.explain',
  'benefits.quote',
  'questions.next',
  'scorecards.list',
  'scorecards.get',
  'scorecards.score',
  'credit-codes.check',
  'procedures.list',
  'procedures.get',
  'cases.open',
  'cases.act',
  'cases.get',
  'cases.list',
  'cases.history',
  'registers.list',
  'registers.entries',
  'audit.list',
  'audit.verify',
];

describe('the catalogue of operations', () => {
  it('holds every promised operation, each once, each with its handler', () => {
    const ids = contracts.map((contract) => contract.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(promised));
    expect(Object.keys(operations).sort()).toEqual([...ids].sort());
    for (const [id, operation] of Object.entries(operations)) expect(operation.contract.id).toBe(id);
  });

  it('gives no two operations the same address', () => {
    const addresses = contracts.map((contract) => `${contract.method} ${contract.path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  describe.each(contracts.map((contract) => [contract.id, contract] as const))('%s', (id, contract) => {
    it('is named noun.verb, under /v1', () => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
      expect(contract.path).toMatch(/^\/v1\/[a-z]/);
    });

    it('describes every field of its input in both languages', () => {
      for (const field of inputFields(contract)) {
        expect(field.description.zh, field.name).toMatch(/[\u4e00-\u9fff]/);
        expect(field.description.en, field.name).not.toMatch(/[\u4e00-\u9fff]/);
        expect(field.description.en, field.name).not.toBe('');
      }
    });

    it('has examples that its input takes, and commands that name it', () => {
      // An example must work as it stands, and nothing behind the sign-in does.
      if (contract.access === 'public') expect(contract.examples.length).toBeGreaterThan(0);
      else expect(contract.examples).toEqual([]);
      for (const example of contract.examples) expect(contract.input.parse(example)).toEqual(example);
      expect(contract.command.examples.length).toBeGreaterThan(0);
      for (const example of contract.command.examples) expect(example.command).toContain(`kechuang ${id.replace('.', ' ')}`);
    });

    it('has an output that JSON can carry', () => {
      expect(() => z.toJSONSchema(contract.output)).not.toThrow();
    });

    it('takes path fields and positional fields that exist', () => {
      const names = inputFields(contract).map((field) => field.name);
      const inPath = [...contract.path.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => name);
      expect(names).toEqual(expect.arrayContaining(inPath));
      expect(names).toEqual(expect.arrayContaining([...(contract.command.positional ?? [])]));
    });
  });
});
