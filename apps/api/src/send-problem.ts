import { type Bilingual, type Problem, type ProblemKind, problemKinds } from '@kechuang/domain';
import type { Request, Response } from 'express';
import { requestLanguage } from './request-language.ts';

/** A problem as RFC 9457 has it, with the issues of the input as `errors`. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** `detail` in both languages, for a reader who changes theirs without asking again. */
  readonly words: Bilingual;
  readonly instance: string;
  readonly code: ProblemKind;
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly detail: string; readonly words: Bilingual }[];
}

/** Answers with a problem in the reader's language. */
export function sendProblem(request: Request, response: Response, problem: Problem, instance: string = request.originalUrl): void {
  const language = requestLanguage(request);
  const kind = problemKinds[problem.kind];
  const body: ProblemBody = {
    type: `/problems/${problem.kind}`,
    title: kind.title[language],
    status: kind.status,
    detail: problem.detail[language],
    words: problem.detail,
    instance,
    code: problem.kind,
    errors: problem.issues.map(({ pointer, code, detail }) => ({
      pointer: `#${encodeURI(pointer)}`,
      code,
      detail: detail[language],
      words: detail,
    })),
  };
  response
    .status(kind.status)
    .set({
      'Content-Type': 'application/problem+json',
      'Content-Language': language === 'zh' ? 'zh-CN' : 'en',
      'Cache-Control': 'no-store',
    })
    .vary('Accept-Language');
  if (problem.kind === 'unauthenticated') response.set('WWW-Authenticate', 'Bearer');
  if (problem.kind === 'unavailable') response.set('Retry-After', '5');
  response.send(`${JSON.stringify(body)}\n`);
}
