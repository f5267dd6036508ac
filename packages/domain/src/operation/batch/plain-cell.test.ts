import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, randomFirms } from '../../../test/batch/random-firms.ts';
import { atLeast } from '../../../test/runs.ts';
import { catalogue, facts } from '../../fact/catalogue.ts';
import type { FactValue } from '../../fact/model.ts';
import { parseValue } from '../../fact/parse-value.ts';
import { cellOf } from '../../formula/compile/row.ts';
import { openLayout } from '../../formula/open/row.ts';
import { factFromText } from '../fact-argument.ts';
import { plainCells } from './plain-cell.ts';

const { places } = openLayout(facts, new Set());
const readers = [...places.values()].map((place) => ({ place, read: plainCells(place) }));

const written = fc.stringMatching(/^-?[0-9]{0,4}(\.[0-9]{0,3})?$/);
const large = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map(String);
const day = fc.stringMatching(/^(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]$/);
const option = fc.constantFrom(...facts.flatMap((fact) => ('options' in fact ? (fact.options ?? []).map(({ code }) => code) : [])));
const word = fc.constantFrom(
  '是',
  '否',
  'TRUE',
  'no',
  '不清楚',
  'unknown',
  'NULL',
  '?',
  ' 5 ',
  '1..2',
  '0x10',
  '1e3',
  '５',
  '-0',
  '007',
  '+1',
  '320700',
  'C39',
);
const cells: fc.Arbitrary<FactValue> = fc.oneof(
  written,
  large,
  day,
  option,
  word,
  fc.string(),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  fc.constant(null),
);

test('a plain cell is what the careful reading says', () => {
  fc.assert(
    fc.property(fc.constantFrom(...readers), cells, ({ place: { fact }, read }, cell) => {
      const plain = read(cell);
      if (plain === null) return;
      const parsed = parseValue(fact, typeof cell === 'string' ? factFromText(fact.id, cell, catalogue) : cell);
      if (plain === undefined) expect(parsed).toEqual({ unsure: true });
      else expect('state' in parsed && cellOf(fact, parsed.state, 10n ** 17n), `${fact.id} ${JSON.stringify(cell)}`).toBe(plain);
    }),
    atLeast(20_000),
  );
});

test('the answers of firms are plain but for ranges and numbers finer than their steps', () => {
  const answers = randomFirms(100, 3, catalogue).flatMap((firm) =>
    readers.flatMap(({ place, read }) => {
      const text = cellText(firm[place.fact.id]);
      return text === null ? [] : [read(text) !== null];
    }),
  );
  expect(answers.filter(Boolean).length / answers.length).toBeGreaterThan(0.99);
});
