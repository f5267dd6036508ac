import { canonicalJson, dayInShanghai, type OperationContract } from '@kechuang/domain/contracts';

/** The answer of an operation as canonical JSON: worked out here, or by the server at `api`. */
export async function answer(contract: OperationContract, input: unknown, api: string | null, language: 'zh' | 'en'): Promise<string> {
  if (api !== null) {
    const { requestText } = await import('@kechuang/client');
    return requestText(contract, input, { baseUrl: api, language });
  }
  const [{ call, operationById }, { corpus }] = await Promise.all([import('@kechuang/domain/operations'), import('@kechuang/data')]);
  const operation = operationById(contract.id);
  if (operation === null) throw new Error(`${contract.id} has no handler`);
  return canonicalJson(await call(operation, input, { corpus, today: dayInShanghai(new Date()) }));
}
