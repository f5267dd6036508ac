import type { Bilingual } from '../language.ts';
import { amountFor } from './amount.ts';
import { type Case, citationFor } from './case.ts';
import { judgeCondition } from './condition.ts';
import type { Benefit, BenefitCondition } from './model.ts';
import type { BenefitAmount, ConditionResult, Fit, RelationResult, Verdict } from './schema.ts';
import { windowOf } from './window.ts';

/** At most so many improvable conditions may be short for a benefit to be called near (差一步). */
export const nearlyLimit = 2;

interface Judged {
  readonly condition: BenefitCondition;
  readonly result: ConditionResult;
}

/** How well a firm fits, from how each condition stands (符合程度). */
export function fitFrom(parts: readonly { readonly improvable: boolean; readonly verdict: ConditionResult['verdict'] }[]): Fit {
  const unmet = parts.filter(({ verdict }) => verdict === 'unmet');
  if (unmet.some(({ improvable }) => !improvable) || unmet.length > nearlyLimit) return 'does-not-fit';
  if (parts.some(({ verdict }) => verdict === 'unknown')) return 'needs-answers';
  if (unmet.length > 0) return 'nearly';
  return parts.some(({ verdict }) => verdict === 'judgement') ? 'needs-judgement' : 'fits';
}

function countOf(judged: readonly Judged[], verdict: ConditionResult['verdict']): number {
  return judged.filter(({ result }) => result.verdict === verdict).length;
}

function fitText(fit: Fit, judged: readonly Judged[], missing: readonly string[]): Bilingual {
  switch (fit) {
    case 'fits':
      return {
        zh: `初步符合（${judged.length}/${judged.length}项条件）`,
        en: `fits on the face of it (${judged.length} of ${judged.length} conditions)`,
      };
    case 'nearly': {
      const short = judged.filter(({ result }) => result.verdict === 'unmet');
      const steps = short.map(({ result }) => result.distance?.text ?? result.text);
      return { zh: `差一步：${steps.map((step) => step.zh).join('；')}`, en: `nearly: ${steps.map((step) => step.en).join('; ')}` };
    }
    case 'needs-answers':
      return {
        zh: `待补充：还缺${missing.length}项信息`,
        en: `needs answers: ${missing.length} ${missing.length === 1 ? 'fact is' : 'facts are'} missing`,
      };
    case 'needs-judgement': {
      const open = countOf(judged, 'judgement');
      return {
        zh: `需评审：${open}项条件由主管部门或专家评定`,
        en: `needs judgement: ${open} ${open === 1 ? 'condition is' : 'conditions are'} for the office or experts to decide`,
      };
    }
    case 'does-not-fit': {
      const first =
        judged.find(({ condition, result }) => result.verdict === 'unmet' && !condition.improvable) ??
        judged.find(({ result }) => result.verdict === 'unmet');
      return { zh: `暂不适用：${first?.result.reason.zh ?? ''}`, en: `does not apply: ${first?.result.reason.en ?? ''}` };
    }
  }
}

/** How a benefit stands to others, with titles (事项关系). */
export function relationsOf(of: Case, benefit: Benefit): RelationResult[] {
  return benefit.relations.map((relation) => ({
    kind: relation.kind,
    with: relation.with,
    title: of.book.benefits.find((other) => other.id === relation.with)?.title ?? { zh: relation.with, en: relation.with },
    note: relation.note,
    citation: citationFor(of, relation.source),
  }));
}

/** A firm that does not get the benefit yet is not told that it gets nothing (不以0元示人). */
function amountWhen(fit: Fit, amount: BenefitAmount): BenefitAmount {
  const nothing = amount.state === 'stated' && amount.readings.every(({ total }) => 'amount' in total && Number(total.amount) === 0);
  if (!nothing || fit === 'fits') return amount;
  return { ...amount, state: 'undetermined', readings: [], text: { zh: '满足条件后再测算', en: 'worked out once the conditions are met' } };
}

/** Judges one benefit for a case (事项判断): fit, window and confidence side by side, with every condition, the amount and what is missing. */
export function judgeBenefit(of: Case, benefit: Benefit): Verdict {
  const judged = benefit.conditions.map((condition) => ({ condition, result: judgeCondition(of, condition) }));
  const fit = fitFrom(judged.map(({ condition, result }) => ({ improvable: condition.improvable, verdict: result.verdict })));
  const missing = fit === 'needs-answers' ? [...new Set(judged.flatMap(({ result }) => result.missing))] : [];
  const window = windowOf(benefit, of.asOf);
  return {
    benefitId: benefit.id,
    title: benefit.title,
    kind: benefit.kind,
    promise: benefit.promise,
    region: benefit.region,
    office: benefit.office,
    fit,
    fitText: fitText(fit, judged, missing),
    window: window.state,
    windowDetail: window.detail,
    confidence: benefit.confidence,
    sources: benefit.sourceCount,
    met: countOf(judged, 'met'),
    total: judged.length,
    conditions: judged.map(({ result }) => result),
    amount: amountWhen(fit, amountFor(of, benefit.amount)),
    missing,
    relations: relationsOf(of, benefit),
  };
}
