import { z } from 'zod';
import type { Bilingual } from '../language.ts';
import type { OperationContract } from './contract.ts';

/** What shape a value of a field has, as far as a flag, a query string or a form needs to know. */
export type FieldType = 'text' | 'integer' | 'number' | 'boolean' | 'list' | 'object' | 'any';

/** A field of an operation's input as every face shows it (输入字段). */
export interface InputField {
  readonly name: string;
  readonly description: Bilingual;
  readonly required: boolean;
  readonly type: FieldType;
  /** Type of the members where `type` is `list`. */
  readonly itemType: FieldType | null;
  /** Allowed values, where the schema lists them (of the members, for a list). */
  readonly allowed: readonly string[];
  readonly isDate: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly unit: string | null;
  readonly default: unknown;
  readonly examples: readonly unknown[];
}

const jsonType = z.union([z.string(), z.array(z.string())]);

/** The part of JSON Schema that a field is read from. */
const fieldSchema = z.looseObject({
  type: jsonType.optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
  examples: z.array(z.unknown()).optional(),
  items: z.looseObject({ type: jsonType.optional(), enum: z.array(z.unknown()).optional() }).optional(),
  'x-zh': z.string().optional(),
  'x-en': z.string().optional(),
  'x-unit': z.string().optional(),
});

const inputSchema = z.looseObject({
  properties: z.record(z.string(), fieldSchema).default({}),
  required: z.array(z.string()).default([]),
});

const types: Record<string, FieldType> = {
  string: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
};

function fieldType(type: string | string[] | undefined): FieldType {
  return typeof type === 'string' ? (types[type] ?? 'any') : 'any';
}

function texts(values: readonly unknown[] | undefined): readonly string[] {
  return (values ?? []).filter((value) => typeof value === 'string');
}

const known = new WeakMap<z.ZodObject, readonly InputField[]>();

/** The fields of a contract's input, read from its schema in the schema's order. */
export function inputFields(contract: Pick<OperationContract, 'input'>): readonly InputField[] {
  const before = known.get(contract.input);
  if (before !== undefined) return before;
  const schema = inputSchema.parse(z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any', reused: 'inline' }));
  const fields = Object.entries(schema.properties).map(([name, value]): InputField => {
    const description = value.description ?? '';
    return {
      name,
      description: { zh: value['x-zh'] ?? description, en: value['x-en'] ?? description },
      required: schema.required.includes(name),
      type: fieldType(value.type),
      itemType: value.items === undefined ? null : fieldType(value.items.type),
      allowed: texts(value.items?.enum ?? value.enum),
      isDate: value.format === 'date',
      minimum: value.minimum ?? null,
      maximum: value.maximum ?? null,
      unit: value['x-unit'] ?? null,
      default: value.default,
      examples: value.examples ?? [],
    };
  });
  known.set(contract.input, fields);
  return fields;
}
