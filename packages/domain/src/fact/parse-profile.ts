import { nearest } from '../nearest.ts';
import { Problem, type ProblemIssue } from '../problem.ts';
import { contradictionsIn } from './contradictions.ts';
import { type FactCatalogue, type FactState, factValue, type TypedProfile } from './model.ts';
import { parseValue } from './parse-value.ts';

/** A key as a step of a JSON pointer (RFC 6901). */
function pointerStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unknownFact(id: string, catalogue: FactCatalogue): ProblemIssue {
  const near = nearest(id, [...catalogue.keys()]);
  const hint = near.length === 0 ? { zh: '', en: '' } : { zh: `；相近的有：${near.join('、')}`, en: `; near: ${near.join(', ')}` };
  return {
    pointer: `/${pointerStep(id)}`,
    code: 'unknown-fact',
    detail: { zh: `没有事实“${id.slice(0, 80)}”${hint.zh}`, en: `there is no fact “${id.slice(0, 80)}”${hint.en}` },
  };
}

function refuse(issues: readonly ProblemIssue[]): Problem {
  const [first] = issues;
  const more = issues.length > 1 ? { zh: `（共${issues.length}处）`, en: ` (${issues.length} in all)` } : { zh: '', en: '' };
  return new Problem(
    'invalid-input',
    { zh: `${first?.detail.zh ?? '事实无效'}${more.zh}`, en: `${first?.detail.en ?? 'invalid facts'}${more.en}` },
    issues,
  );
}

const notAnObject: ProblemIssue = {
  pointer: '',
  code: 'object-due',
  detail: {
    zh: '应为事实编号到取值的对象，如 {"enterprise.headcount": 80}',
    en: 'an object from fact id to value is due, such as {"enterprise.headcount": 80}',
  },
};

/**
 * Checks a whole profile against the catalogue (核对企业画像): all faults are reported at once, each with a pointer to its fact. Throws `Problem`.
 *
 * @example parseProfile({ 'enterprise.headcount': 80, 'enterprise.rdExpense': null }, catalogue).known.size // 1
 */
export function parseProfile(raw: unknown, catalogue: FactCatalogue): TypedProfile {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw refuse([notAnObject]);
  const known = new Map<string, FactState>();
  const unsure = new Set<string>();
  const issues: ProblemIssue[] = [];
  for (const [id, given] of Object.entries(raw)) {
    const fact = catalogue.get(id);
    if (fact === undefined) {
      issues.push(unknownFact(id, catalogue));
      continue;
    }
    if (given === undefined) continue;
    const shaped = typeof given === 'number' ? { success: true as const, data: given } : factValue.safeParse(given);
    if (!shaped.success) {
      issues.push({
        pointer: `/${pointerStep(id)}`,
        code: 'invalid-value',
        detail: {
          zh: '应为数字、是否、日期、代码、区间 {"min","max"} 或 null（不清楚）',
          en: 'a number, boolean, date, code, range {"min","max"} or null (not known) is due',
        },
      });
      continue;
    }
    const parsed = parseValue(fact, shaped.data);
    if ('state' in parsed) known.set(id, parsed.state);
    else if ('unsure' in parsed) unsure.add(id);
    else {
      const { code, detail, at } = parsed.fault;
      const pointer = `/${pointerStep(id)}${at === undefined ? '' : `/${at}`}`;
      issues.push({ pointer, code, detail: { zh: `${fact.label.zh}：${detail.zh}`, en: `${fact.label.en}: ${detail.en}` } });
    }
  }
  for (const { fact, detail } of contradictionsIn(known, catalogue))
    issues.push({ pointer: `/${pointerStep(fact)}`, code: 'contradictory', detail });
  if (issues.length > 0) throw refuse(issues);
  return { known, unsure };
}
