import { listAdjustables, simulatePolicy } from '../policy/answers.ts';
import { Problem } from '../problem.ts';
import { operation } from './operation.ts';
import { benefitsAdjustables, benefitsSimulate } from './simulations.contract.ts';

export const benefitsAdjustablesOperation = operation(benefitsAdjustables, ({ id }, { corpus }) => {
  const adjustables = listAdjustables(id);
  return { dataVersion: corpus.dataVersion, benefitId: id, total: adjustables.length, adjustables };
});

export const benefitsSimulateOperation = operation(benefitsSimulate, ({ benefit, adjustable, to, firms, asOf }, { corpus, today }) => {
  const ids = new Map<string, number>();
  for (const [index, { id }] of firms.entries()) {
    const before = ids.get(id);
    if (before !== undefined) {
      const detail = {
        zh: `企业“${id}”出现两次（第 ${before + 1} 家和第 ${index + 1} 家）`,
        en: `The firm “${id}” stands twice (${before + 1} and ${index + 1})`,
      };
      throw new Problem('invalid-input', detail, [{ pointer: `/firms/${index}/id`, code: 'twice', detail }]);
    }
    ids.set(id, index);
  }
  return simulatePolicy({ benefitId: benefit, adjustableId: adjustable, to }, firms, asOf ?? today, corpus);
});
