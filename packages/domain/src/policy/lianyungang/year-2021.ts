import { applicantIs, benefit, encoded, inForce, isTrue, notEncoded, plainReading, registeredIn, t } from '../../benefit/define.ts';
import type { BenefitCondition } from '../../benefit/model.ts';
import { cite, type Instrument, reference } from '../../benefit/source.ts';
import { count, fact, memberOf, multiply, not, ratio, wan } from '../../formula/build.ts';
import { atLeast, atMost, shareOf } from '../../formula/derived.ts';
import type { Source } from '../../formula/source.ts';
import { feeLimit } from '../national/guarantee.ts';

const documentId = 'lyg-2021-report';
const innovation = 'h1.q2';
const system = 'h2.q2';

/** What the city set itself for 2021 (2021年政府工作报告及解读). */
const year2021 = inForce(
  '2021-01-01',
  '2021-12-31',
  t('原文为2021年工作安排，年度系推定', 'the source is the plan for 2021; the year is inferred'),
);

const bureau = t('市科技局', 'the science and technology bureau');
const noRules = t('实施细则未收录', 'the detailed rules are not in the corpus');

function inCity(source: Source): BenefitCondition {
  return registeredIn('3207', t('连云港市', 'Lianyungang'), source);
}

function techFirm(source: Source): BenefitCondition {
  return applicantIs(['company'], t('申请人是企业', 'the applicant is a company'), source);
}

const feeQuote = cite(
  documentId,
  'h3.q2.i5',
  '对单户担保金额500万元及以下的小微企业和“三农”主体收取的担保费率原则上不超过1%，对单户担保金额500万元以上的小微企业和“三农”主体收取的担保费率原则上不超过1.5%',
);

/** 连云港市政府性融资担保费率上限. */
export const cityGuaranteeFeeCap = benefit({
  id: 'lianyungang.guarantee-fee-cap',
  title: t('连云港市政府性融资担保费率上限', 'Lianyungang limit of guarantee fees'),
  kind: 'finance',
  promise: t(
    '单户500万元及以下费率原则上不超过1%，500万元以上不超过1.5%',
    'a fee of at most 1 % up to 5 million yuan, 1.5 % above, as a rule',
  ),
  region: '320700',
  office: t('市地方金融监督管理局', 'the local financial supervision bureau'),
  who: t('小微企业和“三农”主体', 'small and micro firms and farming borrowers'),
  conditions: [
    inCity(feeQuote),
    encoded(
      'borrower',
      t('小微企业或“三农”主体', 'a small or micro firm or a farming borrower'),
      isTrue('guarantee.smallOrFarm'),
      feeQuote,
    ),
    notEncoded(
      'institution',
      t('由市、县（区）政府性融资担保机构承保', 'guaranteed by a city or county institution'),
      t('是否承保由担保机构审定', 'the institution decides'),
      cite(documentId, 'h3.q2.i1', '设立市、县（区）两级政府性融资担保机构，实现政府性融资担保机构市县（区）全覆盖'),
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
            payer: t('被担保企业（每年最多）', 'the firm, at most per year'),
            amount: multiply(fact('guarantee.amount'), feeLimit),
            basis: t('单户担保金额 × 费率上限', 'guaranteed amount × fee limit'),
          },
        ],
        { rate: feeLimit },
      ),
    ],
    sources: [feeQuote],
  },
  relations: [
    {
      kind: 'counted-once',
      with: 'national.guarantee-fee-cap',
      note: t('与国家规定一致，只计一次', 'the same as the national rule, counted once'),
      source: feeQuote,
    },
  ],
  validity: inForce(
    '2021-01-01',
    null,
    t(
      '费率上限同时为国家规定；“3至5年”指业务占比目标',
      'the limits are national rules too; “three to five years” is about the share of business',
    ),
  ),
  sources: [feeQuote],
});

const sukeQuote = cite(documentId, innovation, '发放“苏科贷”2.6亿元以上');

/** 连云港市苏科贷投放. */
export const citySukeLoan = benefit({
  id: 'lianyungang.suke-loan',
  title: t('连云港市“苏科贷”投放', 'Su-Ke loans in Lianyungang'),
  kind: 'finance',
  promise: t('2021年全市发放“苏科贷”2.6亿元以上', 'at least 260 million yuan of Su-Ke loans in the city in 2021'),
  region: '320700',
  office: bureau,
  who: t('科技型企业', 'tech firms'),
  conditions: [
    inCity(sukeQuote),
    encoded(
      'sales',
      t('符合省“苏科贷”规模条件（上年度销售收入4亿元以下）', 'within the size limit of the province (sales of up to 400 million yuan)'),
      atMost(fact('enterprise.revenue'), wan(40000)),
      reference({
        issuer: '江苏省',
        title: '江苏省普惠金融发展风险补偿基金“苏科贷”产品规定',
        documentNumber: null,
        date: null,
        sources: 1,
      }),
    ),
    notEncoded('bank', t('由合作银行审查放款', 'granted by a partner bank'), t('是否放款由合作银行审定', 'the bank decides'), sukeQuote),
  ],
  amount: { kind: 'unstated' },
  relations: [
    {
      kind: 'counted-once',
      with: 'jiangsu.suke-loan',
      note: t('与省“苏科贷”为同一产品', 'the same product as the province’s'),
      source: sukeQuote,
    },
  ],
  validity: year2021,
  notes: [t('2.6亿元是全市投放总量，不是单户额度', '260 million is for the whole city, not per firm')],
  sources: [sukeQuote],
});

const fundQuote = cite(documentId, innovation, '组建市级科创投资基金，建全科技型企业金融扶持体系');

/** 市级科创投资基金. */
export const cityInvestmentFund = benefit({
  id: 'lianyungang.science-investment-fund',
  title: t('市级科创投资基金', 'city fund for science ventures'),
  kind: 'finance',
  promise: t('组建市级科创投资基金，支持科技型企业', 'a city fund that invests in tech firms'),
  region: '320700',
  office: bureau,
  who: t('科技型企业', 'tech firms'),
  conditions: [
    inCity(fundQuote),
    techFirm(fundQuote),
    notEncoded('investment', t('由基金管理人决策投资', 'the fund’s manager decides'), noRules, fundQuote),
  ],
  amount: { kind: 'unstated' },
  validity: year2021,
  notes: [t('原文“建全”应为“健全”', 'the text has a slip of the pen')],
  sources: [fundQuote],
});

const cultivationQuote = cite(documentId, innovation, '建立市、省、国家三级高新技术企业培育库和市县区联动培育机制');

/** 高新技术企业三级培育库. */
export const cityCultivation = benefit({
  id: 'lianyungang.high-tech-cultivation',
  title: t('高新技术企业培育库（市、省、国家三级）', 'cultivation pool for high-tech enterprises (city, province, nation)'),
  kind: 'status',
  promise: t('入库培育，市、县区联动推进高新技术企业申报', 'a place in the pool, helped on to recognition by city and county'),
  region: '320700',
  office: bureau,
  who: t('尚未取得高新技术企业证书的科技型企业', 'tech firms without the certificate yet'),
  conditions: [
    inCity(cultivationQuote),
    encoded(
      'not-yet',
      t('尚未取得高新技术企业证书', 'does not hold the certificate yet'),
      not(isTrue('enterprise.highTechCertificate')),
      cultivationQuote,
    ),
    notEncoded('entry', t('符合入库条件', 'meets the terms of entry'), noRules, cultivationQuote),
  ],
  amount: { kind: 'unstated' },
  validity: year2021,
  sources: [cultivationQuote],
});

const visitQuote = cite(documentId, innovation, '“一企一策”开展送政策、送金融、送服务活动，引导创新要素向企业集聚');

/** 一企一策送政策、送金融、送服务. */
export const oneFirmOnePolicy = benefit({
  id: 'lianyungang.one-firm-one-policy',
  title: t('“一企一策”送政策、送金融、送服务', 'one firm, one policy: policy, finance and services brought to the door'),
  kind: 'privilege',
  promise: t('按企业情况上门送政策、送金融、送服务', 'policy, finance and services brought to each firm'),
  region: '320700',
  office: bureau,
  who: t('科技型企业', 'tech firms'),
  conditions: [inCity(visitQuote), techFirm(visitQuote)],
  amount: { kind: 'none' },
  validity: year2021,
  sources: [visitQuote],
});

const challengeQuote = cite(
  documentId,
  innovation,
  '探索建立“揭榜挂帅”制度，按照目标导向原则，张榜公布“卡脖子”的关键核心技术，面向全社会征集解决方案',
);
const call2022: Instrument = {
  issuer: '连云港市科技局',
  title: '2022年“揭榜挂帅”项目申报通知',
  documentNumber: null,
  date: null,
  sources: 1,
};
const call = reference(call2022);

/** 揭榜挂帅 (2022 call; funding rate not found). */
export const cityChallengeCall = benefit({
  id: 'lianyungang.challenge-call-2022',
  title: t('“揭榜挂帅”项目（2022年）', 'open challenge call (2022)'),
  kind: 'grant',
  promise: t('企业提出关键核心技术难题，张榜征集解决方案', 'a firm’s key technical problem is put out to an open call'),
  region: '320700',
  office: bureau,
  who: t(
    '市区（不含赣榆区）企业，2021年销售收入2000万元以上、研发投入占比3%以上',
    'firms in the city districts except Ganyu with sales of 20 million yuan or more and R&D of 3 % or more',
  ),
  conditions: [
    encoded(
      'region',
      t('注册在连云港市区（不含赣榆区）', 'registered in the city districts except Ganyu'),
      memberOf(fact('enterprise.region'), ['320700-', '320703', '320706'], { match: 'prefix' }),
      call,
    ),
    encoded('demand', t('有关键技术难题需求', 'has a key technical problem'), isTrue('project.challengeDemand'), challengeQuote),
    encoded(
      'sales',
      t('上年度销售收入2000万元以上', 'sales of at least 20 million yuan'),
      atLeast(fact('enterprise.revenue'), wan(2000)),
      call,
      { improvable: true },
    ),
    encoded(
      'rd',
      t('研发投入占销售收入3%以上', 'R&D of at least 3 % of sales'),
      atLeast(shareOf(fact('enterprise.rdExpense'), fact('enterprise.revenue')), ratio('0.03')),
      call,
      { improvable: true },
    ),
    encoded('term', t('实施期不超过2年', 'a term of at most two years'), atMost(fact('project.challengeYears'), count(2, '年')), call, {
      improvable: true,
    }),
    encoded('one', t('没有同类在研项目', 'no running project of the same kind'), not(isTrue('project.runningSameKind')), call),
    notEncoded(
      'leader',
      t('项目负责人为在职人员，每人限一项', 'the leader is in service and has one project only'),
      t('以申报材料审核', 'checked in the application'),
      call,
    ),
    notEncoded(
      'review',
      t('专家论证并对接揭榜方', 'an expert review and a solver found'),
      t('由组织方评审', 'decided in a review'),
      challengeQuote,
    ),
  ],
  amount: { kind: 'unstated' },
  validity: inForce('2022-01-01', '2022-12-31', t('条件取自2022年申报通知', 'the terms are those of the 2022 call')),
  notes: [t('资助比例未查到', 'the funding rate was not found')],
  sourceCount: 1,
  sources: [challengeQuote, call],
});

const viceQuote = cite(documentId, system, '2021年新选派30名以上科技人员赴企业担任科技副总');

/** 科技副总选派 (2021). */
export const cityTechVice = benefit({
  id: 'lianyungang.tech-vice-president',
  title: t('科技副总选派（2021年）', 'science vice-presidents (2021)'),
  kind: 'privilege',
  promise: t('从高校院所选派高层次科技人才到企业担任科技副总', 'scientists from universities serve firms as vice-presidents'),
  region: '320700',
  office: bureau,
  who: t('有产学研合作研发项目的企业', 'firms with a joint research project'),
  conditions: [
    inCity(viceQuote),
    techFirm(viceQuote),
    notEncoded(
      'project',
      t('以产学研合作研发项目为依托', 'based on a joint research project'),
      t('由市科技局选派', 'the bureau selects'),
      cite(
        documentId,
        system,
        '以产学研合作研发项目为依托，从国内高校院所柔性引进懂技术、善创新、有产业视野的高层次科技人才到企业担任科技副总',
      ),
    ),
  ],
  amount: { kind: 'none' },
  relations: [
    {
      kind: 'counted-once',
      with: 'jiangsu.tech-vice-president',
      note: t('与省科技副总为同一项目', 'the same programme as the province’s'),
      source: viceQuote,
    },
  ],
  validity: year2021,
  sources: [viceQuote],
});

const centreQuote = cite(documentId, innovation, '联合省产业技术研究院共建企业联合创新中心5个');

/** 企业联合创新中心. */
export const jointInnovationCentre = benefit({
  id: 'lianyungang.joint-innovation-centre',
  title: t('企业联合创新中心共建', 'joint innovation centres'),
  kind: 'status',
  promise: t(
    '与省产业技术研究院共建企业联合创新中心（2021年5个）',
    'joint centres with the Jiangsu industrial research institute (five in 2021)',
  ),
  region: '320700',
  office: bureau,
  who: t('有研发能力的企业', 'firms with R&D capacity'),
  conditions: [
    inCity(centreQuote),
    techFirm(centreQuote),
    notEncoded('selection', t('由省产业技术研究院与市共同遴选', 'selected by the institute and the city'), noRules, centreQuote),
  ],
  amount: { kind: 'unstated' },
  validity: year2021,
  sources: [centreQuote],
});

const carrierQuote = cite(documentId, system, '实施科技孵化载体绩效考评，建立优奖劣汰机制，倒逼孵化载体提高运行效能');

/** 孵化载体绩效考评奖励. */
export const carrierReview = benefit({
  id: 'lianyungang.incubator-performance',
  title: t('科技孵化载体绩效考评', 'performance review of incubators'),
  kind: 'grant',
  promise: t('绩效考评优秀的孵化载体给予奖励', 'incubators that do well in the review are rewarded'),
  region: '320700',
  office: bureau,
  who: t('科技孵化载体运营单位', 'operators of incubators'),
  conditions: [
    inCity(carrierQuote),
    encoded(
      'carrier',
      t('运营科技孵化载体', 'runs an incubator'),
      memberOf(fact('incubator.kind'), ['incubator', 'maker-space', 'star-space']),
      carrierQuote,
    ),
    notEncoded('review', t('考评结果优秀', 'does well in the review'), t('由市科技局考评', 'the bureau reviews'), carrierQuote),
  ],
  amount: { kind: 'unstated' },
  validity: year2021,
  sources: [carrierQuote],
});

const talentQuote = cite(documentId, 'h1.q1', '持续实施“花果山英才计划”“海智计划”，引进人才2万人');

/** 花果山英才计划、海智计划. */
export const talentPlans = benefit({
  id: 'lianyungang.talent-plans',
  title: t('“花果山英才计划”“海智计划”', 'Huaguoshan talent plan and Haizhi plan'),
  kind: 'grant',
  promise: t('支持引进人才', 'support for recruiting talent'),
  region: '320700',
  who: t('引进人才的用人单位和人才', 'employers and the people they recruit'),
  conditions: [
    inCity(talentQuote),
    notEncoded('person', t('引进的人才符合计划条件', 'the person meets the terms of the plan'), noRules, talentQuote),
  ],
  amount: { kind: 'unstated' },
  validity: year2021,
  sources: [talentQuote],
});

const foreignQuote = cite(documentId, system, '进一步放宽高层次和急需紧缺外国专业人才限制');

/** 放宽外国专业人才限制. */
export const foreignTalent = benefit({
  id: 'lianyungang.foreign-talent',
  title: t('放宽高层次和急需紧缺外国专业人才限制', 'easier terms for foreign specialists'),
  kind: 'privilege',
  promise: t('进一步放宽高层次和急需紧缺外国专业人才限制', 'fewer limits on high-level and urgently needed foreign specialists'),
  region: '320700',
  office: bureau,
  who: t('聘用外国人才的单位', 'employers of foreign specialists'),
  conditions: [
    inCity(foreignQuote),
    notEncoded(
      'person',
      t('属于高层次或急需紧缺外国专业人才', 'a high-level or urgently needed foreign specialist'),
      noRules,
      foreignQuote,
    ),
  ],
  amount: { kind: 'none' },
  validity: year2021,
  sources: [foreignQuote],
});
