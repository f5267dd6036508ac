import { partsOfWholes } from '../../fact/contradictions.ts';
import type { Fact, FactCatalogue, FactValue, TypedProfile } from '../../fact/model.ts';
import { scaleOf } from '../../formula/compile/steps.ts';
import { putCell } from '../../formula/open/row.ts';
import { profileOfCells, type RowFault } from './columns.ts';
import type { BatchFirm } from './judge.ts';
import { plainCells } from './plain-cell.ts';
import type { BatchPlan } from './plan.ts';
import { fillRow } from './row.ts';

/** Reads rows of one table (读行). The firm that it gives holds until the next row is read. */
export type RowReader = (cells: readonly (FactValue | undefined)[]) => BatchFirm | { readonly faults: readonly RowFault[] };

const none: ReadonlySet<string> = new Set();

/** Makes a reader for a table whose columns are these facts. Cells that are plain are read at once, a row with any other as `profileOfCells` does. */
export function rowReader(facts: readonly (Fact | null)[], { layout, book }: BatchPlan): RowReader {
  const { catalogue } = book;
  const row = layout.blank();
  const columns = facts.flatMap((fact, at) => {
    const place = fact === null ? undefined : layout.places.get(fact.id);
    return place === undefined ? [] : [{ at, place, read: plainCells(place) }];
  });
  const isEveryPlaced = columns.length === facts.filter((fact) => fact !== null).length;
  const clashes = clashesOf(columns, catalogue);

  const isPlain = (cells: readonly (FactValue | undefined)[]): boolean => {
    for (const { at, place, read } of columns) {
      const cell = cells[at];
      if (cell === undefined || cell === '') continue;
      const plain = read(cell);
      if (plain === null) return false;
      if (plain !== undefined) putCell(place, plain, row);
      else if (place.given >= 0) row.numbers[place.given] = 1;
    }
    return !clashes(row.numbers);
  };
  return (cells) => {
    layout.clear(row);
    const profile = (): { readonly profile: TypedProfile } | { readonly faults: readonly RowFault[] } =>
      profileOfCells(facts, cells, catalogue);
    if (isEveryPlaced && isPlain(cells)) {
      return {
        row,
        odd: none,
        profile() {
          const read = profile();
          if ('faults' in read) throw new TypeError('a plain row has no faults');
          return read.profile;
        },
      };
    }
    layout.clear(row);
    const read = profile();
    return 'faults' in read ? read : { row, odd: fillRow(layout, read.profile, row), profile: () => read.profile };
  };
}

/** Whether a part is more than its whole, by the rows' own numbers. */
function clashesOf(
  columns: readonly { readonly place: { readonly fact: Fact; readonly number: number } }[],
  catalogue: FactCatalogue,
): (numbers: Float64Array) => boolean {
  const at = new Map(columns.map(({ place }) => [place.fact.id, place.number]));
  const pairs = partsOfWholes.flatMap(([part, whole]) => {
    const [one, other] = [at.get(part), at.get(whole)];
    const [small, large] = [catalogue.get(part), catalogue.get(whole)];
    if (one === undefined || other === undefined || small === undefined || large === undefined) return [];
    return [{ one, other, scale: Number(scaleOf(large)) / Number(scaleOf(small)) }];
  });
  return (numbers) => pairs.some(({ one, other, scale }) => (numbers[one] ?? 0) * scale > (numbers[other + 1] ?? 0));
}
