import { nearest, Problem } from '@kechuang/domain';
import { isOutage } from '@kechuang/store';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { z } from 'zod';
import { sendProblem } from './send-problem.ts';

/** Errors of Express and its body reader that the caller can put right. */
const httpError = z.looseObject({ status: z.number(), type: z.string().optional(), limit: z.number().optional() });

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isOutage(error))
    return new Problem('unavailable', {
      zh: '账本数据库暂时不可用，请稍后重试；没有写入任何内容的请求可放心再发，写入请带同一个 Idempotency-Key',
      en: 'The ledger’s database is away for the moment; try again later, a write with the same Idempotency-Key',
    });
  const known = httpError.safeParse(error);
  if (known.success) {
    const { status, limit } = known.data;
    if (status === 413) {
      const size = limit === undefined ? { zh: '', en: '' } : { zh: `，最多 ${limit} 字节`, en: `; at most ${limit} bytes` };
      const detail = {
        zh: `请求体过大${size.zh}。请压缩、拆分，或只提交正文`,
        en: `The body is too large${size.en}. Compress it, split it, or send its text only`,
      };
      return new Problem('too-large', detail, [{ pointer: '', code: 'too-large', detail }]);
    }
    if (status === 415)
      return new Problem('unsupported-type', {
        zh: '不支持这种 Content-Encoding 或字符集',
        en: 'This Content-Encoding or charset is not supported',
      });
    if (status >= 400 && status < 500)
      return new Problem('malformed-request', {
        zh: '请求无法读取，请检查地址和请求体',
        en: 'The request cannot be read; check its address and body',
      });
  }
  return new Problem('unexpected', { zh: '服务器内部错误，请稍后再试', en: 'The server failed; please try again later' });
}

/** Turns whatever was thrown into a problem. What nobody foresaw goes to `log` in full and to the caller without detail. */
export function answerErrors(log: (error: unknown) => void): ErrorRequestHandler {
  return (error, request, response, next) => {
    const problem = asProblem(error);
    if (problem.kind === 'unexpected') log(error);
    if (response.headersSent) {
      next(error);
      return;
    }
    sendProblem(request, response, problem);
  };
}

/** 404 for an address that leads nowhere, with the nearest ones that do. */
export function unknownAddress(addresses: readonly string[]): RequestHandler {
  return (request) => {
    const near = nearest(request.path, addresses);
    throw new Problem('not-found', {
      zh: `没有这个地址：${request.path}${near.length > 0 ? `。相近的有：${near.join('、')}` : '。全部地址见 /docs'}`,
      en: `There is nothing at ${request.path}${near.length > 0 ? `. Near: ${near.join(', ')}` : '. See /docs for all addresses'}`,
    });
  };
}
