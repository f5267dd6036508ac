import { bindCalls, type CatalogueContract, contracts, type OperationCalls } from '@kechuang/domain/contracts';
import { type ClientOptions, requestText } from './request.ts';

export type { ClientOptions } from './request.ts';

/** All operations as functions, over HTTP: the same shapes as the library. */
export type Client = OperationCalls<CatalogueContract>;

/**
 * A client of the API, derived from the contracts alone: no rule and no corpus comes with it.
 *
 * @example const { documents } = await createClient({ baseUrl: 'http://127.0.0.1:3210' }).documents.list({ region: '320700' });
 */
export function createClient(options: ClientOptions): Client {
  return bindCalls<CatalogueContract>(contracts, async (contract, input, call) =>
    contract.output.parse(JSON.parse(await requestText(contract, input, { ...options, ...call }))),
  );
}
