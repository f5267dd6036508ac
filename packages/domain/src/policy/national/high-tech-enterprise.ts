import { benefit, encoded, isFalse, isTrue, notEncoded, plainReading, standing, t } from '../../benefit/define.ts';
import { reference } from '../../benefit/source.ts';
import {
  add,
  compare,
  divide,
  elapsed,
  fact,
  judgedWithin,
  memberOf,
  multiply,
  number,
  points,
  ratio,
  subtract,
  when,
  years,
  yuan,
} from '../../formula/build.ts';
import { atLeast, shareOf } from '../../formula/derived.ts';
import type { Expression } from '../../formula/expression.ts';
import { above, from, highestMet, tiers } from '../../formula/tiers.ts';
import type { Scorecard } from '../../scorecard/model.ts';
import { scoreSuffices } from '../../scorecard/rules.ts';
import { highTechGuide, highTechMeasures, incomeTaxLaw, lossCarryForwardNotice } from './instruments.ts';

const conditions = reference(highTechMeasures, '第十一条');
const scoring = reference(highTechGuide);
const expert = t('评审专家', 'review experts');

function judgedScore(id: string, zh: string, en: string, min: number, max: number): Expression {
  return judgedWithin(id, t(zh, en), expert, min, max);
}

/** A band in which experts choose between two scores (档内由专家打分). */
function band(id: string, zh: string, en: string, min: number, max: number): Expression {
  return judgedScore(`${id}-${min}-${max}`, zh, en, min, max);
}

const ipCountPoints = (() => {
  const word = ['知识产权数量', 'number of rights'] as const;
  const classTwo = highestMet(
    fact('enterprise.classTwoIp'),
    [
      ['5', band('ip-count', ...word, 5, 6), t('5项及以上Ⅱ类', '5 or more class II rights')],
      ['3', band('ip-count', ...word, 3, 4), t('3-4项Ⅱ类', '3 or 4 class II rights')],
      ['1', band('ip-count', ...word, 1, 2), t('1-2项Ⅱ类', '1 or 2 class II rights')],
    ],
    points(0),
    t('0项', 'none'),
  );
  return tiers(
    fact('enterprise.classOneIp'),
    [from('1', null, band('ip-count', ...word, 7, 8), t('1项及以上Ⅰ类', '1 or more class I rights'))],
    classTwo,
  );
})();

/** 获得方式: rights developed by the firm itself earn 1 to 6, others 1 to 3; which it is decides an expert on the certificates. */
const transformedPoints = highestMet(
  fact('enterprise.transformedResults'),
  [
    ['5', band('transformation', '科技成果转化能力', 'transformation of results', 25, 30), t('年平均5项以上', '5 or more a year')],
    ['4', band('transformation', '科技成果转化能力', 'transformation of results', 19, 24), t('年平均4项以上', '4 or more a year')],
    ['3', band('transformation', '科技成果转化能力', 'transformation of results', 13, 18), t('年平均3项以上', '3 or more a year')],
    ['2', band('transformation', '科技成果转化能力', 'transformation of results', 7, 12), t('年平均2项以上', '2 or more a year')],
    ['1', band('transformation', '科技成果转化能力', 'transformation of results', 1, 6), t('年平均1项以上', '1 or more a year')],
  ],
  points(0),
  t('无转化', 'none'),
);

/**
 * Growth of three years: ½ (second ÷ first + third ÷ second) − 1. Where the first year is 0 the last two years stand alone; where the second
 * is 0 the growth is 0 (工作指引对增长率的规定).
 */
function growthOfThreeYears(first: Expression, second: Expression, third: Expression): Expression {
  const lastStep = divide(third, second);
  const both = subtract(divide(add(divide(second, first), lastStep), number(2)), ratio(1));
  const lastOnly = subtract(lastStep, ratio(1));
  return when(compare('=', second, yuan(0)), ratio(0), when(compare('=', first, yuan(0)), lastOnly, both));
}

function growthPoints(id: string, zh: string, en: string, growth: Expression): Expression {
  const word = [zh, en] as const;
  return tiers(
    growth,
    [
      from('0.35', null, band(id, ...word, 9, 10), t('35%以上', '35 % or more')),
      from('0.25', '0.35', band(id, ...word, 7, 8), t('25%以上', '25 % or more')),
      from('0.15', '0.25', band(id, ...word, 5, 6), t('15%以上', '15 % or more')),
      from('0.05', '0.15', band(id, ...word, 3, 4), t('5%以上', '5 % or more')),
      {
        min: { value: '0', inclusive: false },
        max: { value: '0.05', inclusive: false },
        result: band(id, ...word, 1, 2),
        label: t('大于0', 'above 0'),
      },
    ],
    points(0),
  );
}

const salesGrowth = growthOfThreeYears(
  fact('enterprise.revenueTwoYearsBefore'),
  fact('enterprise.revenuePrevious'),
  fact('enterprise.revenue'),
);
const netAssetsGrowth = growthOfThreeYears(
  fact('enterprise.netAssetsTwoYearsBefore'),
  fact('enterprise.netAssetsPrevious'),
  fact('enterprise.netAssets'),
);

/** 高新技术企业创新能力评价: 100 points, more than 70 pass. */
export const highTechScorecard: Scorecard = {
  id: 'national.high-tech-enterprise',
  title: t('高新技术企业创新能力评价', 'innovation capability of high-tech enterprises'),
  max: '100',
  groups: [
    {
      id: 'ip',
      title: t('知识产权', 'intellectual property'),
      max: '30',
      atLeast: null,
      items: [
        {
          id: 'ip-level',
          title: t('技术的先进程度', 'level of the technology'),
          max: '8',
          points: judgedScore('ip-level', '技术的先进程度', 'level of the technology', 0, 8),
          judged: true,
          source: scoring,
        },
        {
          id: 'ip-role',
          title: t('对主要产品在技术上发挥核心支持作用', 'core support for the main product'),
          max: '8',
          points: judgedScore('ip-role', '核心支持作用', 'core support', 0, 8),
          judged: true,
          source: scoring,
        },
        { id: 'ip-count', title: t('知识产权数量', 'number of rights'), max: '8', points: ipCountPoints, judged: true, source: scoring },
        {
          id: 'ip-origin',
          title: t('知识产权获得方式', 'how the rights were obtained'),
          max: '6',
          points: judgedScore('ip-origin', '知识产权获得方式', 'how the rights were obtained', 0, 6),
          judged: true,
          source: scoring,
        },
        {
          id: 'ip-standards',
          title: t('参与编制标准等情况（加分）', 'part in standards (bonus)'),
          max: '2',
          points: judgedScore('ip-standards', '参与编制标准', 'part in standards', 0, 2),
          judged: true,
          source: scoring,
        },
      ],
    },
    {
      id: 'transformation',
      title: t('科技成果转化能力', 'transformation of results'),
      max: '30',
      atLeast: null,
      items: [
        {
          id: 'transformation',
          title: t('近三年年平均科技成果转化数', 'results transformed per year over three years'),
          max: '30',
          points: transformedPoints,
          judged: true,
          source: scoring,
        },
      ],
    },
    {
      id: 'management',
      title: t('研究开发组织管理水平', 'management of R&D'),
      max: '20',
      atLeast: null,
      items: [
        {
          id: 'rd-system',
          title: t('研发组织管理制度、核算体系和辅助账', 'R&D management rules, accounting and ledger'),
          max: '6',
          points: judgedScore('rd-system', '管理制度、核算体系和辅助账', 'rules, accounting and ledger', 0, 6),
          judged: true,
          source: scoring,
        },
        {
          id: 'rd-institution',
          title: t('研发机构和产学研合作', 'R&D institution and work with universities'),
          max: '6',
          points: judgedScore('rd-institution', '研发机构和产学研合作', 'R&D institution and work with universities', 0, 6),
          judged: true,
          source: scoring,
        },
        {
          id: 'rd-incentive',
          title: t('成果转化激励制度和创新创业平台', 'rewards for transformation and start-up platform'),
          max: '4',
          points: judgedScore('rd-incentive', '成果转化激励和创新创业平台', 'rewards for transformation and start-up platform', 0, 4),
          judged: true,
          source: scoring,
        },
        {
          id: 'rd-people',
          title: t('科技人员培养、引进和绩效制度', 'training, recruiting and reward of technical staff'),
          max: '4',
          points: judgedScore('rd-people', '人才培养、引进和绩效制度', 'training, recruiting and reward', 0, 4),
          judged: true,
          source: scoring,
        },
      ],
    },
    {
      id: 'growth',
      title: t('企业成长性', 'growth'),
      max: '20',
      atLeast: null,
      items: [
        {
          id: 'net-assets-growth',
          title: t('净资产增长率', 'growth of net assets'),
          max: '10',
          points: growthPoints('net-assets-growth', '净资产增长率', 'growth of net assets', netAssetsGrowth),
          judged: true,
          source: scoring,
        },
        {
          id: 'sales-growth',
          title: t('销售收入增长率', 'growth of sales'),
          max: '10',
          points: growthPoints('sales-growth', '销售收入增长率', 'growth of sales', salesGrowth),
          judged: true,
          source: scoring,
        },
      ],
    },
  ],
  gates: [],
  direct: [],
  passMark: { value: '70', inclusive: false, source: conditions },
  integers: true,
  grades: [],
  consecutiveFailures: null,
  validFrom: '2016-01-01',
  validTo: null,
  notes: [
    t('70分以上不含70分，得分取整数', 'more than 70 points: 70 itself fails; scores are whole numbers'),
    t('仅有受让、受赠、并购的知识产权，获得方式一项最高3分', 'rights only bought, given or acquired earn at most 3 points for origin'),
    t(
      '成长性按近三年平均增长率；成立不足三年的，按实际经营年限计算',
      'growth is the mean of three years; a younger firm is measured over the years it has',
    ),
    t('Ⅱ类知识产权仅限使用一次', 'class II rights may be used only once'),
  ],
  confidence: 'checked',
  sourceCount: 2,
  parameters: [],
};

/** The R&D ratio that last year's sales ask for: 5 % up to 50 million yuan, 4 % up to 200 million, 3 % above (两档界值含上限). */
const rdRatioAsked = tiers(fact('enterprise.revenue'), [
  above(null, '50000000', ratio('0.05'), t('最近一年销售收入5000万元（含）以下', 'sales of 50 million yuan or less')),
  above('50000000', '200000000', ratio('0.04'), t('5000万元至2亿元（含）', 'over 50 million to 200 million yuan')),
  above('200000000', null, ratio('0.03'), t('2亿元以上', 'over 200 million yuan')),
]);

/** 高新技术企业认定. */
export const highTechEnterprise = benefit({
  id: 'national.high-tech-enterprise',
  title: t('高新技术企业认定', 'recognition as a high-tech enterprise'),
  kind: 'status',
  promise: t('认定后减按15%税率缴纳企业所得税', 'a corporate income tax rate of 15 % once recognised'),
  region: '100000',
  office: t('省级高新技术企业认定管理机构（科技、财政、税务部门）', 'provincial recognition body (science, finance and tax authorities)'),
  who: t('中国境内（不含港澳台）注册满一年的居民企业', 'resident enterprises registered in mainland China for at least a year'),
  conditions: [
    encoded(
      'mainland',
      t('在中国境内（不包括港、澳、台地区）注册的居民企业', 'a resident enterprise registered in mainland China'),
      isTrue('enterprise.registeredInMainland'),
      reference(highTechMeasures),
    ),
    encoded(
      'age',
      t('申请认定时须注册成立一年以上', 'registered for at least a year when applying'),
      atLeast(elapsed(fact('enterprise.registeredOn'), 'years'), years(1)),
      conditions,
      { improvable: true },
    ),
    encoded(
      'core-ip',
      t(
        '通过自主研发、受让、受赠、并购等方式，获得对主要产品（服务）在技术上发挥核心支持作用的知识产权的所有权',
        'owns rights, by R&D, transfer, gift or acquisition, that give the main product core technical support',
      ),
      isTrue('enterprise.ownsCoreIp'),
      conditions,
      { improvable: true, howToChange: t('申请或受让与主要产品相关的知识产权', 'apply for or acquire rights related to the main product') },
    ),
    encoded(
      'field',
      t(
        '对主要产品（服务）发挥核心支持作用的技术属于国家重点支持的高新技术领域',
        'the core technology is in a state-supported high-tech field',
      ),
      memberOf(fact('enterprise.techField'), [
        'electronics',
        'biomedicine',
        'aerospace',
        'new-materials',
        'high-tech-services',
        'new-energy',
        'environment',
        'advanced-manufacturing',
      ]),
      conditions,
    ),
    encoded(
      'staff',
      t('从事研发和相关技术创新活动的科技人员占职工总数的比例不低于10%', 'technical staff are at least 10 % of all staff'),
      atLeast(shareOf(fact('enterprise.techStaff'), fact('enterprise.headcount')), ratio('0.1')),
      conditions,
      {
        improvable: true,
        howToChange: t('增加从事研发的科技人员', 'add technical staff working in R&D'),
      },
    ),
    encoded(
      'rd-ratio',
      t(
        '近三个会计年度研发费用总额占同期销售收入总额的比例：最近一年销售收入5000万元（含）以下不低于5%，5000万元至2亿元（含）不低于4%，2亿元以上不低于3%',
        'R&D of the last three years as a share of sales: at least 5 % with last year’s sales of 50 million yuan or less, 4 % up to 200 million, 3 % above',
      ),
      atLeast(fact('enterprise.rdRatioThreeYears'), rdRatioAsked),
      conditions,
      {
        improvable: true,
        moneyBase: fact('enterprise.revenue'),
        howToChange: t('增加研发投入，或规范归集已发生的研发费用', 'spend more on R&D, or book what was spent properly'),
      },
    ),
    encoded(
      'rd-domestic',
      t('在中国境内发生的研发费用占全部研发费用的比例不低于60%', 'at least 60 % of R&D was spent in China'),
      atLeast(fact('enterprise.rdDomesticShare'), ratio('0.6')),
      conditions,
      { improvable: true },
    ),
    encoded(
      'high-tech-income',
      t('近一年高新技术产品（服务）收入占企业同期总收入的比例不低于60%', 'at least 60 % of last year’s income is high-tech income'),
      atLeast(fact('enterprise.highTechIncomeShare'), ratio('0.6')),
      conditions,
      {
        improvable: true,
        moneyBase: fact('enterprise.revenue'),
      },
    ),
    encoded(
      'score',
      t('企业创新能力评价达到相应要求（综合得分70分以上，不含70分）', 'innovation capability scores more than 70'),
      scoreSuffices(highTechScorecard),
      conditions,
      {
        improvable: true,
        howToChange: t(
          '提高知识产权、成果转化、研发管理和成长性得分',
          'raise the scores for rights, transformation, management and growth',
        ),
      },
    ),
    encoded(
      'record',
      t(
        '申请认定前一年内未发生重大安全、重大质量事故或严重环境违法行为',
        'no major accident or serious environmental violation in the year before applying',
      ),
      isFalse('enterprise.majorViolation'),
      conditions,
    ),
  ],
  amount: { kind: 'none' },
  validity: standing('2016-01-01', t('施行日期未经两处来源核实', 'the date it took effect rests on one source')),
  notes: [
    t('证书有效期三年（单一来源）', 'a certificate is valid for three years (single source)'),
    t(
      '科技人员按全年累计工作183天以上统计；委托外部研发按80%计入',
      'technical staff count with 183 days of work a year; outsourced R&D counts at 80 %',
    ),
  ],
  sources: [conditions, scoring],
});

const taxArticle = reference(incomeTaxLaw, '第二十八条');

/** 高新技术企业减按15%税率. */
export const highTechIncomeTax = benefit({
  id: 'national.high-tech-income-tax',
  title: t('高新技术企业减按15%税率征收企业所得税', 'corporate income tax at 15 % for high-tech enterprises'),
  kind: 'relief',
  promise: t('自证书所载年度起，企业所得税减按15%征收', 'corporate income tax at 15 % from the year of the certificate'),
  region: '100000',
  office: t('主管税务机关', 'the tax office in charge'),
  who: t('持有效证书的高新技术企业', 'high-tech enterprises with a valid certificate'),
  conditions: [
    encoded(
      'certificate',
      t('国家需要重点扶持的高新技术企业（证书有效）', 'a high-tech enterprise with a valid certificate'),
      isTrue('enterprise.highTechCertificate'),
      taxArticle,
    ),
  ],
  amount: {
    kind: 'formula',
    flow: 'fee-limit',
    period: 'per-year',
    readings: [
      plainReading(
        [
          {
            payer: t('企业（按优惠税率缴纳）', 'the firm, at the reduced rate'),
            amount: multiply(fact('enterprise.taxableIncome'), ratio('0.15')),
            basis: t('应纳税所得额 × 15%', 'taxable income × 15 %'),
          },
        ],
        {
          rate: ratio('0.15'),
        },
      ),
    ],
    sources: [taxArticle],
  },
  relations: [
    {
      kind: 'prerequisite',
      with: 'national.high-tech-enterprise',
      note: t('以高新技术企业认定为前提', 'presupposes recognition'),
      source: taxArticle,
    },
  ],
  validity: standing(null),
  sources: [taxArticle],
});

const lossSource = reference(lossCarryForwardNotice);

/** 高新技术企业亏损结转年限延长至10年. */
export const lossCarryForward = benefit({
  id: 'national.loss-carry-forward',
  title: t('高新技术企业亏损结转年限延长至10年', 'losses of high-tech enterprises carried forward for 10 years'),
  kind: 'relief',
  promise: t('尚未弥补完的亏损，结转年限最长10年', 'losses may be carried forward for up to 10 years'),
  region: '100000',
  office: t('主管税务机关', 'the tax office in charge'),
  who: t('持有效证书的高新技术企业', 'high-tech enterprises with a valid certificate'),
  conditions: [
    encoded('certificate', t('具备高新技术企业资格', 'is a high-tech enterprise'), isTrue('enterprise.highTechCertificate'), lossSource),
    notEncoded(
      'losses',
      t('有以前年度尚未弥补完的亏损', 'has losses of earlier years'),
      t('亏损额以税务申报为准', 'the losses are those in the tax returns'),
      lossSource,
    ),
  ],
  amount: { kind: 'unstated' },
  relations: [
    {
      kind: 'prerequisite',
      with: 'national.high-tech-enterprise',
      note: t('以高新技术企业认定为前提', 'presupposes recognition'),
      source: lossSource,
    },
  ],
  validity: standing('2018-01-01'),
  sources: [lossSource],
});
