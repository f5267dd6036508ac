import { facts } from '../fact/catalogue.ts';
import type { Fact } from '../fact/model.ts';
import { type FactDescription, factsList } from './facts.contract.ts';
import { operation } from './operation.ts';

function describe(fact: Fact): FactDescription {
  return {
    ...fact,
    why: fact.why ?? null,
    unit: 'unit' in fact && fact.unit !== '' ? fact.unit : null,
    plausible: 'plausible' in fact ? fact.plausible : null,
    decimals: 'decimals' in fact ? (fact.decimals ?? null) : null,
    options: 'options' in fact && fact.options !== null ? fact.options.map((option) => ({ ...option })) : null,
    scheme: 'scheme' in fact ? (fact.scheme ?? null) : null,
  };
}

export const factsListOperation = operation(factsList, ({ q }) => {
  const word = q?.toLowerCase();
  const listed = facts.filter((fact) => {
    const words = [fact.id, fact.label.zh, fact.label.en, fact.question.zh, fact.question.en];
    return word === undefined || words.some((text) => text.toLowerCase().includes(word));
  });
  return { total: listed.length, facts: listed.map(describe) };
});
