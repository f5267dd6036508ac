import { coerceText, type InputField, inputFields, type OperationContract, Problem } from '@kechuang/domain/contracts';
import { kebabCase, positionalName } from './flags.ts';
import type { Io } from './io.ts';
import { readSource, readStructured, sizeLimits } from './read-source.ts';
import { UsageError } from './usage.ts';

/** What a command line gave: texts by field name, positional or as flags, and single facts. */
export interface GivenInput {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly facts: readonly string[];
}

/** The field that `--fact` goes into. */
export function factField(contract: OperationContract): InputField | null {
  return inputFields(contract).find((field) => field.type === 'object' && (field.name === 'facts' || field.name === 'profile')) ?? null;
}

async function fieldValue(contract: OperationContract, field: InputField, texts: readonly string[], io: Io): Promise<unknown> {
  const [first = ''] = texts;
  if (contract.command.files?.includes(field.name)) return Buffer.from(await readSource(first, io, sizeLimits.page)).toString('base64');
  const isStructured = field.type === 'object' || (field.type === 'list' && field.itemType === 'object');
  return isStructured ? atFlag(field.name, () => readStructured(first, io)) : coerceText(field, texts);
}

/** A file or a text that cannot be read is said of the flag that gave it. */
async function atFlag<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Problem) || error.issues.length > 0) throw error;
    throw new Problem(error.kind, error.detail, [{ pointer: `/${name}`, code: error.kind, detail: error.detail }]);
  }
}

async function singleFacts(given: readonly string[]): Promise<Record<string, unknown>> {
  const { catalogue, factFromText } = await import('@kechuang/domain/operations');
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw new UsageError(`--fact 应写成 编号=值，现为“${text}”`, `--fact takes id=value, “${text}” was given`);
      const id = text.slice(0, at).trim();
      return [id, factFromText(id, text.slice(at + 1), catalogue)];
    }),
  );
}

/** The raw input of an operation from its command line; `call` applies the schema. */
export async function rawInput(contract: OperationContract, given: GivenInput, io: Io): Promise<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const field of inputFields(contract)) {
    const texts = given.texts.get(field.name);
    if (texts !== undefined && texts.length > 0) input[field.name] = await fieldValue(contract, field, texts, io);
  }
  const into = factField(contract);
  if (into !== null && given.facts.length > 0) {
    const whole = input[into.name];
    const facts = await singleFacts(given.facts);
    input[into.name] =
      whole === undefined ? facts : typeof whole === 'object' && whole !== null && !Array.isArray(whole) ? { ...whole, ...facts } : whole;
  }
  const missing = inputFields(contract).filter((field) => field.required && !(field.name in input));
  if (missing.length > 0) {
    const names = missing.map((field) =>
      contract.command.positional?.includes(field.name) ? `<${positionalName(field.name)}>` : `--${kebabCase(field.name)}`,
    );
    const or = missing.some((field) => field.name === into?.name)
      ? { zh: '，也可用 --fact 编号=值 逐项给出', en: '; --fact id=value gives one fact at a time' }
      : { zh: '', en: '' };
    throw new UsageError(`缺少 ${names.join('、')}${or.zh}`, `${names.join(', ')} is missing${or.en}`);
  }
  return input;
}
