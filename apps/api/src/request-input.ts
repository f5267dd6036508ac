import { coerceText, inputFields, type OperationContract, Problem } from '@kechuang/domain';
import type { Request } from 'express';
import { bodyBytes, mediaType, parseJson } from './request-body.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}

/** Path and query of a request, each value read by the type of its field. */
function fromAddress(contract: OperationContract, request: Request): Record<string, unknown> {
  const fields = inputFields(contract);
  const given = Object.entries({ ...request.query, ...request.params });
  return Object.fromEntries(
    given.map(([name, value]) => {
      const field = fields.find((candidate) => candidate.name === name);
      const list = texts(value);
      return [name, field === undefined ? list[0] : coerceText(field, list)];
    }),
  );
}

function fromBody(contract: OperationContract, request: Request): unknown {
  const bytes = bodyBytes(request);
  if (bytes === null) return {};
  const type = mediaType(request);
  if (type === 'application/json' || type.endsWith('+json')) return parseJson(bytes);
  const raw = contract.rawBody;
  if (raw?.mediaTypes.includes(type)) return { [raw.field]: Buffer.from(bytes).toString('base64') };
  const due = ['application/json', ...(raw?.mediaTypes ?? [])];
  throw new Problem('unsupported-type', {
    zh: `不接受 Content-Type “${type}”，应为 ${due.join('、')}`,
    en: `Content-Type “${type}” is not accepted; send ${due.join(', ')}`,
  });
}

/** The raw input of an operation from an HTTP request. Its schema has not been applied yet: `call` does that. */
export function requestInput(contract: OperationContract, request: Request): unknown {
  const address = fromAddress(contract, request);
  if (contract.method === 'GET') return address;
  const body = fromBody(contract, request);
  return isRecord(body) ? { ...body, ...address } : body;
}
