import type { Evaluation } from '../formula/evaluate.ts';
import { standing } from '../formula/evaluation.ts';
import { type Expression, partsOf } from '../formula/expression.ts';
import type { Bilingual } from '../language.ts';
import { type Case, citationFor, evaluateFor, factLabel } from './case.ts';
import { describeActual, describeExpectation } from './describe.ts';
import { distanceOf } from './distance.ts';
import type { BenefitCondition } from './model.ts';
import { listText } from './phrase.ts';
import type { ConditionResult, ConditionVerdict } from './schema.ts';
import { shapeOf } from './shape.ts';

/** What a yes-or-no evaluation says of a condition. A rule without a value in force that day cannot decide: an office must. */
export function conditionVerdictOf(evaluation: Evaluation): ConditionVerdict {
  const { value } = evaluation;
  if (value?.kind === 'boolean' && evaluation.outOfForce.length === 0 && value.canBeTrue !== value.canBeFalse)
    return value.canBeTrue ? 'met' : 'unmet';
  return standing(evaluation) === 'unknown' ? 'unknown' : 'judgement';
}

function missingText(of: Case, missing: readonly string[]): Bilingual {
  const labels = listText(missing.map((id) => factLabel(of, id)));
  return { zh: `还缺：${labels.zh}`, en: `still missing: ${labels.en}` };
}

/** Questions put to offices and experts inside a rule (需评审事项). */
function judgementText(rule: Expression, ids: readonly string[]): Bilingual {
  const found: Bilingual[] = [];
  const visit = (node: Expression): void => {
    if (node.kind === 'judgement' && ids.includes(node.id)) {
      found.push({ zh: `${node.question.zh}（${node.by.zh}评定）`, en: `${node.question.en} (decided by ${node.by.en})` });
    }
    for (const [, part] of partsOf(node)) visit(part);
  };
  visit(rule);
  if (found.length === 0) return { zh: '当日没有可适用的规定，由主管部门判断', en: 'no rule was in force that day; the office decides' };
  const unique = found.filter((entry, index) => found.findIndex((other) => other.zh === entry.zh) === index);
  const shown = listText(unique.slice(0, 3));
  const more = unique.length > 3 ? { zh: `等${unique.length}项`, en: ` and ${unique.length - 3} more` } : { zh: '', en: '' };
  return { zh: `需评审：${shown.zh}${more.zh}`, en: `to be judged: ${shown.en}${more.en}` };
}

function reasonOf(of: Case, result: Omit<ConditionResult, 'reason'>, judged: () => Bilingual): Bilingual {
  const have = result.actual?.text ?? null;
  const want = result.expected?.text ?? result.text;
  switch (result.verdict) {
    case 'met':
      return have === null || typeof result.expected?.value === 'boolean'
        ? { zh: `符合：${result.text.zh}`, en: `met: ${result.text.en}` }
        : { zh: `现为${have.zh}，要求${want.zh}，符合`, en: `${have.en}; asked: ${want.en}; met` };
    case 'unmet': {
      const far = result.distance?.text ?? null;
      const tail = far === null ? { zh: '', en: '' } : { zh: `，${far.zh}`, en: `; ${far.en}` };
      return have === null || typeof result.expected?.value === 'boolean'
        ? { zh: `不符合：${result.text.zh}${tail.zh}`, en: `not met: ${result.text.en}${tail.en}` }
        : { zh: `现为${have.zh}，要求${want.zh}${tail.zh}`, en: `${have.en}; asked: ${want.en}${tail.en}` };
    }
    case 'unknown':
      return missingText(of, result.missing);
    case 'judgement':
      return judged();
  }
}

/** Judges one condition for a case (条件判断). A condition that is not encoded is `judgement`, never met. */
export function judgeCondition(of: Case, condition: BenefitCondition): ConditionResult {
  const citation = citationFor(of, condition.source);
  const howToChange = condition.howToChange ?? null;
  if (condition.encoding.kind === 'not-encoded') {
    const { why } = condition.encoding;
    const reason = { zh: `不能自动判断：${why.zh}`, en: `not decided by rule: ${why.en}` };
    return {
      id: condition.id,
      text: condition.text,
      expected: null,
      actual: null,
      verdict: 'judgement',
      distance: null,
      reason,
      howToChange,
      missing: [],
      citation,
    };
  }
  const { rule } = condition.encoding;
  const evaluation = evaluateFor(of, rule);
  const verdict = conditionVerdictOf(evaluation);
  const result = {
    id: condition.id,
    text: condition.text,
    expected: describeExpectation(of, rule, condition.text),
    actual: describeActual(of, shapeOf(rule)),
    verdict,
    distance: verdict === 'unmet' ? distanceOf(of, rule, condition.moneyBase) : null,
    howToChange: verdict === 'unmet' ? howToChange : null,
    missing: verdict === 'unknown' ? [...evaluation.missing] : [],
    citation,
  };
  const { id, text, expected, actual, distance, missing } = result;
  const reason = reasonOf(of, result, () => judgementText(rule, evaluation.judgements));
  return { id, text, expected, actual, verdict, distance, reason, howToChange: result.howToChange, missing, citation };
}
