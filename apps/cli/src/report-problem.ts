import { type Language, type OperationContract, type Problem, problemKinds } from '@kechuang/domain/contracts';
import { placeOnCommandLine } from './flags.ts';
import { colon, words } from './words.ts';

/** A problem in words: what, where, and where to read on. */
export function describeProblem(problem: Problem, contract: OperationContract | null, language: Language): string {
  const title = problemKinds[problem.kind].title[language];
  const [first, ...more] = problem.issues;
  const places = (first !== undefined && more.length === 0 ? [] : problem.issues).map((issue) => {
    const place = contract === null ? issue.pointer : placeOnCommandLine(contract, issue.pointer);
    return `  ${place === '' ? '·' : place}  ${issue.detail[language]}\n`;
  });
  const where = first === undefined || more.length > 0 || contract === null ? '' : placeOnCommandLine(contract, first.pointer);
  const help = contract === null ? '' : `${words.help[language]}${colon(language)}kechuang ${contract.id.replace('.', ' ')} --help\n`;
  const detail = places.length > 0 ? '' : problem.detail[language];
  return `${words.error[language]}${colon(language)}${title}${where === '' ? '' : ` ${where}`}${detail === '' ? '' : `${colon(language)}${detail}`}\n${places.join('')}${help}`;
}
