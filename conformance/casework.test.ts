import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiFace, commandLineFace, comparable, type Face, libraryFace, stepKey } from './casework-world.ts';
import { exitCodeOf, firstDifference } from './faces.ts';
import { readCaseworkScenarios } from './scenario.ts';

const kept = z.object({
  case: z.object({ id: z.string(), version: z.int() }).optional(),
  sha256: z.string().optional(),
  delegation: z.object({ id: z.string() }).optional(),
});

/** Puts what earlier steps kept where `$name` stands. */
function filled(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string' && value.startsWith('$')) return names.get(value.slice(1)) ?? value;
  if (Array.isArray(value)) return value.map((one) => filled(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filled(inner, names)]));
}

describe.each(readCaseworkScenarios())('$says', ({ says, steps }) => {
  let library: Face;
  let others: Face[] = [];
  const names = new Map<string, string>();
  let version = 0;

  beforeAll(async () => {
    library = await libraryFace();
    others = [await apiFace(), await commandLineFace()];
  });
  afterAll(() => Promise.all([library, ...others].map((face) => face.close())));

  it.each(steps.map((step, index) => [index + 1, step.as, step.operation, step] as const))(
    '%i %s %s',
    { timeout: 60_000 },
    async (index, who, operation, step) => {
      const faces = [library, ...others];
      if (step.on !== undefined) for (const face of faces) face.setClock(new Date(`${step.on}T09:00:00+08:00`));
      const seen = step.seen === 'none' ? undefined : (step.seen ?? version);
      const options = { idempotencyKey: stepKey(says, index), ...(seen === undefined || seen === 0 ? {} : { expectedVersion: seen }) };
      const question = { who, operation, input: filled(step.input, names) as Record<string, unknown>, options };
      const said = await library.ask(question);
      if (step.problem === undefined) {
        if (!('answer' in said)) throw new Error(`the library refused: ${JSON.stringify(said)}`);
        const answer: unknown = JSON.parse(said.answer);
        if (step.expect !== undefined) expect(answer).toMatchObject(Object(step.expect));
        const known = kept.safeParse(answer).data;
        if (known?.case !== undefined) version = known.case.version;
        if (step.keep !== undefined) names.set(step.keep, known?.case?.id ?? known?.sha256 ?? known?.delegation?.id ?? '');
        for (const face of others) {
          const other = await face.ask(question);
          const difference =
            'answer' in other
              ? firstDifference(comparable(operation, said.answer), comparable(operation, other.answer))
              : JSON.stringify(other);
          expect(difference, face.name).toBeNull();
        }
        return;
      }
      expect(said).toMatchObject({
        problem: step.problem.kind,
        ...(step.problem.pointers === undefined ? {} : { pointers: step.problem.pointers }),
      });
      for (const face of others) {
        const other = await face.ask(question);
        if ('exitCode' in other) expect(other.exitCode, face.name).toBe(exitCodeOf(step.problem.kind));
        else expect(other, face.name).toEqual(said);
      }
    },
  );
});
