import type { Bilingual } from '../language.ts';
import type { FactCatalogue, FactState } from './model.ts';

/** Facts of which the first is a part of the second, and so never more (部分不大于整体). */
export const partsOfWholes: readonly (readonly [part: string, whole: string])[] = [
  ['enterprise.techStaff', 'enterprise.headcount'],
  ['enterprise.selfDevelopedClassOneIp', 'enterprise.classOneIp'],
  ['enterprise.highValueClassOneIp', 'enterprise.classOneIp'],
  ['enterprise.netAssets', 'enterprise.totalAssets'],
  ['enterprise.equityTwoYears', 'enterprise.equityThreeYears'],
  ['equipment.premium', 'equipment.insuredValue'],
];

export interface Contradiction {
  readonly fact: string;
  readonly detail: Bilingual;
}

/** Answers that cannot both be true (相互矛盾的回答). Ranges contradict each other only where they do so throughout. */
export function contradictionsIn(known: ReadonlyMap<string, FactState>, catalogue: FactCatalogue): Contradiction[] {
  return partsOfWholes.flatMap(([part, whole]) => {
    const [one, other] = [known.get(part), known.get(whole)];
    if (one?.kind !== 'number' || other?.kind !== 'number' || one.min === null || other.max === null) return [];
    if (one.min.compare(other.max) <= 0) return [];
    const [a, b] = [catalogue.get(part)?.label, catalogue.get(whole)?.label];
    const detail = {
      zh: `${a?.zh ?? part}不可能大于${b?.zh ?? whole}，两项回答相互矛盾，请核对`,
      en: `${a?.en ?? part} cannot be more than ${b?.en ?? whole}; the two answers contradict each other`,
    };
    return [{ fact: part, detail }];
  });
}
