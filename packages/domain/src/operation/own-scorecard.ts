import { catalogue } from '../fact/catalogue.ts';
import { type FilePlace, fileFaultWords, openFile } from '../formula/text/open-file.ts';
import { Problem, type ProblemIssue } from '../problem.ts';
import { customScorecard } from '../scorecard/custom.ts';
import { type CustomScorecardDefinition, customScorecardDefinition } from '../scorecard/definition.ts';
import { inputIssues } from './input-issues.ts';

function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function refused(issues: readonly ProblemIssue[]): Problem {
  const { length } = issues;
  return new Problem('invalid-input', { zh: `评分表有 ${length} 处错误`, en: `The scorecard has ${length} faults` }, issues);
}

/**
 * Reads a scorecard of the user's own from its file (读取自己的评分表). Throws `Problem` with everything that is wrong; `placed` gives each issue its line.
 */
export function readOwnScorecard(text: string, placed: (at: FilePlace, issue: ProblemIssue) => ProblemIssue): CustomScorecardDefinition {
  const opened = openFile(text);
  if (!opened.ok) {
    const { code, detail } = opened.fault;
    const words = fileFaultWords[code];
    throw refused([placed(opened.fault, { pointer: '', code, detail: { zh: `${words.zh}：${detail}`, en: `${words.en}: ${detail}` } })]);
  }
  const { file } = opened;
  const atPlace = (issue: ProblemIssue): ProblemIssue => placed(file.place(pathOf(issue.pointer)), issue);
  const shaped = customScorecardDefinition.safeParse(file.data);
  if (!shaped.success) throw refused(inputIssues(file.data, shaped.error.issues, []).map(atPlace));
  try {
    customScorecard(shaped.data, catalogue);
  } catch (error) {
    if (error instanceof Problem) throw refused(error.issues.map(atPlace));
    throw error;
  }
  return shaped.data;
}
