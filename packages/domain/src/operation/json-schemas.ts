import { z } from 'zod';
import { componentSchemas } from './component-schemas.ts';
import type { OperationContract } from './contract.ts';

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** `benefits.match` to `BenefitsMatch`. */
export function pascalCase(id: string): string {
  return id.replace(/(^|[.-])([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

type Side = 'input' | 'output';

function named(contracts: readonly OperationContract[], side: Side, nameOf: (id: string) => string): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(componentSchemas)) registry.add(schema, { id });
  for (const contract of contracts) {
    const id = `${pascalCase(contract.id)}${side === 'input' ? 'Input' : 'Output'}`;
    if (!registry.has(contract[side])) registry.add(contract[side], { id });
  }
  const { schemas } = z.toJSONSchema(registry, { io: side, unrepresentable: 'any', uri: (id) => `#/components/schemas/${nameOf(id)}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $schema: _dialect, $id: _id, id: _registryId, ...rest } = schema;
      return [nameOf(id), rest];
    }),
  );
}

/** The name under which the schema of an answer stands. */
export function outputName(contract: OperationContract): string {
  const shared = Object.entries(componentSchemas).find(([, schema]) => schema === contract.output);
  return shared?.[0] ?? `${pascalCase(contract.id)}Output`;
}

/**
 * Every named shape of the operations as JSON Schema, referring to each other under `#/components/schemas/`. A shared shape that reads
 * differently as an input (a default makes a key optional there) gets a second name ending in `Input`.
 */
export function jsonSchemas(contracts: readonly OperationContract[]): Record<string, JsonSchema> {
  const outputs = named(contracts, 'output', (id) => id);
  const draft = named(contracts, 'input', (id) => id);
  const differing = new Set(Object.keys(draft).filter((id) => id in outputs && JSON.stringify(draft[id]) !== JSON.stringify(outputs[id])));
  const inputs = named(contracts, 'input', (id) => (differing.has(id) ? `${id}Input` : id));
  const all = { ...inputs, ...outputs };
  return Object.fromEntries(
    Object.keys(all)
      .sort()
      .map((id) => [id, all[id] ?? {}]),
  );
}
