import { corpus } from '@kechuang/data';
import { explainBenefit, matchBenefits } from '@kechuang/domain';
import { compare, publish } from './measure.ts';

const asOf = '2025-08-01';
const firm = {
  'enterprise.registeredInMainland': true,
  'enterprise.headcount': '80',
  'enterprise.techStaff': '20',
  'enterprise.revenue': '30000000',
  'enterprise.totalAssets': '40000000',
  'enterprise.totalCost': '25000000',
  'enterprise.rdExpense': '1230000',
  'enterprise.classOneIp': '0',
  'enterprise.classTwoIp': '3',
  'enterprise.prohibitedProducts': false,
  'enterprise.majorViolation': false,
  'enterprise.highTechCertificate': false,
};

/** What a programmer with an afternoon would write for one policy: no unknowns, no citations, no distances but the one asked for. */
function techSmeByHand(facts: typeof firm): { readonly fits: boolean; readonly points: number; readonly missing: string | null } {
  const number = (
    id: 'headcount' | 'techStaff' | 'revenue' | 'totalAssets' | 'totalCost' | 'rdExpense' | 'classOneIp' | 'classTwoIp',
  ): number => Number(facts[`enterprise.${id}`]);
  const gates =
    facts['enterprise.registeredInMainland'] &&
    !facts['enterprise.prohibitedProducts'] &&
    !facts['enterprise.majorViolation'] &&
    number('headcount') <= 500 &&
    number('revenue') <= 2e8 &&
    number('totalAssets') <= 2e8;
  const band = (value: number, steps: readonly (readonly [number, number])[]): number => steps.find(([least]) => value >= least)?.[1] ?? 0;
  const staff = band(number('techStaff') / number('headcount'), [
    [0.3, 20],
    [0.25, 16],
    [0.2, 12],
    [0.15, 8],
    [0.1, 4],
  ]);
  const ofRevenue = number('rdExpense') / number('revenue');
  const rdOfRevenue = band(ofRevenue, [
    [0.06, 50],
    [0.05, 40],
    [0.04, 30],
    [0.03, 20],
    [0.02, 10],
  ]);
  const rdOfCost = band(number('rdExpense') / number('totalCost'), [
    [0.3, 50],
    [0.25, 40],
    [0.2, 30],
    [0.15, 20],
    [0.1, 10],
  ]);
  const rights =
    number('classOneIp') > 0
      ? 30
      : band(number('classTwoIp'), [
          [4, 24],
          [3, 18],
          [2, 12],
          [1, 6],
        ]);
  const points = staff + Math.max(rdOfRevenue, rdOfCost) + rights;
  const fits = gates && ((points >= 60 && staff > 0) || facts['enterprise.highTechCertificate']);
  return { fits, points, missing: fits ? null : `${60 - points} points, R&D at ${(ofRevenue * 100).toFixed(1)} % of sales` };
}

const batch = 200;
const by = (work: () => unknown) => () => {
  for (let turn = 0; turn < batch; turn += 1) work();
};
const baseline = by(() => techSmeByHand(firm));
const against = `one policy written by hand (× ${batch})`;
const all = matchBenefits(firm, asOf, corpus).results.length;

publish([
  await compare({
    what: `\`benefits.explain\` national.tech-sme (× ${batch})`,
    against,
    runs: 9,
    baseline,
    subject: by(() => explainBenefit('national.tech-sme', firm, asOf, corpus)),
    note: (time) => `${((time / batch) * 1000).toFixed(0)} µs each, with every step cited`,
  }),
  await compare({
    what: `\`benefits.match\`, ${all} benefits (× ${batch})`,
    against,
    runs: 9,
    baseline,
    subject: by(() => matchBenefits(firm, asOf, corpus)),
    note: (time) => `${((time / batch / all) * 1000).toFixed(0)} µs a benefit`,
  }),
]);
