import type { Passage } from './passage.ts';

/** Groups of figures joined by nothing but 、和及, first to last (并列数字): each figure's group and its place in it. */
export interface ListPlace {
  readonly group: readonly Passage[];
  readonly place: number;
}

/** The place of each of the passages, in their order; undefined for one that stands alone. */
export function listPlaces(passages: readonly Passage[]): readonly (ListPlace | undefined)[] {
  const places: (ListPlace | undefined)[] = [];
  for (let index = 0; index < passages.length; ) {
    const first = passages[index];
    if (first === undefined) break;
    const group = [first];
    for (let next = passages[index + 1]; next !== undefined && joins(group.at(-1), next, first); next = passages[index + group.length])
      group.push(next);
    for (let place = 0; place < group.length; place++) places.push(group.length > 1 ? { group, place } : undefined);
    index += group.length;
  }
  return places;
}

function joins(last: Passage | undefined, next: Passage, first: Passage): boolean {
  return (
    next.previous === last &&
    next.figure.kind === first.figure.kind &&
    /^(?:(?:以[上下内]|（不?含）)?(?:、|和|及|以及|或)|，?)$/.test(next.gap)
  );
}
