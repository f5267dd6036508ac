import { z } from 'zod';
import { decimalString } from '../../decimal.ts';
import { type Bilingual, bilingual } from '../../language.ts';
import { type DerivedName, derivedNames } from '../expression.ts';
import { type Source, source } from '../source.ts';

/**
 * How a rule is written in a file (规则文本): every part an object with its `kind`. Amounts carry the unit people write (万元, %, 人), derived operators
 * stand by name with their arguments, and `use` puts in another rule of the file.
 */
const identifier = z.string().min(1).max(100);
const amount = z.union([decimalString, z.int()]).transform(String);

interface BandText {
  readonly from?: string | undefined;
  readonly above?: string | undefined;
  readonly to?: string | undefined;
  readonly below?: string | undefined;
  readonly named?: 'lower' | 'upper' | undefined;
  readonly label?: Bilingual | undefined;
  readonly result: RuleText;
}

/** One part of a rule as it was read. Written out, because a type this deep cannot be declared from its schema. */
export type RuleText =
  | { kind: 'fact'; id: string }
  | { kind: 'use'; rule: string }
  | { kind: 'parameter'; id: string }
  | { kind: 'amount'; value: string; unit: string }
  | { kind: 'date'; value: string }
  | { kind: 'code'; value: string }
  | { kind: 'truth'; value: boolean }
  | { kind: 'add' | 'multiply' | 'minimum' | 'maximum' | 'all' | 'any'; of: RuleText[] }
  | { kind: 'subtract'; left: RuleText; right: RuleText }
  | { kind: 'divide'; left: RuleText; right: RuleText; whenZero?: RuleText | undefined }
  | { kind: 'compare'; operator: '>=' | '>' | '<=' | '<' | '=' | '!='; left: RuleText; right: RuleText }
  | { kind: 'not'; of: RuleText }
  | { kind: 'if'; condition: RuleText; then: RuleText; otherwise: RuleText }
  | { kind: 'tiers'; input: RuleText; bands: BandText[]; otherwise?: RuleText | undefined }
  | { kind: 'member'; item: RuleText; options: string[]; match: 'exact' | 'prefix'; quantifier: 'any' | 'all' }
  | { kind: 'elapsed'; since: RuleText; unit: 'years' | 'months' | 'days' }
  | { kind: 'round'; of: RuleText; places: number; mode: 'half-up' | 'down' | 'up' }
  | { kind: 'judgement'; id: string; question: Bilingual; by: Bilingual; points?: { min: string; max: string } | undefined }
  | { kind: 'named'; id: string; label: Bilingual; sources: Source[]; of: RuleText }
  | { kind: DerivedName; args: RuleText[] };

const several = () => z.array(ruleText).min(1).max(200);

const fact = z.strictObject({ kind: z.literal('fact'), id: identifier });
const use = z.strictObject({ kind: z.literal('use'), rule: identifier });
const parameter = z.strictObject({ kind: z.literal('parameter'), id: identifier });
const quantity = z.strictObject({ kind: z.literal('amount'), value: amount, unit: z.string().max(20).default('') });
const date = z.strictObject({ kind: z.literal('date'), value: z.iso.date() });
const code = z.strictObject({ kind: z.literal('code'), value: identifier });
const truth = z.strictObject({ kind: z.literal('truth'), value: z.boolean() });
const list = z.strictObject({
  kind: z.enum(['add', 'multiply', 'minimum', 'maximum', 'all', 'any']),
  get of() {
    return several();
  },
});
const subtract = z.strictObject({
  kind: z.literal('subtract'),
  get left() {
    return ruleText;
  },
  get right() {
    return ruleText;
  },
});
const divide = z.strictObject({
  kind: z.literal('divide'),
  get left() {
    return ruleText;
  },
  get right() {
    return ruleText;
  },
  get whenZero() {
    return ruleText.optional();
  },
});
const compare = z.strictObject({
  kind: z.literal('compare'),
  operator: z.enum(['>=', '>', '<=', '<', '=', '!=']),
  get left() {
    return ruleText;
  },
  get right() {
    return ruleText;
  },
});
const not = z.strictObject({
  kind: z.literal('not'),
  get of() {
    return ruleText;
  },
});
const choice = z.strictObject({
  kind: z.literal('if'),
  get condition() {
    return ruleText;
  },
  // biome-ignore lint/suspicious/noThenProperty: a branch of a rule, never awaited
  get then() {
    return ruleText;
  },
  get otherwise() {
    return ruleText;
  },
});
const band = z.strictObject({
  from: amount.optional().describe('下限，含 / lower end, included'),
  above: amount.optional().describe('下限，不含 / lower end, not included'),
  to: amount.optional().describe('上限，含 / upper end, included'),
  below: amount.optional().describe('上限，不含 / upper end, not included'),
  named: z.enum(['lower', 'upper']).optional().describe('原文写明“及”“含”的一端 / the end that the text names'),
  label: bilingual.optional(),
  get result() {
    return ruleText;
  },
});
const table = z.strictObject({
  kind: z.literal('tiers'),
  get input() {
    return ruleText;
  },
  bands: z.array(band).min(1).max(100),
  get otherwise() {
    return ruleText.optional();
  },
});
const member = z.strictObject({
  kind: z.literal('member'),
  get item() {
    return ruleText;
  },
  options: z.array(identifier).min(1).max(500),
  match: z.enum(['exact', 'prefix']).default('exact'),
  quantifier: z.enum(['any', 'all']).default('any'),
});
const elapsed = z.strictObject({
  kind: z.literal('elapsed'),
  get since() {
    return ruleText;
  },
  unit: z.enum(['years', 'months', 'days']),
});
const round = z.strictObject({
  kind: z.literal('round'),
  get of() {
    return ruleText;
  },
  places: z.int().min(0).max(12),
  mode: z.enum(['half-up', 'down', 'up']).default('half-up'),
});
const judgement = z.strictObject({
  kind: z.literal('judgement'),
  id: identifier,
  question: bilingual,
  by: bilingual,
  points: z.strictObject({ min: amount, max: amount }).optional(),
});
const named = z.strictObject({
  kind: z.literal('named'),
  id: identifier,
  label: bilingual,
  sources: z.array(source).default([]),
  get of() {
    return ruleText;
  },
});
const derived = z.strictObject({
  kind: z.enum(derivedNames),
  get args() {
    return several();
  },
});

export const ruleText: z.ZodType<RuleText> = z.discriminatedUnion('kind', [
  fact,
  use,
  parameter,
  quantity,
  date,
  code,
  truth,
  list,
  subtract,
  divide,
  compare,
  not,
  choice,
  table,
  member,
  elapsed,
  round,
  judgement,
  named,
  derived,
]);

const parameterText = z.strictObject({
  id: identifier,
  label: bilingual,
  unit: z.string().max(20).default('').describe('元、%、分、人…;日期写 date,是否写 truth,代码写 code'),
  values: z
    .array(
      z.strictObject({
        from: z.iso.date().nullable(),
        to: z.iso.date().nullable(),
        value: z.union([z.string().max(100), z.int().transform(String), z.boolean()]),
        source,
      }),
    )
    .min(1)
    .max(100),
});
export type ParameterText = z.infer<typeof parameterText>;

/** A file of rules (规则文件). */
export const ruleFile = z.strictObject({
  parameters: z.array(parameterText).max(200).default([]),
  rules: z.record(identifier, ruleText),
});
export type RuleFile = z.infer<typeof ruleFile>;
