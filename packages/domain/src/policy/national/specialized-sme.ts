import { benefit, encoded, isTrue, t } from '../../benefit/define.ts';
import { reference } from '../../benefit/source.ts';
import { add, all, any, divide, fact, judgedWithin, maximum, number, points, ratio, wan, when, years, yuan } from '../../formula/build.ts';
import { atLeast, lessThan, shareOf } from '../../formula/derived.ts';
import type { Expression } from '../../formula/expression.ts';
import { from, highestMet, lowestKept, tiers } from '../../formula/tiers.ts';
import type { Scorecard } from '../../scorecard/model.ts';
import { scoreSuffices } from '../../scorecard/rules.ts';
import { qualitySmeMeasures } from './instruments.ts';

const rule = reference(qualitySmeMeasures);
const single = reference(qualitySmeMeasures, null, 1);
const province = t('省级中小企业主管部门', 'the provincial SME authority');

const rdShare = shareOf(fact('enterprise.rdExpense'), fact('enterprise.revenue'));

/** Full pairs of years, one point each, five at most (每满2年1分). */
const yearsPoints = highestMet(
  fact('enterprise.nicheYears'),
  [
    ['10', points(5), t('满10年', '10 years')],
    ['8', points(4), t('满8年', '8 years')],
    ['6', points(3), t('满6年', '6 years')],
    ['4', points(2), t('满4年', '4 years')],
    ['2', points(1), t('满2年', '2 years')],
  ],
  points(0),
  t('不满2年', 'under 2 years'),
);

/** By amount or by share, whichever earns more (按金额或按占比就高). */
const rdPoints = maximum(
  highestMet(
    fact('enterprise.rdExpense'),
    [
      ['5000000', points(10), t('500万元以上', '5 million yuan or more')],
      ['4000000', points(8), t('400万-500万元', '4 to 5 million yuan')],
      ['3000000', points(6), t('300万-400万元', '3 to 4 million yuan')],
      ['2000000', points(4), t('200万-300万元', '2 to 3 million yuan')],
      ['1000000', points(2), t('100万-200万元', '1 to 2 million yuan')],
    ],
    points(0),
    t('100万元以下', 'under 1 million yuan'),
  ),
  highestMet(
    rdShare,
    [
      ['0.10', points(10), t('占比10%以上', '10 % or more')],
      ['0.08', points(8), t('占比8%-10%', '8 % to 10 %')],
      ['0.06', points(6), t('占比6%-8%', '6 % to 8 %')],
      ['0.04', points(4), t('占比4%-6%', '4 % to 6 %')],
      ['0.03', points(2), t('占比3%-4%', '3 % to 4 %')],
    ],
    points(0),
    t('占比3%以下', 'under 3 %'),
  ),
);

const ipPoints = tiers(
  fact('enterprise.highValueClassOneIp'),
  [from('1', null, points(10), t('Ⅰ类高价值知识产权1项以上', '1 or more high-value class I rights'))],
  tiers(
    fact('enterprise.selfDevelopedClassOneIp'),
    [from('1', null, points(8), t('自主研发Ⅰ类知识产权1项以上', '1 or more self-developed class I rights'))],
    tiers(
      fact('enterprise.classOneIp'),
      [from('1', null, points(6), t('Ⅰ类知识产权1项以上', '1 or more class I rights'))],
      tiers(fact('enterprise.classTwoIp'), [from('1', null, points(2), t('Ⅱ类知识产权1项以上', '1 or more class II rights'))], points(0)),
    ),
  ),
);

/** Items whose bands the sources do not confirm: the whole range stays open (分档未核实). */
function openItem(id: string, zh: string, en: string, max: number): Expression {
  return judgedWithin(id, t(zh, en), province, 0, max);
}

function isField(code: string): Expression {
  return { kind: 'member', item: fact('enterprise.nicheRole'), options: [code], match: 'exact', quantifier: 'any' };
}

const percent = (low: string, high: string) => t(`${low}%-${high}%`, `${low} % to ${high} %`);

/** 专精特新中小企业评价 (2022): 60 of 100. */
export const specializedSmeScorecard: Scorecard = {
  id: 'national.specialized-sme',
  title: t('专精特新中小企业评价', 'rating of specialised SMEs'),
  max: '100',
  groups: [
    {
      id: 'specialised',
      title: t('专业化', 'specialised'),
      max: '25',
      atLeast: null,
      items: [
        {
          id: 'main-business',
          title: t('主营业务收入占比', 'main-business share of revenue'),
          max: '5',
          points: highestMet(
            fact('enterprise.mainBusinessShare'),
            [
              ['0.80', points(5), t('80%以上', '80 % or more')],
              ['0.70', points(3), percent('70', '80')],
              ['0.60', points(1), percent('60', '70')],
            ],
            points(0),
            t('60%以下', 'under 60 %'),
          ),
          judged: false,
          source: rule,
        },
        {
          id: 'growth',
          title: t('近两年主营业务收入平均增长率', 'mean growth of main-business revenue over two years'),
          max: '10',
          points: highestMet(
            fact('enterprise.mainRevenueGrowthTwoYears'),
            [
              ['0.10', points(10), t('10%以上', '10 % or more')],
              ['0.08', points(8), percent('8', '10')],
              ['0.06', points(6), percent('6', '8')],
              ['0.04', points(4), percent('4', '6')],
              ['0', points(2), percent('0', '4')],
            ],
            points(0),
            t('0%以下', 'under 0 %'),
          ),
          judged: false,
          source: rule,
        },
        { id: 'years', title: t('从事特定细分市场年限', 'years in the niche'), max: '5', points: yearsPoints, judged: false, source: rule },
        {
          id: 'field',
          title: t('主导产品所属领域', 'field of the main product'),
          max: '5',
          points: when(isField('gap'), points(5), when(isField('foundation'), points(3), points(0))),
          judged: false,
          source: rule,
        },
      ],
    },
    {
      id: 'refined',
      title: t('精细化', 'refined'),
      max: '25',
      atLeast: null,
      items: [
        {
          id: 'digital',
          title: t('数字化水平', 'level of digitisation'),
          max: '5',
          points: highestMet(
            fact('enterprise.digitalLevel'),
            [
              ['3', points(5), t('三级以上', 'level 3 or more')],
              ['2', points(3), t('二级', 'level 2')],
            ],
            points(0),
            t('一级', 'level 1'),
          ),
          judged: false,
          source: single,
        },
        {
          id: 'quality',
          title: t('质量管理水平（每项3分，最高5分）', 'quality (3 points each, 5 at most)'),
          max: '5',
          points: highestMet(
            fact('enterprise.qualityMarks'),
            [
              ['2', points(5), t('2项以上', '2 or more')],
              ['1', points(3), t('1项', '1')],
            ],
            points(0),
            t('没有', 'none'),
          ),
          judged: false,
          source: single,
        },
        {
          id: 'margin',
          title: t('上年度净利润率', 'net margin'),
          max: '10',
          points: highestMet(
            fact('enterprise.netMargin'),
            [
              ['0.10', points(10), t('10%以上', '10 % or more')],
              ['0.08', points(8), percent('8', '10')],
              ['0.06', points(6), percent('6', '8')],
              ['0.04', points(4), percent('4', '6')],
              ['0.02', points(2), percent('2', '4')],
            ],
            points(0),
            t('2%以下', 'under 2 %'),
          ),
          judged: false,
          source: single,
        },
        {
          id: 'debt',
          title: t('上年度资产负债率', 'debt ratio'),
          max: '5',
          points: lowestKept(
            fact('enterprise.debtRatio'),
            [
              ['0.50', points(5), t('50%以下', '50 % or less')],
              ['0.60', points(3), percent('50', '60')],
              ['0.70', points(1), percent('60', '70')],
            ],
            points(0),
            t('70%以上', 'over 70 %'),
          ),
          judged: false,
          source: single,
        },
      ],
    },
    {
      id: 'distinctive',
      title: t('特色化', 'distinctive'),
      max: '15',
      atLeast: null,
      items: [
        {
          id: 'distinctive',
          title: t('由省级中小企业主管部门设定的特色化指标', 'indicators set by the province'),
          max: '15',
          points: openItem('distinctive', '省级特色化指标', 'provincial indicators', 15),
          judged: true,
          source: rule,
        },
      ],
    },
    {
      id: 'innovative',
      title: t('创新能力', 'innovation'),
      max: '35',
      atLeast: null,
      items: [
        {
          id: 'ip',
          title: t('与主导产品相关的有效知识产权', 'valid rights related to the main product'),
          max: '10',
          points: ipPoints,
          judged: false,
          source: single,
        },
        { id: 'rd', title: t('上年度研发费用投入', 'R&D of last year'), max: '10', points: rdPoints, judged: false, source: single },
        {
          id: 'rd-staff',
          title: t('研发人员占比（分档未核实）', 'share of R&D staff (bands not confirmed)'),
          max: '5',
          points: openItem('rd-staff', '研发人员占比', 'share of R&D staff', 5),
          judged: true,
          source: single,
        },
        {
          id: 'rd-institution',
          title: t('建立研发机构级别（分档未核实）', 'level of the R&D institution (bands not confirmed)'),
          max: '10',
          points: openItem('rd-institution', '研发机构级别', 'level of the R&D institution', 10),
          judged: true,
          source: single,
        },
      ],
    },
  ],
  gates: [],
  direct: [],
  passMark: { value: '60', inclusive: true, source: rule },
  integers: false,
  grades: [],
  consecutiveFailures: null,
  validFrom: '2022-08-01',
  validTo: '2026-03-31',
  notes: [
    t('研发人员占比、研发机构级别两项的分档未经核实，按未定区间计', 'the bands of two items are not confirmed and count as open ranges'),
  ],
  confidence: 'machine',
  sourceCount: 1,
  parameters: [],
};

/** Mean R&D of two years (近两年研发费用均值). */
const meanRd = divide(add(fact('enterprise.rdExpense'), fact('enterprise.rdExpensePrevious')), number(2), yuan(0));

/** 专精特新中小企业: four conditions, the last by score or by one of four others. */
export const specializedSme = benefit({
  id: 'national.specialized-sme',
  title: t('专精特新中小企业认定', 'recognition as a specialised SME'),
  kind: 'status',
  promise: t(
    '列入专精特新中小企业名单，是申请小巨人企业的前提',
    'a place on the list of specialised SMEs, the prerequisite of the little giant',
  ),
  region: '100000',
  office: province,
  who: t('中小企业', 'small and medium-sized firms'),
  conditions: [
    encoded(
      'niche',
      t('从事特定细分市场时间达到2年以上', 'at least 2 years in the niche'),
      atLeast(fact('enterprise.nicheYears'), years(2)),
      rule,
    ),
    encoded(
      'rd-amount',
      t('上年度研发费用总额不低于100万元', 'R&D of at least 1 million yuan last year'),
      atLeast(fact('enterprise.rdExpense'), wan(100)),
      rule,
      { improvable: true },
    ),
    encoded('rd-share', t('研发费用占营业收入总额比重不低于3%', 'R&D is at least 3 % of revenue'), atLeast(rdShare, ratio('0.03')), rule, {
      improvable: true,
    }),
    encoded(
      'revenue',
      t(
        '上年度营业收入总额在1000万元以上，或不足1000万元但近2年新增股权融资总额达到2000万元以上',
        'revenue of at least 10 million yuan, or less with at least 20 million yuan of new equity in two years',
      ),
      any(
        atLeast(fact('enterprise.revenue'), wan(1000)),
        all(lessThan(fact('enterprise.revenue'), wan(1000)), atLeast(fact('enterprise.equityTwoYears'), wan(2000))),
      ),
      rule,
      { improvable: true },
    ),
    encoded(
      'score',
      t(
        '评价得分达到60分以上，或满足下列条件之一：近三年获省级科技奖励前三名或国家级前五名；近两年研发费用均值1000万元以上；近两年新增股权融资6000万元以上；近三年进入“创客中国”全国500强企业组',
        'a score of at least 60, or one of: an award in three years (provincial top three, national top five); mean R&D of two years of at least 10 million yuan; new equity of two years of at least 60 million yuan; Maker China national top 500 in three years',
      ),
      any(
        isTrue('enterprise.awardRankedThreeYears'),
        atLeast(meanRd, wan(1000)),
        atLeast(fact('enterprise.equityTwoYears'), wan(6000)),
        isTrue('enterprise.makerChinaTop500'),
        scoreSuffices(specializedSmeScorecard),
      ),
      rule,
      { improvable: true },
    ),
  ],
  amount: { kind: 'none' },
  validity: {
    from: '2022-08-01',
    to: '2026-03-31',
    openEnded: false,
    note: t(
      '2022年8月1日起施行、2026年4月1日起由新的管理办法替代，均为单一来源；新标准未核实',
      'in force from 1 August 2022 and replaced from 1 April 2026, both on a single source; the new thresholds are not established',
    ),
    rounds: [],
    supersededBy: null,
  },
  notes: [t('评分表中部分指标的分档为单一来源或未核实', 'some bands of the scoring sheet rest on a single source or are not confirmed')],
  confidence: 'machine',
  sourceCount: 1,
  sources: [rule],
});
