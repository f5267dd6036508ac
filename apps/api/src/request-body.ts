import { Problem } from '@kechuang/domain';
import express, { type Request, type RequestHandler } from 'express';

/** Largest request body, in bytes: JSON answers are small, pages may carry pictures. */
export const bodyLimits = { json: 1_000_000, page: 12_000_000 };

/** Reads the body as bytes, whatever its type, up to `limit` bytes; a larger one is refused with 413 and never held in memory. */
export function readBytes(limit: number): RequestHandler {
  return express.raw({ type: () => true, limit });
}

function malformed(code: string, zh: string, en: string): Problem {
  return new Problem('malformed-request', { zh, en }, [{ pointer: '', code, detail: { zh, en } }]);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeJsonText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw malformed('encoding', '请求体不是 UTF-8，请把 JSON 存成 UTF-8 再发送', 'The body is not UTF-8; send the JSON as UTF-8');
  }
}

/** Parses a JSON body, or says where it breaks. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeJsonText(bytes);
  if (text.trim() === '')
    throw malformed('empty', '请求体为空，应为 JSON 对象，例如 {}', 'The body is empty; a JSON object is due, for example {}');
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    const place = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '');
    const zh = place === null ? '' : `（第 ${place[1]} 行第 ${place[2]} 列）`;
    const en = place === null ? '' : ` (line ${place[1]}, column ${place[2]})`;
    const notANumber = /\b(NaN|Infinity|undefined)\b/.test(text);
    const hint = notANumber
      ? {
          zh: '；NaN、Infinity、undefined 不是 JSON，不知道的值请不写',
          en: '; NaN, Infinity and undefined are not JSON, leave unknown values out',
        }
      : { zh: '', en: '' };
    throw malformed('json', `请求体不是合法的 JSON${zh}${hint.zh}`, `The body is not valid JSON${en}${hint.en}`);
  }
}

/** The body's bytes; null where the request has none. */
export function bodyBytes(request: Request): Uint8Array | null {
  return Buffer.isBuffer(request.body) ? request.body : null;
}

/** The media type without its parameters, in lower case; empty where the request names none. */
export function mediaType(request: Request): string {
  return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
