import type { Bilingual, Problem, ProblemIssue } from '@kechuang/domain';

/** Known by name, so that the first screen need not carry the domain to know its errors. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem' && 'detail' in error && 'issues' in error;
}

/** What is wrong with which part of the input; empty for any other error. */
export function problemIssues(error: unknown): readonly ProblemIssue[] {
  return isProblem(error) ? error.issues : [];
}

/** What went wrong, in words: a problem's own, else that it was unforeseen. */
export function problemText(error: unknown): Bilingual {
  if (isProblem(error)) return error.detail;
  if (error instanceof TypeError && /import|fetch|load/i.test(error.message)) {
    return {
      zh: '程序的一部分没有加载成功，可能是网络中断或版本已更新。请刷新页面。',
      en: 'Part of the program did not load: the line broke or there is a new version. Reload the page.',
    };
  }
  return {
    zh: '出现意外错误。请刷新页面；若仍如此，请从页脚“纠错”反馈。',
    en: 'An unexpected error. Reload the page; if it stays, report it from the foot of the page.',
  };
}
