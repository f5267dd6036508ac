import { benefit, encoded, isFalse, isTrue, standing, t } from '../../benefit/define.ts';
import { reference } from '../../benefit/source.ts';
import { count, fact, maximum, points, wan } from '../../formula/build.ts';
import { atMost, shareOf } from '../../formula/derived.ts';
import { from, highestMet, tiers } from '../../formula/tiers.ts';
import type { Scorecard } from '../../scorecard/model.ts';
import { scoreOrDirect } from '../../scorecard/rules.ts';
import { techSmeMeasures } from './instruments.ts';

const gateArticle = reference(techSmeMeasures, '第六条');
const scoreArticle = reference(techSmeMeasures, '第七条');
const directArticle = reference(techSmeMeasures);

const staffShare = shareOf(fact('enterprise.techStaff'), fact('enterprise.headcount'));
const rdOfRevenue = shareOf(fact('enterprise.rdExpense'), fact('enterprise.revenue'));
const rdOfCost = shareOf(fact('enterprise.rdExpense'), fact('enterprise.totalCost'));

const staffPoints = highestMet(
  staffShare,
  [
    ['0.30', points(20), t('30%（含）以上', '30 % or more')],
    ['0.25', points(16), t('25%（含）-30%', '25 % to under 30 %')],
    ['0.20', points(12), t('20%（含）-25%', '20 % to under 25 %')],
    ['0.15', points(8), t('15%（含）-20%', '15 % to under 20 %')],
    ['0.10', points(4), t('10%（含）-15%', '10 % to under 15 %')],
  ],
  points(0),
  t('10%以下', 'under 10 %'),
);

const rdOfRevenuePoints = highestMet(
  rdOfRevenue,
  [
    ['0.06', points(50), t('占销售收入6%（含）以上', '6 % of sales or more')],
    ['0.05', points(40), t('占销售收入5%（含）-6%', '5 % to under 6 % of sales')],
    ['0.04', points(30), t('占销售收入4%（含）-5%', '4 % to under 5 % of sales')],
    ['0.03', points(20), t('占销售收入3%（含）-4%', '3 % to under 4 % of sales')],
    ['0.02', points(10), t('占销售收入2%（含）-3%', '2 % to under 3 % of sales')],
  ],
  points(0),
  t('占销售收入2%以下', 'under 2 % of sales'),
);

const rdOfCostPoints = highestMet(
  rdOfCost,
  [
    ['0.30', points(50), t('占成本费用30%（含）以上', '30 % of cost or more')],
    ['0.25', points(40), t('占成本费用25%（含）-30%', '25 % to under 30 % of cost')],
    ['0.20', points(30), t('占成本费用20%（含）-25%', '20 % to under 25 % of cost')],
    ['0.15', points(20), t('占成本费用15%（含）-20%', '15 % to under 20 % of cost')],
    ['0.10', points(10), t('占成本费用10%（含）-15%', '10 % to under 15 % of cost')],
  ],
  points(0),
  t('占成本费用10%以下', 'under 10 % of cost'),
);

const classTwoPoints = highestMet(
  fact('enterprise.classTwoIp'),
  [
    ['4', points(24), t('4项及以上Ⅱ类', '4 or more class II rights')],
    ['3', points(18), t('3项Ⅱ类', '3 class II rights')],
    ['2', points(12), t('2项Ⅱ类', '2 class II rights')],
    ['1', points(6), t('1项Ⅱ类', '1 class II right')],
  ],
  points(0),
  t('没有知识产权', 'no rights'),
);

const classOnePoints = tiers(
  fact('enterprise.classOneIp'),
  [from('1', null, points(30), t('1项及以上Ⅰ类', '1 or more class I rights'))],
  points(0),
);

const gates = [
  encoded(
    'mainland',
    t('在中国境内（不包括港、澳、台地区）注册的居民企业', 'a resident enterprise registered in mainland China'),
    isTrue('enterprise.registeredInMainland'),
    gateArticle,
  ),
  encoded(
    'headcount',
    t('职工总数不超过500人', 'no more than 500 staff'),
    atMost(fact('enterprise.headcount'), count(500, '人')),
    gateArticle,
  ),
  encoded(
    'revenue',
    t('年销售收入不超过2亿元', 'yearly sales of no more than 200 million yuan'),
    atMost(fact('enterprise.revenue'), wan(20000)),
    gateArticle,
  ),
  encoded(
    'assets',
    t('资产总额不超过2亿元', 'total assets of no more than 200 million yuan'),
    atMost(fact('enterprise.totalAssets'), wan(20000)),
    gateArticle,
  ),
  encoded(
    'products',
    t('提供的产品和服务不属于国家规定的禁止、限制和淘汰类', 'no products or services in prohibited, restricted or eliminated classes'),
    isFalse('enterprise.prohibitedProducts'),
    gateArticle,
  ),
  encoded(
    'record',
    t(
      '填报上一年及当年内未发生重大安全、重大质量事故和严重环境违法、科研严重失信行为，且未列入经营异常名录和严重违法失信企业名单',
      'in the filing year and the year before: no major accident, serious environmental violation or research misconduct, and on no list of abnormal or seriously dishonest firms',
    ),
    isFalse('enterprise.majorViolation'),
    gateArticle,
  ),
];

/** 科技型中小企业评价指标: 100 points, 60 pass. */
export const techSmeScorecard: Scorecard = {
  id: 'national.tech-sme',
  title: t('科技型中小企业评价', 'rating of tech SMEs'),
  max: '100',
  groups: [
    {
      id: 'staff',
      title: t('科技人员', 'technical staff'),
      max: '20',
      // 不为0分: the lowest band above 0 is worth 4.
      atLeast: '4',
      items: [
        {
          id: 'staff',
          title: t('科技人员数占职工总数的比例', 'technical staff as a share of all staff'),
          max: '20',
          points: staffPoints,
          judged: false,
          source: scoreArticle,
        },
      ],
    },
    {
      id: 'rd',
      title: t('研发投入', 'R&D'),
      max: '50',
      atLeast: null,
      items: [
        {
          id: 'rd',
          title: t('研发费用占销售收入或占成本费用的比例（两项选其一）', 'R&D as a share of sales or of cost, whichever the firm chooses'),
          max: '50',
          points: maximum(rdOfRevenuePoints, rdOfCostPoints),
          judged: false,
          source: scoreArticle,
        },
      ],
    },
    {
      id: 'ip',
      title: t('科技成果', 'results'),
      max: '30',
      atLeast: null,
      items: [
        {
          id: 'ip',
          title: t('有效知识产权的类别和数量', 'kind and number of valid rights'),
          max: '30',
          points: maximum(classOnePoints, classTwoPoints),
          judged: false,
          source: scoreArticle,
        },
      ],
    },
  ],
  gates,
  direct: [
    encoded(
      'direct-high-tech',
      t('拥有有效期内高新技术企业资格证书', 'holds a valid high-tech enterprise certificate'),
      isTrue('enterprise.highTechCertificate'),
      directArticle,
    ),
    encoded(
      'direct-award',
      t(
        '近五年内获得过国家级科技奖励，并在获奖单位中排在前三名',
        'a national science award in the last five years, among the first three units',
      ),
      isTrue('enterprise.nationalAwardFiveYears'),
      directArticle,
    ),
    encoded(
      'direct-institution',
      t('拥有经认定的省部级以上研发机构', 'has an R&D institution recognised at provincial level or above'),
      isTrue('enterprise.provincialRdInstitution'),
      directArticle,
    ),
    encoded(
      'direct-standard',
      t('近五年内主导制定过国际标准、国家标准或行业标准', 'led an international, national or industry standard in the last five years'),
      isTrue('enterprise.ledStandardFiveYears'),
      directArticle,
    ),
  ],
  passMark: { value: '60', inclusive: true, source: gateArticle },
  integers: false,
  grades: [],
  consecutiveFailures: null,
  validFrom: null,
  validTo: null,
  notes: [
    t(
      '兼职、临时聘用人员全年须在企业累计工作6个月以上（单一来源）',
      'part-time and temporary staff count only with more than 6 months of work in the year (single source)',
    ),
    t('直接符合四项之一的，不要求60分', 'any one of the four direct conditions stands in for the 60 points'),
  ],
  confidence: 'checked',
  sourceCount: 2,
  parameters: [],
};

const round2019 = reference(
  { ...techSmeMeasures, issuer: '科技部火炬中心', title: '2019年科技型中小企业评价工作通知', documentNumber: '国科火字〔2019〕87号' },
  null,
  1,
);
const round2021 = reference(
  { ...techSmeMeasures, issuer: '科技部火炬中心', title: '2021年科技型中小企业评价工作通知', documentNumber: '国科火字〔2021〕11号' },
  null,
  1,
);
const round2025 = reference({
  ...techSmeMeasures,
  issuer: '工业和信息化部',
  title: '2025年科技型中小企业评价工作通知',
  documentNumber: '工企业函〔2025〕137号',
});

/** 科技型中小企业: the first rung of the ladder. */
export const techSme = benefit({
  id: 'national.tech-sme',
  title: t('科技型中小企业评价入库', 'registration as a tech SME'),
  kind: 'status',
  promise: t(
    '取得当年有效的入库登记编号，是享受更高加计扣除等政策的凭证',
    'a registration number for the year, which opens the higher super-deduction and other policies',
  ),
  region: '100000',
  office: t(
    '2024年起由工业和信息化主管部门负责，此前为科技主管部门',
    'the industry and IT authority since 2024, the science authority before',
  ),
  route: t(
    '自评并在线填报（zjtx.miit.gov.cn），公示10个工作日',
    'self-rating and filing online (zjtx.miit.gov.cn), public notice of 10 working days',
  ),
  who: t('中国境内注册的居民企业', 'resident enterprises registered in mainland China'),
  conditions: [
    ...gates,
    encoded(
      'score',
      t(
        '综合评价得分不低于60分且科技人员指标得分不为0分，或者符合直接确认条件之一',
        'a score of at least 60 with technical staff above 0, or any one of the direct conditions',
      ),
      scoreOrDirect(techSmeScorecard),
      scoreArticle,
      {
        improvable: true,
        howToChange: t('提高研发投入、科技人员占比或知识产权数量', 'raise R&D, the share of technical staff or the number of rights'),
      },
    ),
  ],
  amount: { kind: 'none' },
  validity: {
    ...standing(null),
    rounds: [
      { opens: null, closes: '2019-10-31', source: round2019 },
      { opens: null, closes: '2021-10-20', source: round2021 },
      { opens: '2025-06-30', closes: '2025-09-30', source: round2025 },
    ],
    note: t('登记编号的失效日期各地说法不一，未写明', 'publications differ on when a number expires'),
  },
  deadlines: [{ date: '2025-09-30', text: t('2025年度提交截止', 'last day to file in 2025'), source: round2025 }],
  notes: [
    t(
      '登记后发生影响登记条件的变更，3个月内报告；被撤销登记编号的，当年不得再次入库',
      'changes are to be reported within 3 months; a revoked firm may not enter again in the same year',
    ),
    t(
      '2025年的开始受理日期6月30日为单一来源，截止日期9月30日有两处来源；随机抽查在12月15日前完成',
      'of 2025 the opening day, 30 June, rests on a single source, the closing day on two; random checks end by 15 December',
    ),
    t('2025年起弄虚作假的，当年不得入库并三年内不得申报', 'since 2025, falsification costs the year and a three-year ban'),
  ],
  sources: [gateArticle, scoreArticle, directArticle],
});
