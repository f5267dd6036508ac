import { type CallOptions, canonicalJson, dayInShanghai, type OperationContract } from '@kechuang/domain/contracts';

/** Where and how an operation is to be answered. */
export interface AnswerOptions extends CallOptions {
  /** Address of a server; null to work it out here. */
  readonly api: string | null;
  readonly key: string | null;
  readonly language: 'zh' | 'en';
}

/** The answer of an operation as canonical JSON: worked out here, or by the server at `api`. */
export async function answer(contract: OperationContract, input: unknown, options: AnswerOptions): Promise<string> {
  const { api, key, ...rest } = options;
  if (api !== null) {
    const { requestText } = await import('@kechuang/client');
    return requestText(contract, input, { ...rest, baseUrl: api, ...(key === null ? {} : { key }) });
  }
  const [{ call, operationById }, { corpus }] = await Promise.all([import('@kechuang/domain/operations'), import('@kechuang/data')]);
  const operation = operationById(contract.id);
  if (operation === null) throw new Error(`${contract.id} has no handler`);
  return canonicalJson(await call(operation, input, { corpus, today: dayInShanghai(new Date()) }));
}
