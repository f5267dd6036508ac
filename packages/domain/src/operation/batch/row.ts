import type { TypedProfile } from '../../fact/model.ts';
import { type OpenLayout, type OpenRow, putState } from '../../formula/open/row.ts';
import type { BatchFirm } from './judge.ts';

/** Puts checked answers into a row; gives the facts that do not fit into it. */
export function fillRow(layout: OpenLayout, { known, unsure }: TypedProfile, row: OpenRow): ReadonlySet<string> {
  const odd = new Set<string>();
  for (const [id, state] of known) {
    const place = layout.places.get(id);
    if (place === undefined || !putState(place, state, row)) odd.add(id);
  }
  for (const id of unsure) {
    const given = layout.places.get(id)?.given ?? -1;
    if (given >= 0) row.numbers[given] = 1;
  }
  return odd;
}

/** A firm by its checked answers. */
export function rowOfProfile(layout: OpenLayout, profile: TypedProfile): BatchFirm {
  const row = layout.blank();
  return { row, odd: fillRow(layout, profile, row), profile: () => profile };
}
