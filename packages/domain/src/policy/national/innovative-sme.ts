import { benefit, encoded, isTrue, t } from '../../benefit/define.ts';
import { reference } from '../../benefit/source.ts';
import { fact, points, wan, when } from '../../formula/build.ts';
import { atLeast, shareOf } from '../../formula/derived.ts';
import { from, highestMet, lowestKept, tiers } from '../../formula/tiers.ts';
import type { Scorecard } from '../../scorecard/model.ts';
import { scoreOrDirect } from '../../scorecard/rules.ts';
import { qualitySmeMeasures } from './instruments.ts';

const rule = reference(qualitySmeMeasures);

/** 有效知识产权: the best right counts. */
const ipPoints = tiers(
  fact('enterprise.highValueClassOneIp'),
  [from('1', null, points(20), t('Ⅰ类高价值知识产权1项以上', '1 or more high-value class I rights'))],
  tiers(
    fact('enterprise.selfDevelopedClassOneIp'),
    [from('1', null, points(15), t('自主研发Ⅰ类知识产权1项以上', '1 or more self-developed class I rights'))],
    tiers(
      fact('enterprise.classOneIp'),
      [from('1', null, points(10), t('Ⅰ类知识产权1项以上', '1 or more class I rights'))],
      tiers(fact('enterprise.classTwoIp'), [from('1', null, points(5), t('Ⅱ类知识产权1项以上', '1 or more class II rights'))], points(0)),
    ),
  ),
);

const rdPoints = highestMet(
  shareOf(fact('enterprise.rdExpense'), fact('enterprise.revenue')),
  [
    ['0.05', points(20), t('5%以上', '5 % or more')],
    ['0.03', points(15), t('3%-5%', '3 % to 5 %')],
    ['0.02', points(10), t('2%-3%', '2 % to 3 %')],
    ['0.01', points(5), t('1%-2%', '1 % to 2 %')],
  ],
  points(0),
  t('1%以下', 'under 1 %'),
);

const growthPoints = highestMet(
  fact('enterprise.mainRevenueGrowth'),
  [
    ['0.15', points(20), t('15%以上', '15 % or more')],
    ['0.10', points(15), t('10%-15%', '10 % to 15 %')],
    ['0.05', points(10), t('5%-10%', '5 % to 10 %')],
    ['0', points(5), t('0%-5%', '0 % to 5 %')],
  ],
  points(0),
  t('0%以下', 'under 0 %'),
);

const debtPoints = lowestKept(
  fact('enterprise.debtRatio'),
  [
    ['0.55', points(10), t('55%以下', '55 % or less')],
    ['0.75', points(5), t('55%-75%', '55 % to 75 %')],
  ],
  points(0),
  t('75%以上', 'over 75 %'),
);

const mainBusinessPoints = highestMet(
  fact('enterprise.mainBusinessShare'),
  [
    ['0.70', points(20), t('70%以上', '70 % or more')],
    ['0.60', points(15), t('60%-70%', '60 % to 70 %')],
    ['0.55', points(10), t('55%-60%', '55 % to 60 %')],
    ['0.50', points(5), t('50%-55%', '50 % to 55 %')],
  ],
  points(0),
  t('50%以下', 'under 50 %'),
);

/** 创新型中小企业评价 (2022): 60 of 100, with a least for each class. */
export const innovativeSmeScorecard: Scorecard = {
  id: 'national.innovative-sme',
  title: t('创新型中小企业评价', 'rating of innovative SMEs'),
  max: '100',
  groups: [
    {
      id: 'innovation',
      title: t('创新能力', 'innovation'),
      max: '40',
      atLeast: '20',
      items: [
        {
          id: 'ip',
          title: t('与主导产品相关的有效知识产权', 'valid rights related to the main product'),
          max: '20',
          points: ipPoints,
          judged: false,
          source: rule,
        },
        {
          id: 'rd',
          title: t('上年度研发费用总额占营业收入总额比重', 'R&D as a share of last year’s revenue'),
          max: '20',
          points: rdPoints,
          judged: false,
          source: rule,
        },
      ],
    },
    {
      id: 'growth',
      title: t('成长性', 'growth'),
      max: '30',
      atLeast: '15',
      items: [
        {
          id: 'growth',
          title: t('上年度主营业务收入增长率', 'growth of main-business revenue'),
          max: '20',
          points: growthPoints,
          judged: false,
          source: rule,
        },
        { id: 'debt', title: t('上年度资产负债率', 'debt ratio'), max: '10', points: debtPoints, judged: false, source: rule },
      ],
    },
    {
      id: 'focus',
      title: t('专业化', 'focus'),
      max: '30',
      atLeast: '15',
      items: [
        {
          id: 'field',
          title: t('主导产品所属领域', 'field of the main product'),
          max: '10',
          points: when(isTrue('enterprise.strategicIndustry'), points(10), points(5)),
          judged: false,
          source: rule,
        },
        {
          id: 'main-business',
          title: t('上年度主营业务收入总额占营业收入总额比重', 'main-business share of revenue'),
          max: '20',
          points: mainBusinessPoints,
          judged: false,
          source: rule,
        },
      ],
    },
  ],
  gates: [],
  direct: [
    encoded(
      'direct-award',
      t('近三年内获得过国家级、省级科技奖励', 'a national or provincial science award in the last three years'),
      isTrue('enterprise.scienceAwardThreeYears'),
      rule,
    ),
    encoded(
      'direct-high-tech',
      t('获得高新技术企业认定且在有效期内', 'a valid high-tech enterprise'),
      isTrue('enterprise.highTechCertificate'),
      rule,
    ),
    encoded(
      'direct-demonstration',
      t(
        '获得国家级技术创新示范企业、知识产权优势企业或知识产权示范企业荣誉且在有效期内',
        'a valid national demonstration firm for innovation or intellectual property',
      ),
      isTrue('enterprise.nationalDemonstration'),
      rule,
    ),
    encoded(
      'direct-institution',
      t('拥有经认定的省部级以上研发机构', 'an R&D institution recognised at provincial level or above'),
      isTrue('enterprise.provincialRdInstitution'),
      rule,
    ),
    encoded(
      'direct-equity',
      t(
        '近三年新增股权融资总额（合格机构投资者的实缴额）500万元以上',
        'at least 5 million yuan of new equity paid in by qualified investors in three years',
      ),
      atLeast(fact('enterprise.equityThreeYears'), wan(500)),
      rule,
    ),
  ],
  passMark: { value: '60', inclusive: true, source: rule },
  integers: false,
  grades: [],
  consecutiveFailures: null,
  validFrom: '2022-08-01',
  validTo: '2026-03-31',
  notes: [
    t('创新能力不低于20分、成长性不低于15分、专业化不低于15分', 'innovation at least 20, growth at least 15 and focus at least 15 points'),
  ],
  confidence: 'checked',
  sourceCount: 2,
  parameters: [],
};

/** 创新型中小企业. */
export const innovativeSme = benefit({
  id: 'national.innovative-sme',
  title: t('创新型中小企业评价', 'recognition as an innovative SME'),
  kind: 'status',
  promise: t(
    '列入创新型中小企业名单，是申请专精特新中小企业的基础',
    'a place on the list of innovative SMEs, the base for the specialised SME',
  ),
  region: '100000',
  office: t('省级中小企业主管部门', 'the provincial SME authority'),
  who: t('中小企业', 'small and medium-sized firms'),
  conditions: [
    encoded(
      'score',
      t(
        '评价得分达到60分以上（创新能力不低于20分、成长性不低于15分、专业化不低于15分），或满足直通条件之一',
        'a score of at least 60 (innovation 20, growth 15, focus 15), or one of the direct conditions',
      ),
      scoreOrDirect(innovativeSmeScorecard),
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
  sources: [rule],
});
