import { z } from 'zod';
import { referenceCitation } from '../citation.ts';
import { decimalString } from '../decimal.ts';
import { bilingual } from '../language.ts';

const band = z.strictObject({ bound: decimalString, points: decimalString });

/** One item: by a fact and its bands, or left to experts (指标). */
export const customScorecardItem = z.strictObject({
  id: z.string().min(1).max(60),
  title: bilingual,
  weight: decimalString.describe('权重:本项得分乘以它 / what the points of the item are multiplied by'),
  max: decimalString.describe('加权前的满分 / most points before weighting'),
  by: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('fact'),
      fact: z.string(),
      better: z.enum(['higher', 'lower']).describe('higher:达到界值即得分;lower:不超过界值即得分'),
      bands: z.array(band).min(1).max(20),
      otherwise: decimalString,
    }),
    z.strictObject({ kind: z.literal('expert') }),
  ]),
});

/**
 * A scorecard whose items, bands and weights the user supplies (自定义评分表): for innovation points, incubators and institutes, whose weights no
 * source publishes. None is shipped.
 */
export const customScorecardDefinition = z.strictObject({
  id: z.string().min(1).max(60),
  title: bilingual,
  source: referenceCitation.describe('评分办法的出处 / where the scheme is written'),
  passMark: decimalString,
  passInclusive: z.boolean(),
  groups: z
    .array(
      z.strictObject({
        id: z.string(),
        title: bilingual,
        max: decimalString,
        atLeast: decimalString.nullable(),
        items: z.array(customScorecardItem).min(1).max(60),
      }),
    )
    .min(1)
    .max(20),
  grades: z.array(z.strictObject({ name: bilingual, from: decimalString, inclusive: z.boolean() })).max(20),
  consecutiveFailures: z.strictObject({ times: z.int().min(1).max(20), consequence: bilingual }).nullable(),
});
export type CustomScorecardDefinition = z.infer<typeof customScorecardDefinition>;
