import { z } from 'zod';
import { type Bilingual, bilingual } from './language.ts';

/**
 * Every way an operation can fail, once for all faces. The HTTP status and the exit code of the command line are read from
 * here and nowhere else (UX.md 9A: 2 usage, 3 not found, 4 invalid data, 5 conflict, 7 auth, 8 rate limited, 1 unexpected).
 */
export const problemKinds = {
  'invalid-input': { status: 422, exitCode: 4, title: { zh: '输入无效', en: 'Invalid input' } },
  'malformed-request': { status: 400, exitCode: 2, title: { zh: '请求格式错误', en: 'Malformed request' } },
  unreadable: { status: 422, exitCode: 4, title: { zh: '无法读取的内容', en: 'Unreadable content' } },
  'too-large': { status: 413, exitCode: 4, title: { zh: '内容过大', en: 'Content too large' } },
  'unsupported-type': { status: 415, exitCode: 4, title: { zh: '不支持的类型', en: 'Unsupported type' } },
  'not-found': { status: 404, exitCode: 3, title: { zh: '未找到', en: 'Not found' } },
  'method-not-allowed': { status: 405, exitCode: 2, title: { zh: '不支持这种方法', en: 'Method not allowed' } },
  gone: { status: 410, exitCode: 3, title: { zh: '已撤下', en: 'Withdrawn' } },
  unauthenticated: { status: 401, exitCode: 7, title: { zh: '需要登录', en: 'Sign-in required' } },
  forbidden: { status: 403, exitCode: 7, title: { zh: '没有权限', en: 'Not allowed' } },
  conflict: { status: 409, exitCode: 5, title: { zh: '与当前状态冲突', en: 'Conflict with the current state' } },
  stale: { status: 412, exitCode: 5, title: { zh: '版本已变化', en: 'The version has changed' } },
  'precondition-required': { status: 428, exitCode: 5, title: { zh: '需要给出版本', en: 'A version is required' } },
  'rate-limited': { status: 429, exitCode: 8, title: { zh: '请求过于频繁', en: 'Too many requests' } },
  unavailable: { status: 503, exitCode: 6, title: { zh: '暂时不可用', en: 'Temporarily unavailable' } },
  unexpected: { status: 500, exitCode: 1, title: { zh: '意外错误', en: 'Unexpected error' } },
} as const satisfies Record<string, { status: number; exitCode: number; title: Bilingual }>;

export type ProblemKind = keyof typeof problemKinds;

/** One thing wrong with the input: where (JSON pointer, RFC 6901), what, and what to do. */
export const problemIssue = z.object({ pointer: z.string(), code: z.string(), detail: bilingual });
export type ProblemIssue = z.infer<typeof problemIssue>;

/** The only error that operations throw on purpose (问题). Anything else is `unexpected` and shows no detail. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly detail: Bilingual;
  readonly issues: readonly ProblemIssue[];
  /** The id that names nothing, so that the field that holds it can be pointed at. */
  readonly unknownId: string | null;

  constructor(kind: ProblemKind, detail: Bilingual, issues: readonly ProblemIssue[] = [], unknownId: string | null = null) {
    super(detail.en);
    this.kind = kind;
    this.detail = detail;
    this.issues = issues;
    this.unknownId = unknownId;
  }
}

/** `not-found` with the id that was asked for, and either the nearest ids that exist or the operation that lists them all. */
export function notFound(what: Bilingual, id: string, near: readonly string[] = [], listedBy: string | null = null): Problem {
  const detail = { zh: `没有${what.zh}“${id}”`, en: `There is no ${what.en} “${id}”` };
  const hint = hintOf(near, listedBy);
  return new Problem('not-found', { zh: `${detail.zh}${hint.zh}`, en: `${detail.en}${hint.en}` }, [], id);
}

function hintOf(near: readonly string[], listedBy: string | null): Bilingual {
  if (near.length > 0) return { zh: `。相近的有：${near.join('、')}`, en: `. Near: ${near.join(', ')}` };
  if (listedBy === null) return { zh: '', en: '' };
  return { zh: `，编号见 ${listedBy}`, en: `; ${listedBy} gives the ids` };
}
