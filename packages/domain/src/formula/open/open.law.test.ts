import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Blur, blurred, blurs } from '../../../test/formula/blur.ts';
import { caseDay, caseFacts, caseParameterTable } from '../../../test/formula/case.ts';
import { type Answers, answerIds, completeAnswers, randomRules } from '../../../test/formula/random.ts';
import { showValue } from '../../../test/formula/show.ts';
import { atLeast } from '../../../test/runs.ts';
import { decimal } from '../../decimal.ts';
import { parseProfile } from '../../fact/parse-profile.ts';
import type { GraphNode } from '../compile/graph.ts';
import { NotExpressible } from '../compile/refusal.ts';
import { evaluate } from '../evaluate.ts';
import type { Expression } from '../expression.ts';
import { numberValue, type Value } from '../value.ts';
import { compileOpen, type OpenCell } from './compile.ts';
import { openLowering } from './lower.ts';
import type { Open } from './open.ts';
import { openLayout, putState } from './row.ts';

const rules = randomRules({ judgements: true });
const context = { catalogue: caseFacts, parameters: caseParameterTable, asOf: caseDay };
const asked: ReadonlySet<string> = new Set(answerIds);
const layout = openLayout(
  [...caseFacts.values()].filter(({ id }) => asked.has(id)),
  new Set(),
);

function rootsOf(open: Open): GraphNode[] {
  const wants = [open.missing, open.judged];
  if (open.kind === 'boolean') return [...wants, open.yes, open.no];
  if (open.kind !== 'number') throw new TypeError('random rules are numbers and conditions');
  return [...wants, ...[open.lo, open.hi].flatMap(({ at, endless }) => [endless, at.top, at.bottom])];
}

/** What the compiled graph says, in the form of the reference. */
function valueFrom(open: Open, out: readonly OpenCell[]): Value {
  if (open.kind === 'boolean') return { kind: 'boolean', canBeTrue: out[2] === true, canBeFalse: out[3] === true };
  const whole = (cell: OpenCell | undefined) => decimal(BigInt(String(cell)));
  const end = (from: number) => (out[from] === true ? null : { value: whole(out[from + 1]).div(whole(out[from + 2])), open: false });
  return numberValue({ min: end(2), max: end(5) });
}

let [said, refused] = [0, 0];

function check(rule: Expression, profiles: readonly Record<string, unknown>[]): void {
  let open: Open;
  const to = openLowering(context);
  try {
    open = to.of(rule);
  } catch (error) {
    if (!(error instanceof NotExpressible)) throw error;
    refused += 1;
    return;
  }
  said += 1;
  const run = compileOpen(rootsOf(open), layout);
  for (const facts of profiles) {
    const profile = parseProfile(facts, caseFacts);
    const row = layout.blank();
    const isWhole = [...profile.known].every(([id, state]) => {
      const place = layout.places.get(id);
      return place !== undefined && putState(place, state, row);
    });
    if (!isWhole) continue;
    const out: OpenCell[] = [];
    run?.(row, out);
    const expected = evaluate(rule, { ...context, profile });
    if (expected.value === null || expected.outOfForce.length > 0) throw new Error('a rule out of force is to be refused');
    expect({ value: showValue(valueFrom(open, out)), missing: out[0], judged: out[1] }).toEqual({
      value: showValue(expected.value),
      missing: expected.missing.length > 0,
      judged: expected.judgements.length > 0,
    });
  }
}

describe('rules with unknowns as a graph', () => {
  const partial = fc
    .tuple(completeAnswers, completeAnswers, blurs)
    .map(([full, other, how]: [Answers, Answers, readonly Blur[]]) => blurred(full, how, other));
  const profiles = fc.array(partial, { minLength: 1, maxLength: 6 });

  test.each(['condition', 'amount', 'portion', 'heads'] as const)('say what the reference says of any %s and any answers', (kind) => {
    fc.assert(fc.property(rules[kind], profiles, check), atLeast(200));
    expect(said).toBeGreaterThan(refused);
  });
});
