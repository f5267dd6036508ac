import { benefit, encoded, inForce, isTrue, notEncoded, plainReading, standing, t } from '../../benefit/define.ts';
import { reference } from '../../benefit/source.ts';
import { count, fact, minimum, multiply, ratio } from '../../formula/build.ts';
import { atMost, moreThan } from '../../formula/derived.ts';
import { firstSetDetails2024, firstSetMeasures2024, firstSetNotice } from './instruments.ts';

const pilot = reference(firstSetNotice);
const rate = ratio('0.8');
const countedPremium = minimum(fact('equipment.premium'), multiply(ratio('0.03'), fact('equipment.insuredValue')));

/** 首台（套）重大技术装备保险补偿 (2015 pilot and 2019 notice). */
export const firstSetInsurance = benefit({
  id: 'national.first-set-insurance',
  title: t(
    '首台（套）重大技术装备保险补偿（2015年试点、2019年通知）',
    'insurance subsidy for first-set equipment (2015 pilot, 2019 notice)',
  ),
  kind: 'grant',
  promise: t(
    '按实际年保费的80%补贴，保费率按不超过3%计，不超过3年',
    '80 % of the yearly premium, the rate counted at no more than 3 %, for up to three years',
  ),
  region: '100000',
  who: t('制造首台（套）重大技术装备并投保的企业', 'firms that make and insure first-set major equipment'),
  conditions: [
    encoded(
      'first-set',
      t('制造首台（套）重大技术装备并已投保', 'makes first-set major equipment and has insured it'),
      isTrue('equipment.firstSet'),
      pilot,
    ),
    encoded(
      'years',
      t('补贴不超过三个保险年度', 'no more than three years of insurance'),
      atMost(fact('equipment.subsidyYear'), count(3, '年')),
      pilot,
    ),
    notEncoded(
      'catalogue',
      t('装备列入首台（套）推广应用指导目录', 'the equipment is in the catalogue of first sets'),
      t('目录及规格由主管部门审定', 'catalogue and specification are for the office'),
      pilot,
    ),
  ],
  amount: {
    kind: 'formula',
    flow: 'received',
    period: 'per-year',
    readings: [
      plainReading(
        [
          {
            payer: t('中央财政', 'central budget'),
            amount: multiply(rate, countedPremium),
            basis: t('80% × 实际年保费（不超过投保价值的3%）', '80 % × premium, counted at no more than 3 % of the insured value'),
          },
        ],
        {
          rate,
          cap: multiply(rate, ratio('0.03'), fact('equipment.insuredValue')),
          capped: moreThan(fact('equipment.premium'), multiply(ratio('0.03'), fact('equipment.insuredValue'))),
        },
      ),
    ],
    sources: [pilot],
  },
  validity: {
    ...inForce(
      '2015-01-01',
      '2024-05-23',
      t(
        '2015年试点的起始日期未核实，按年初计；2024年5月24日起由新的保险补偿政策替代',
        'the day on which the pilot of 2015 began is not established and is taken as the first of the year; replaced by the new policy from 24 May 2024',
      ),
    ),
    supersededBy: 'national.first-set-insurance-2024',
  },
  notes: [
    t(
      '首台（套）指用户首次使用的前三台（套）；首批次指首次签订的同规格批次合同（单一来源）',
      'first set: the first three that a user first uses; first batch: the first contract of the same specification (single source)',
    ),
  ],
  sources: [pilot],
});

const rule2024 = reference(firstSetMeasures2024, null, 1);

/** 首台（套）重大技术装备保险补偿 (2024); the rate cap and total caps are not established. */
export const firstSetInsurance2024 = benefit({
  id: 'national.first-set-insurance-2024',
  title: t('首台（套）重大技术装备、首批次新材料保险补偿（2024年）', 'insurance subsidy for first sets and first batches (2024)'),
  kind: 'grant',
  promise: t('先审定资格后安排资金，按不超过实际保费的80%补贴', 'up to 80 % of the premium paid, qualification first, money after'),
  region: '100000',
  office: t('工业和信息化主管部门', 'the industry and IT authority'),
  who: t('制造首台（套）重大技术装备并投保的企业', 'firms that make and insure first-set major equipment'),
  conditions: [
    encoded(
      'first-set',
      t('制造首台（套）重大技术装备并已投保', 'makes first-set major equipment and has insured it'),
      isTrue('equipment.firstSet'),
      rule2024,
    ),
    notEncoded(
      'qualification',
      t('通过资格审定', 'passes the qualification review'),
      t('先由主管部门审定资格', 'the office reviews the qualification first'),
      rule2024,
    ),
  ],
  amount: {
    kind: 'formula',
    flow: 'received',
    period: 'per-year',
    readings: [
      plainReading(
        [
          {
            payer: t('中央财政（上限）', 'central budget (at most)'),
            amount: multiply(ratio('0.8'), fact('equipment.premium')),
            basis: t(
              '不超过实际保费的80%；费率上限和总额上限未核实',
              'no more than 80 % of the premium; the rate cap and total cap are not established',
            ),
          },
        ],
        { rate: ratio('0.8') },
      ),
    ],
    sources: [rule2024],
  },
  validity: standing('2024-05-24'),
  notes: [t('骗取资金的，追回资金并三年内不得申报（单一来源）', 'fraud: refund and a three-year ban (single source)')],
  sourceCount: 1,
  sources: [rule2024, reference(firstSetDetails2024, null, 1)],
});
