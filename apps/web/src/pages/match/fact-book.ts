import type { OutputOf } from '../../kechuang.ts';
import { latest, useCall } from '../../use-call.ts';

/** What the catalogue says of a fact. */
export type FactView = OutputOf<'facts.list'>['facts'][number];

/** Every fact that a question may ask for, by id; null until the list is here. */
export function useFacts(): ReadonlyMap<string, FactView> | null {
  const list = latest(useCall('facts.list', {}));
  return list === null ? null : new Map(list.facts.map((fact) => [fact.id, fact]));
}
