import { compare, fact, memberOf, truth } from '../formula/build.ts';
import type { Expression } from '../formula/expression.ts';
import type { Source } from '../formula/source.ts';
import type { Bilingual } from '../language.ts';
import type { AmountReadingRule, Benefit, BenefitCondition, BenefitValidity } from './model.ts';

/** Both languages of one sentence, Chinese first (双语). */
export function t(zh: string, en: string): Bilingual {
  return { zh, en };
}

/** 未写明: the source does not say. */
export const notWritten = t('未写明', 'not written');

interface ConditionOptions {
  readonly improvable?: boolean;
  readonly howToChange?: Bilingual;
  readonly moneyBase?: Expression;
}

/** A condition that a rule decides (可判断的条件). */
export function encoded(id: string, text: Bilingual, rule: Expression, source: Source, options: ConditionOptions = {}): BenefitCondition {
  return {
    id,
    text,
    encoding: { kind: 'encoded', rule },
    source,
    improvable: options.improvable ?? false,
    howToChange: options.howToChange,
    moneyBase: options.moneyBase,
  };
}

/** A condition that only an office or expert decides, with the reason (不能自动判断的条件). */
export function notEncoded(id: string, text: Bilingual, why: Bilingual, source: Source): BenefitCondition {
  return { id, text, encoding: { kind: 'not-encoded', why }, source, improvable: false };
}

/** The fact must be yes. */
export function isTrue(id: string): Expression {
  return compare('=', fact(id), truth(true));
}

/** The fact must be no. */
export function isFalse(id: string): Expression {
  return compare('=', fact(id), truth(false));
}

/** Registered in the place whose codes begin with `prefix` (地域条件). */
export function registeredIn(prefix: string, place: Bilingual, source: Source): BenefitCondition {
  return encoded(
    'region',
    t(`注册在${place.zh}`, `registered in ${place.en}`),
    memberOf(fact('enterprise.region'), [prefix], { match: 'prefix' }),
    source,
  );
}

/** The applicant is of one of these kinds (主体条件); codes of `enterprise.kind`. */
export function applicantIs(kinds: readonly string[], text: Bilingual, source: Source): BenefitCondition {
  return encoded('kind', text, memberOf(fact('enterprise.kind'), kinds), source);
}

/** In force from `from` to `to`, both included; `null` is 未写明. */
export function inForce(from: string | null, to: string | null, note: Bilingual | null = null): BenefitValidity {
  return { from, to, openEnded: false, note, rounds: [], supersededBy: null };
}

/** In force from `from` until changed (未定有效期的规则). */
export function standing(from: string | null, note: Bilingual | null = null): BenefitValidity {
  return { from, to: null, openEnded: true, note, rounds: [], supersededBy: null };
}

/** The one reading of a plain text. */
export function plainReading(
  lines: AmountReadingRule['lines'],
  more: Partial<Pick<AmountReadingRule, 'rate' | 'cap' | 'capped' | 'label'>> = {},
): AmountReadingRule {
  return {
    id: 'plain',
    label: more.label ?? t('按原文', 'as written'),
    recommended: true,
    reason: null,
    lines,
    rate: more.rate ?? null,
    cap: more.cap ?? null,
    capped: more.capped ?? null,
  };
}

type Defaulted =
  | 'relations'
  | 'materials'
  | 'deadlines'
  | 'notes'
  | 'confidence'
  | 'sourceCount'
  | 'parameters'
  | 'office'
  | 'route'
  | 'amount';

/** A benefit with the usual values filled in (事项): no relations, office and route 未写明, amount 未写明, attested and checked unless said otherwise. */
export function benefit(definition: Omit<Benefit, Defaulted> & Partial<Pick<Benefit, Defaulted>>): Benefit {
  const sourceCount = definition.sourceCount ?? 2;
  return {
    relations: [],
    materials: [],
    deadlines: [],
    notes: [],
    // A single publication is never `checked`.
    confidence: sourceCount === 1 ? 'machine' : 'checked',
    parameters: [],
    office: notWritten,
    route: notWritten,
    amount: { kind: 'unstated' },
    ...definition,
    sourceCount,
  };
}
