import { benefit, encoded, isTrue, plainReading, standing, t } from '../../benefit/define.ts';
import { reference } from '../../benefit/source.ts';
import { compare, fact, maximum, memberOf, multiply, not, parameterValue, ratio, when, yuan } from '../../formula/build.ts';
import { atLeast } from '../../formula/derived.ts';
import type { Parameter, ParameterValue } from '../../formula/parameter.ts';
import type { Bilingual } from '../../language.ts';
import {
  rdDeduction2015,
  rdDeduction2018,
  rdDeduction2021,
  rdDeduction2023,
  rdDeductionChips2023,
  rdDeductionExtended2021,
  rdDeductionLastQuarter2022,
  rdDeductionTechSme2022,
  rdOutsourcedAbroad,
} from './instruments.ts';

const basic = reference(rdDeduction2015);
const raised = reference(rdDeduction2018);
/** What 99号 raised for three years goes on to the end of 2023. */
const extended = reference(rdDeductionExtended2021);

function value(from: string, to: string | null, rate: string, source: ParameterValue['source']): ParameterValue {
  return { from, to, value: rate, source };
}

const until2022: readonly ParameterValue[] = [
  value('2016-01-01', '2017-12-31', '0.5', reference(rdDeduction2015, null, 1)),
  value('2018-01-01', '2020-12-31', '0.75', raised),
];
const from2023 = value('2023-01-01', null, '1', reference(rdDeduction2023));
const lastQuarter = value('2022-10-01', '2022-12-31', '1', reference(rdDeductionLastQuarter2022));

function rate(id: string, label: Bilingual, values: readonly ParameterValue[]): Parameter {
  return { id: `rd-super-deduction.${id}`, label, type: { kind: 'ratio' }, values };
}

const general = rate('general', t('一般企业加计扣除比例', 'rate for all eligible firms'), [
  ...until2022,
  value('2021-01-01', '2022-09-30', '0.75', extended),
  lastQuarter,
  from2023,
]);
const manufacturing = rate('manufacturing', t('制造业企业加计扣除比例', 'rate for manufacturers'), [
  ...until2022,
  value('2021-01-01', '2022-12-31', '1', reference(rdDeduction2021)),
  from2023,
]);
const techSme = rate('tech-sme', t('科技型中小企业加计扣除比例', 'rate for tech SMEs'), [
  ...until2022,
  value('2021-01-01', '2021-12-31', '0.75', extended),
  value('2022-01-01', '2022-12-31', '1', reference(rdDeductionTechSme2022)),
  from2023,
]);
const chips = rate('chips', t('集成电路和工业母机企业加计扣除比例', 'rate for chip and machine tool firms'), [
  ...until2022,
  value('2021-01-01', '2022-09-30', '0.75', extended),
  lastQuarter,
  value('2023-01-01', '2027-12-31', '1.2', reference(rdDeductionChips2023)),
  value('2028-01-01', null, '1', reference(rdDeduction2023)),
]);

const rateOf = (parameter: Parameter) => parameterValue(parameter.id);

/** Manufacturers: main business is manufacturing and at least half of total income (制造业收入占收入总额50%以上). */
const isManufacturer = atLeast(fact('enterprise.manufacturingIncomeShare'), ratio('0.5'));

/** The highest rate that the firm qualifies for. */
const firmRate = maximum(
  rateOf(general),
  when(isManufacturer, rateOf(manufacturing), rateOf(general)),
  when(isTrue('enterprise.techSmeNumber'), rateOf(techSme), rateOf(general)),
  when(isTrue('enterprise.chipOrMachineTool'), rateOf(chips), rateOf(general)),
);

/** GB/T 4754 classes that may not deduct: tobacco, lodging and catering, trade, real estate, leasing and business services, entertainment. */
const excludedIndustries = ['C16', '16', 'H', '61', '62', 'F', '51', '52', 'K', '70', 'L', '71', '72', 'R90', '90'];

/** 研发费用税前加计扣除, by period and kind of firm. */
export const rdSuperDeduction = benefit({
  id: 'national.rd-super-deduction',
  title: t('研发费用税前加计扣除', 'R&D super-deduction'),
  kind: 'relief',
  promise: t(
    '实际发生的研发费用，在据实扣除之外再按比例加计扣除',
    'R&D costs are deducted again, at a rate, on top of the costs themselves',
  ),
  region: '100000',
  office: t('主管税务机关', 'the tax office in charge'),
  route: t('企业自行判别、申报享受', 'claimed by the firm in its tax return'),
  who: t('会计核算健全的居民企业，负面清单行业除外', 'resident enterprises with sound accounts, except in excluded industries'),
  conditions: [
    encoded('mainland', t('居民企业', 'a resident enterprise'), isTrue('enterprise.registeredInMainland'), basic),
    encoded(
      'industry',
      t(
        '不属于烟草制造业、住宿和餐饮业、批发和零售业、房地产业、租赁和商务服务业、娱乐业等不适用行业',
        'not in tobacco, lodging and catering, trade, real estate, leasing and business services, or entertainment',
      ),
      not(memberOf(fact('enterprise.industry'), excludedIndustries, { match: 'prefix' })),
      reference(rdDeduction2015, '第四条'),
    ),
    encoded('rd', t('有实际发生的研发费用', 'R&D costs were incurred'), compare('>', fact('enterprise.rdExpense'), yuan(0)), basic),
  ],
  amount: {
    kind: 'formula',
    flow: 'deduction',
    period: 'per-year',
    readings: [
      plainReading(
        [
          {
            payer: t('税前加计扣除额（减少应纳税所得额，不是拨款）', 'extra deduction from taxable income, not a payment'),
            amount: multiply(fact('enterprise.rdExpense'), firmRate),
            basis: t('研发费用 × 当期加计扣除比例', 'R&D expense × the rate in force'),
          },
        ],
        { rate: firmRate },
      ),
    ],
    sources: [
      basic,
      raised,
      extended,
      reference(rdDeduction2021),
      reference(rdDeductionTechSme2022),
      reference(rdDeductionLastQuarter2022),
      reference(rdDeduction2023),
      reference(rdDeductionChips2023),
    ],
  },
  validity: standing('2016-01-01', t('比例随年度变化，按测算日期取值', 'the rate changes with the year and is taken on the day asked')),
  notes: [
    t(
      '2022年第四季度按100%的部分，可按实际发生额，或按全年研发费用乘以10月1日后经营月份数占比计算',
      'for the last quarter of 2022 at 100 %, actual costs or the year’s costs in proportion to the months from 1 October',
    ),
    t(
      '委托境内外部机构研发按实际发生额的80%计入；委托境外的同样按80%计入，且不超过境内符合条件研发费用的三分之二（财税〔2018〕64号）',
      'outsourced R&D counts at 80 %, at home and abroad; abroad it may not exceed two thirds of eligible domestic R&D (Cai Shui [2018] No. 64)',
    ),
    t('委托境外个人研发的费用不得扣除', 'R&D outsourced to persons abroad does not count'),
  ],
  sources: [basic, raised, extended, reference(rdDeduction2023), reference(rdOutsourcedAbroad)],
  parameters: [general, manufacturing, techSme, chips],
});
