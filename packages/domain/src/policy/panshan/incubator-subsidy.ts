import { benefit, encoded, inForce, plainReading, registeredIn, t } from '../../benefit/define.ts';
import { cite } from '../../benefit/source.ts';
import { fact, number, yuan } from '../../formula/build.ts';
import { moreThan, split } from '../../formula/derived.ts';

const subsidy = cite(
  'panshan-2021-shuangchuang',
  '5.1.p2',
  '盘锦现代农业创业大厦有26家企业入驻孵化，现已补助60万，市、县财政按2:1进行配比',
);
const [city, county] = [number(2), number(1)];

/** 孵化载体补助，市县财政按2:1配比. */
export const incubatorSubsidy = benefit({
  id: 'panshan.incubator-subsidy',
  title: t('盘山县孵化载体补助（市、县财政2:1配比）', 'incubator subsidy in Panshan, city and county 2 to 1'),
  kind: 'grant',
  promise: t('对孵化载体给予补助，市、县财政按2:1分担', 'incubators are subsidised, city and county paying 2 to 1'),
  region: '211122',
  office: t('项目由业务主管部门牵头，财政局负责资金保障和拨付', 'the department in charge leads, the finance bureau pays'),
  who: t('盘山县的孵化载体', 'incubators in Panshan County'),
  conditions: [
    registeredIn('211122', t('盘山县', 'Panshan County'), subsidy),
    encoded('subsidy', t('已核定补助总额', 'the total subsidy has been fixed'), moreThan(fact('incubator.subsidy'), yuan(0)), subsidy),
  ],
  amount: {
    kind: 'formula',
    flow: 'received',
    period: 'once',
    readings: [
      plainReading([
        {
          payer: t('市级财政', 'city'),
          amount: split(fact('incubator.subsidy'), city, [city, county]),
          basis: t('补助总额 × 2/3', 'two thirds of the total'),
        },
        {
          payer: t('县级财政', 'county'),
          amount: split(fact('incubator.subsidy'), county, [city, county]),
          basis: t('补助总额 × 1/3', 'a third of the total'),
        },
      ]),
    ],
    sources: [subsidy],
  },
  validity: inForce(null, null, t('原文为2021年落实情况报告，未写明有效期', 'the source is a report on 2021 and gives no period')),
  notes: [
    t(
      '原文记载的是已发生的补助（60万元），不是面向所有载体的承诺；补助标准未写明',
      'the text tells of a subsidy already paid (600,000 yuan); it is no promise to every incubator, and gives no rate',
    ),
  ],
  sources: [subsidy],
});
