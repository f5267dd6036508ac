import { benefit, encoded, inForce, isTrue, notEncoded, registeredIn, t } from '../../benefit/define.ts';
import type { AmountReadingRule, BenefitCondition, BenefitValidity } from '../../benefit/model.ts';
import { cite } from '../../benefit/source.ts';
import { code, compare, fact, memberOf, minimum, multiply, ratio, wan, when, yuan } from '../../formula/build.ts';
import { moreThan } from '../../formula/derived.ts';
import type { Expression } from '../../formula/expression.ts';
import type { Source } from '../../formula/source.ts';

const documentId = 'lyg-2021-18';
const cityPrefix = '3207';

const period = cite(
  documentId,
  '2',
  '到“十四五”末，全市新建技术创新中心、产业创新中心、制造业创新中心、新型研发机构、专业研究所、公共技术服务平台等重大产业创新平台达80个',
);
const kinds = cite(
  documentId,
  '3',
  '市重大产业创新平台分为技术创新中心、产业创新中心、制造业创新中心、公共技术服务平台、专业研究所和新型研发机构6大类',
);
const approval = cite(
  documentId,
  '6.5',
  '对公示无异议的申报单位，报市重大产业创新平台建设工作领导小组审核同意后，列入《连云港市重大产业创新平台建设库》',
);
const application = cite(documentId, '6.2', '由申报单位向县区政府或功能板块管委会提出申请，并提供相关材料');
const division = cite(
  documentId,
  '4',
  '市科技局负责推进省级以上技术创新中心、公共技术服务平台的组织、评估和管理，做好市级新型研发机构备案管理，加强与江苏省产业技术研究院合作共建各类专业研究所',
);

/** 十四五: from the date of the document to the end of 2025. */
const planPeriod: BenefitValidity = inForce(
  '2021-04-12',
  '2025-12-31',
  t('有效期按“十四五”末推定', 'the end is that of the 14th five-year plan, which the text names'),
);

const office = t(
  '市重大产业创新平台建设工作领导小组办公室（设在市科技局）',
  'office of the leading group for major platforms (at the science and technology bureau)',
);
const route = t(
  '向县区政府或功能板块管委会申请，审核推荐后由市相关部门综合评价，公示后报领导小组审核同意',
  'apply to the county or zone, which checks and recommends; the city evaluates, publishes and approves',
);

const platformKinds = [
  'technology-innovation-centre',
  'industry-innovation-centre',
  'manufacturing-innovation-centre',
  'public-service-platform',
  'professional-institute',
  'new-rd-institution',
];

function inCity(source: Source): BenefitCondition {
  return registeredIn(cityPrefix, t('连云港市', 'Lianyungang'), source);
}

function isPlatform(source: Source): BenefitCondition {
  return encoded(
    'type',
    t('建设六类重大产业创新平台之一', 'builds one of the six kinds of major platforms'),
    memberOf(fact('platform.type'), platformKinds),
    source,
  );
}

const matching = cite(
  documentId,
  '7',
  '获得国家级批准立项的重大产业创新平台，市、区（功能板块）按上级扶持经费1:0.5:0.5给予配套支持，县级按照上级扶持经费1:1给予配套支持，最高支持额度不超过1000万元；获得省级批准立项的重大产业创新平台，市、区（功能板块）按上级扶持经费1:0.25:0.25给予配套支持，县级按照上级扶持经费1:0.5给予配套支持，最高支持额度不超过500万元',
);

const upstream = fact('platform.upstreamGrant');
const isNational = compare('=', fact('platform.level'), code('national'));
const isApproved = memberOf(fact('platform.level'), ['national', 'provincial']);
const isDistrict = compare('=', fact('platform.place'), code('district'));

/** All that city and district, or the county alone, add to each yuan from above (配套总比例): 1 for national, 0.5 for provincial platforms. */
const localShare = when(isNational, ratio('1'), ratio('0.5'));
const limit = when(isNational, wan(1000), wan(500));
const uncapped = multiply(localShare, upstream);

/** Nothing without national or provincial approval (未获批准立项的不配套). */
function ifApproved(amount: Expression): Expression {
  return when(isApproved, amount, yuan(0));
}

const cityPayer = t('市级财政', 'city');
const districtPayer = t('区（功能板块）财政', 'district or zone');
const countyPayer = t('县级财政', 'county');
const half = ratio('0.5');

function shareLines(cityAmount: Expression, countyAmount: Expression): AmountReadingRule['lines'] {
  return [
    {
      payer: cityPayer,
      amount: ifApproved(when(isDistrict, cityAmount, yuan(0))),
      basis: t('国家级按上级经费×0.5，省级×0.25', 'upstream grant × 0.5 (national) or × 0.25 (provincial)'),
    },
    {
      payer: districtPayer,
      amount: ifApproved(when(isDistrict, cityAmount, yuan(0))),
      basis: t('国家级按上级经费×0.5，省级×0.25', 'upstream grant × 0.5 (national) or × 0.25 (provincial)'),
    },
    {
      payer: countyPayer,
      amount: ifApproved(when(isDistrict, yuan(0), countyAmount)),
      basis: t('国家级按上级经费×1，省级×0.5', 'upstream grant × 1 (national) or × 0.5 (provincial)'),
    },
  ];
}

/** A: the cap is on what city and district pay together; when it binds, the shares shrink alike. */
const capOnTotal: AmountReadingRule = {
  id: 'cap-on-local-total',
  label: t('上限针对地方配套合计', 'the cap is on the local total'),
  recommended: true,
  reason: t(
    '句中谓语是地方“给予配套支持”，上限紧随其后；市级不能限制上级资金；按此理解，区与县的企业所得相同，两种上限都恰在上级经费1000万元时起作用。建议向发文机关确认',
    'the sentence’s verb is the local match and the cap follows it; the city cannot cap money from above; read so, firms in districts and counties get the same, and both caps begin to bind at exactly 10 million yuan from above. Confirm with the issuer',
  ),
  lines: shareLines(multiply(half, minimum(uncapped, limit)), minimum(uncapped, limit)),
  rate: localShare,
  cap: limit,
  capped: moreThan(uncapped, limit),
};

const perPayer = when(isDistrict, multiply(half, uncapped), uncapped);

/** B: the cap is on what each level pays. */
const capOnEachPayer: AmountReadingRule = {
  id: 'cap-on-each-payer',
  label: t('上限针对每一级财政', 'the cap is on each payer'),
  recommended: false,
  reason: t('“最高支持额度”未说明是合计还是每一级', '“maximum support” does not say whether it is the total or each level'),
  lines: shareLines(minimum(multiply(half, uncapped), limit), minimum(uncapped, limit)),
  rate: localShare,
  cap: limit,
  capped: moreThan(perPayer, limit),
};

/** 国家级、省级平台配套支持. */
export const platformMatchingFunds = benefit({
  id: 'lianyungang.platform-matching-funds',
  title: t('重大产业创新平台配套支持', 'matching funds for major innovation platforms'),
  kind: 'grant',
  promise: t(
    '国家级平台按上级经费1:1配套，最高1000万元；省级平台按1:0.5配套，最高500万元',
    'national platforms are matched 1 to 1 up to 10 million yuan, provincial ones 1 to 0.5 up to 5 million',
  ),
  region: '320700',
  office,
  route,
  who: t('在连云港市获国家级或省级批准立项的重大产业创新平台', 'platforms in Lianyungang approved at national or provincial level'),
  conditions: [
    inCity(matching),
    encoded(
      'approved',
      t('获得国家级或省级批准立项的重大产业创新平台', 'a major platform approved at national or provincial level'),
      isApproved,
      matching,
    ),
    encoded('upstream', t('获得上级扶持经费', 'has an upstream grant'), moreThan(upstream, yuan(0)), matching),
  ],
  amount: { kind: 'formula', flow: 'received', period: 'once', readings: [capOnTotal, capOnEachPayer], sources: [matching] },
  relations: [
    {
      kind: 'prerequisite',
      with: 'lianyungang.platform-recognition',
      note: t('政策支持面向列入建设库的平台', 'support is for platforms in the repository'),
      source: approval,
    },
  ],
  validity: planPeriod,
  materials: [t('上级立项批复和经费下达文件', 'approval and grant letter from above')],
  deadlines: [{ date: '2025-12-31', text: t('“十四五”末', 'end of the 14th five-year plan'), source: period }],
  notes: [
    t('上限按一个平台全周期计算，不按年度或分期计算', 'the cap is for a platform over its whole life, not per year or stage'),
    t(
      '赣榆区为市辖区，按区的比例计算；部分市级文件将赣榆区单列，请向发文机关确认',
      'Ganyu is a district and is counted as one; some city schemes treat it apart, so confirm with the issuer',
    ),
    t('特别重大的项目可“一事一议”，不受此限', 'very large projects may be settled case by case'),
  ],
  confidence: 'ambiguous',
  sources: [matching, period],
});

/** 列入重大产业创新平台建设库. */
export const platformRecognition = benefit({
  id: 'lianyungang.platform-recognition',
  title: t('重大产业创新平台认定入库', 'listing in the repository of major innovation platforms'),
  kind: 'status',
  promise: t('列入《连云港市重大产业创新平台建设库》', 'a place in the city’s repository of major platforms'),
  region: '320700',
  office,
  route,
  who: t('在连云港市建设六类平台的单位', 'those who build one of the six kinds of platforms in Lianyungang'),
  conditions: [
    inCity(application),
    isPlatform(kinds),
    notEncoded(
      'standard',
      t('符合领导小组印发的年度认定标准', 'meets the yearly standard of the leading group'),
      t('年度认定标准另行印发，未收录', 'the yearly standard is issued apart and is not in the corpus'),
      cite(documentId, '6.1', '市重大产业创新平台建设工作领导小组印发年度重点目标任务和认定标准、材料要求等'),
    ),
    notEncoded(
      'evaluation',
      t('通过材料审查、现场考核和公示', 'passes the review, the visit and the public notice'),
      t('由专家和领导小组评定', 'experts and the leading group decide'),
      cite(documentId, '6.4', '市相关部门组织专家或委托有关单位进行材料审查和现场考核，并向市重大产业创新平台建设工作领导小组提交评价意见'),
    ),
  ],
  amount: { kind: 'none' },
  validity: planPeriod,
  sources: [approval, kinds],
});

const platformConditions = (source: Source): BenefitCondition[] => [
  inCity(source),
  isPlatform(source),
  encoded(
    'listed',
    t('平台已列入市重大产业创新平台建设库', 'the platform is in the city’s repository'),
    isTrue('platform.inRepository'),
    approval,
    { improvable: true, howToChange: t('申请平台认定入库', 'apply for recognition') },
  ),
];

const investmentQuote = cite(documentId, '7', '按照其投资额分阶段给予建设、运行经费支持');

/** 按投资额分阶段支持建设、运行经费. */
export const platformInvestmentSupport = benefit({
  id: 'lianyungang.platform-investment-support',
  title: t('重大产业创新平台建设、运行经费支持', 'construction and running costs of major platforms'),
  kind: 'grant',
  promise: t('按平台投资额分阶段给予建设、运行经费支持', 'support for construction and running, by investment and in stages'),
  region: '320700',
  office,
  route,
  who: t('列入建设库的重大产业创新平台', 'platforms in the repository'),
  conditions: [
    ...platformConditions(investmentQuote),
    encoded(
      'investment',
      t('有平台建设投资', 'has invested in the platform'),
      moreThan(fact('platform.investment'), yuan(0)),
      investmentQuote,
    ),
  ],
  amount: { kind: 'unstated' },
  relations: [
    {
      kind: 'prerequisite',
      with: 'lianyungang.platform-recognition',
      note: t('以认定入库为前提', 'presupposes recognition'),
      source: approval,
    },
  ],
  validity: planPeriod,
  notes: [
    t('原文提出灵活使用“拨改投”“拨改基”“拨改贷”，可能以股权或贷款形式给予', 'the text speaks of grants turned into equity, funds or loans'),
  ],
  sources: [investmentQuote],
});

const caseByCaseQuote = cite(documentId, '7', '对于特别重大建设和创新项目的，可通过“一事一议”的方式给予支持');

/** 特别重大项目一事一议. */
export const platformCaseByCase = benefit({
  id: 'lianyungang.platform-case-by-case',
  title: t('特别重大建设和创新项目“一事一议”', 'very large projects, case by case'),
  kind: 'grant',
  promise: t('特别重大的建设和创新项目，可“一事一议”给予支持', 'very large projects may be supported case by case'),
  region: '320700',
  office,
  route,
  who: t('特别重大建设和创新项目', 'very large construction and innovation projects'),
  conditions: [
    inCity(caseByCaseQuote),
    isPlatform(kinds),
    notEncoded(
      'very-large',
      t('属于特别重大建设和创新项目', 'is a very large project'),
      t('由市政府“一事一议”', 'the city decides case by case'),
      caseByCaseQuote,
    ),
  ],
  amount: { kind: 'case-by-case', sources: [caseByCaseQuote] },
  validity: planPeriod,
  sources: [caseByCaseQuote],
});

const landQuote = cite(documentId, '7', '对重大产业创新平台建设，要依法优先安排建设用地');

/** 优先安排建设用地. */
export const platformLand = benefit({
  id: 'lianyungang.platform-land-priority',
  title: t('重大产业创新平台优先安排建设用地', 'land first for major platforms'),
  kind: 'privilege',
  promise: t('依法优先安排建设用地', 'building land is allotted first, as the law allows'),
  region: '320700',
  who: t('列入建设库的重大产业创新平台', 'platforms in the repository'),
  conditions: platformConditions(landQuote),
  amount: { kind: 'none' },
  relations: [
    {
      kind: 'prerequisite',
      with: 'lianyungang.platform-recognition',
      note: t('以认定入库为前提', 'presupposes recognition'),
      source: approval,
    },
  ],
  validity: planPeriod,
  sources: [landQuote],
});

const treatmentQuote = cite(
  documentId,
  '7',
  '重大产业创新平台运行主体在政府项目承担、职称评审、人才引进、投融资等方面享受国有科研机构待遇',
);

/** 享受国有科研机构待遇. */
export const platformTreatment = benefit({
  id: 'lianyungang.platform-public-institute-treatment',
  title: t('平台运行主体享受国有科研机构待遇', 'platform operators treated as public research institutes'),
  kind: 'privilege',
  promise: t(
    '在政府项目承担、职称评审、人才引进、投融资等方面享受国有科研机构待遇',
    'same treatment as public institutes in projects, titles, recruiting and finance',
  ),
  region: '320700',
  who: t('重大产业创新平台运行主体', 'operators of major platforms'),
  conditions: platformConditions(treatmentQuote),
  amount: { kind: 'none' },
  relations: [
    {
      kind: 'prerequisite',
      with: 'lianyungang.platform-recognition',
      note: t('以认定入库为前提', 'presupposes recognition'),
      source: approval,
    },
  ],
  validity: planPeriod,
  sources: [treatmentQuote],
});

const spinoffQuote = cite(documentId, '7', '同时对平台衍生孵化的企业给予财政、土地、融资、租金等方面优惠支持');

/** 平台衍生孵化企业优惠支持. */
export const platformSpinoff = benefit({
  id: 'lianyungang.platform-spinoff-support',
  title: t('平台衍生孵化企业优惠支持', 'support for firms spun off from platforms'),
  kind: 'privilege',
  promise: t('给予财政、土地、融资、租金等方面优惠支持', 'support with money, land, finance and rent'),
  region: '320700',
  who: t('由重大产业创新平台衍生孵化的企业', 'firms spun off from major platforms'),
  conditions: [
    inCity(spinoffQuote),
    encoded('spinoff', t('由重大产业创新平台衍生孵化', 'spun off from a major platform'), isTrue('platform.spinoff'), spinoffQuote),
  ],
  amount: { kind: 'unstated' },
  validity: planPeriod,
  sources: [spinoffQuote],
});

const newInstitutionQuote = cite(
  documentId,
  '3.5',
  '主要从事科学研究、技术创新和研发服务，建立投资主体多元化、管理制度现代化、运行机制市场化、用人机制灵活化的创新平台',
);

/** 市级新型研发机构备案. */
export const cityNewRdInstitution = benefit({
  id: 'lianyungang.new-rd-institution',
  title: t('市级新型研发机构备案', 'city registration of new-type R&D institutions'),
  kind: 'status',
  promise: t(
    '市级备案为新型研发机构，列为重大产业创新平台之一',
    'registered by the city as a new-type R&D institution, one of the major platforms',
  ),
  region: '320700',
  office: t('市科技局', 'the science and technology bureau'),
  route,
  who: t('主要从事科学研究、技术创新和研发服务的机构', 'institutions working in research, innovation and R&D services'),
  conditions: [
    inCity(newInstitutionQuote),
    encoded(
      'type',
      t('建设新型研发机构', 'builds a new-type R&D institution'),
      memberOf(fact('platform.type'), ['new-rd-institution']),
      newInstitutionQuote,
    ),
    notEncoded(
      'organisation',
      t(
        '投资主体多元化、管理制度现代化、运行机制市场化、用人机制灵活化',
        'diverse investors, modern management, market mechanisms and flexible employment',
      ),
      t('为定性条件，由市科技局备案审查', 'qualitative; the bureau reviews it'),
      newInstitutionQuote,
    ),
  ],
  amount: { kind: 'none' },
  validity: planPeriod,
  sources: [newInstitutionQuote, division],
});

const instituteQuote = cite(documentId, '3.6', '通过采取会商、遴选等机制，由地方政府、园区、江苏省产业技术研究院、人才团队四方合作共建');

/** 专业研究所共建. */
export const professionalInstitute = benefit({
  id: 'lianyungang.professional-institute',
  title: t('专业研究所四方合作共建', 'professional institutes built by four parties'),
  kind: 'status',
  promise: t(
    '由地方政府、园区、江苏省产业技术研究院、人才团队共建专业研究所',
    'an institute built by government, park, the Jiangsu industrial research institute and the team',
  ),
  region: '320700',
  office: t('市科技局', 'the science and technology bureau'),
  who: t('人才团队与园区', 'teams and parks'),
  conditions: [
    inCity(instituteQuote),
    encoded(
      'type',
      t('共建专业研究所', 'builds a professional institute'),
      memberOf(fact('platform.type'), ['professional-institute']),
      instituteQuote,
    ),
    notEncoded(
      'selection',
      t('通过会商、遴选', 'chosen by consultation and selection'),
      t('由共建各方会商、遴选', 'the parties choose'),
      instituteQuote,
    ),
  ],
  amount: { kind: 'none' },
  relations: [
    {
      kind: 'counted-once',
      with: 'lianyungang.new-rd-institution',
      note: t('专业研究所原则上列入新型研发机构范围，只计一次', 'an institute is in principle a new-type R&D institution, counted once'),
      source: cite(documentId, '3', '专业研究所认定原则上列入新型研发机构范围'),
    },
  ],
  validity: planPeriod,
  sources: [instituteQuote],
});
