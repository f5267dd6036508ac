import { applicantIs, benefit, encoded, inForce, isTrue, notEncoded, registeredIn, t } from '../../benefit/define.ts';
import type { BenefitCondition } from '../../benefit/model.ts';
import { cite } from '../../benefit/source.ts';
import { compare, fact, memberOf, not, yuan } from '../../formula/build.ts';
import type { Source } from '../../formula/source.ts';
import type { Bilingual } from '../../language.ts';

const documentId = 'huaian-2020-workplan';

/** The work plan of 2020: its promises are for that year (2020年科技工作要点). */
const year2020 = inForce('2020-01-01', '2020-12-31', t('原文为2020年度工作要点', 'the source is the work plan for 2020'));
const planned = inForce(
  '2020-01-01',
  '2020-12-31',
  t('原文为2020年拟推动出台，是否出台未写明', 'to be brought about in 2020; whether it was is not written'),
);

const noRules = t('实施细则未收录', 'the detailed rules are not in the corpus');
const office = (division: string, divisionEn: string): Bilingual =>
  t(`市科技局${division}`, `science and technology bureau, ${divisionEn}`);
const highTechDivision = office('高新处', 'high-tech division');
const researchDivision = office('科研处', 'research division');

function inCity(source: Source): BenefitCondition {
  return registeredIn('3208', t('淮安市', 'Huai’an'), source);
}

function firm(source: Source): BenefitCondition {
  return applicantIs(['company'], t('申请人是企业', 'the applicant is a company'), source);
}

function byRules(source: Source, zh: string, en: string): BenefitCondition {
  return notEncoded('rules', t(zh, en), noRules, source);
}

const rewardQuote = cite(documentId, '2.2.i2', '积极推动出台市级企业研发投入财政奖励制度');

/** 企业研发投入财政奖励. */
export const rdReward = benefit({
  id: 'huaian.rd-reward',
  title: t('市级企业研发投入财政奖励', 'city reward for R&D spending'),
  kind: 'grant',
  promise: t('推动出台市级企业研发投入财政奖励制度', 'a city reward for firms’ R&D spending is to be brought in'),
  region: '320800',
  office: researchDivision,
  who: t('有研发投入的企业', 'firms that spend on R&D'),
  conditions: [
    inCity(rewardQuote),
    encoded('rd', t('有研发投入', 'spends on R&D'), compare('>', fact('enterprise.rdExpense'), yuan(0)), rewardQuote),
    byRules(rewardQuote, '符合奖励制度的规定', 'meets the terms of the scheme'),
  ],
  validity: planned,
  sources: [rewardQuote],
});

const voucherQuote = cite(documentId, '2.2.i2', '优化市科技创新券制度');

/** 市科技创新券. */
export const cityVoucher = benefit({
  id: 'huaian.innovation-voucher',
  title: t('淮安市科技创新券', 'Huai’an innovation voucher'),
  kind: 'grant',
  promise: t('优化市科技创新券制度，支持企业购买科技服务', 'vouchers for firms that buy innovation services'),
  region: '320800',
  office: researchDivision,
  who: t('购买科技服务的企业', 'firms that buy innovation services'),
  conditions: [
    inCity(voucherQuote),
    encoded(
      'purchase',
      t('购买科技服务', 'buys an innovation service'),
      compare('>', fact('project.servicePurchase'), yuan(0)),
      voucherQuote,
    ),
    byRules(voucherQuote, '符合创新券管理规定', 'meets the voucher rules'),
  ],
  validity: year2020,
  notes: [t('与省级创新券能否叠加未写明', 'whether it goes together with the province’s voucher is not written')],
  sources: [voucherQuote],
});

const sukeQuote = cite(documentId, '2.9.i1', '全市实现贷款总额1亿元以上，切实解决科技型中小企业融资难融资贵问题，为高企培育提供金融支持');

/** 淮安市苏科贷. */
export const citySukeLoan = benefit({
  id: 'huaian.suke-loan',
  title: t('淮安市“苏科贷”投放', 'Su-Ke loans in Huai’an'),
  kind: 'finance',
  promise: t('2020年全市实现“苏科贷”贷款总额1亿元以上', 'at least 100 million yuan of Su-Ke loans in the city in 2020'),
  region: '320800',
  office: highTechDivision,
  who: t('科技型中小企业', 'tech SMEs'),
  conditions: [
    inCity(sukeQuote),
    firm(sukeQuote),
    notEncoded('bank', t('由合作银行审查放款', 'granted by a partner bank'), t('是否放款由合作银行审定', 'the bank decides'), sukeQuote),
  ],
  relations: [
    {
      kind: 'counted-once',
      with: 'jiangsu.suke-loan',
      note: t('与省“苏科贷”为同一产品', 'the same product as the province’s'),
      source: sukeQuote,
    },
  ],
  validity: year2020,
  notes: [t('1亿元是全市投放总量，不是单户额度', '100 million is for the whole city, not per firm')],
  sources: [sukeQuote],
});

const premiumQuote = cite(documentId, '2.9.i2', '探索担保集团为科技型中小企业科技贷款提供担保、市财政资金给予保费补贴的办法');

/** 科技贷款保费补贴. */
export const guaranteePremiumSubsidy = benefit({
  id: 'huaian.guarantee-premium-subsidy',
  title: t('科技贷款担保保费补贴', 'subsidised guarantee premium for tech loans'),
  kind: 'grant',
  promise: t(
    '担保集团为科技型中小企业科技贷款担保，市财政给予保费补贴',
    'the guarantee group covers tech loans and the city pays part of the premium',
  ),
  region: '320800',
  office: highTechDivision,
  who: t('科技型中小企业', 'tech SMEs'),
  conditions: [
    inCity(premiumQuote),
    encoded('status', t('科技型中小企业', 'a tech SME'), isTrue('enterprise.techSmeNumber'), premiumQuote),
    byRules(premiumQuote, '符合补贴办法', 'meets the terms of the subsidy'),
  ],
  relations: [{ kind: 'prerequisite', with: 'national.tech-sme', note: t('面向科技型中小企业', 'for tech SMEs'), source: premiumQuote }],
  validity: planned,
  sources: [premiumQuote],
});

const huaiQuote = cite(documentId, '2.9.i3', '探索设立“淮科贷”');

/** 淮科贷. */
export const huaiLoan = benefit({
  id: 'huaian.huaike-loan',
  title: t('“淮科贷”', 'Huai-Ke loan'),
  kind: 'finance',
  promise: t('探索设立“淮科贷”，争取年内付诸实施', 'a loan scheme of the city, to start within the year'),
  region: '320800',
  office: highTechDivision,
  who: t('科技型企业', 'tech firms'),
  conditions: [inCity(huaiQuote), firm(huaiQuote), byRules(huaiQuote, '符合“淮科贷”制度办法', 'meets the terms of the scheme')],
  validity: planned,
  sources: [huaiQuote],
});

const rewardsQuote = cite(documentId, '2.7.i2', '充分发挥企业自主创新成果转化奖补、技术转移奖补等政策激励作用');

/** 企业自主创新成果转化奖补. */
export const resultsReward = benefit({
  id: 'huaian.results-conversion-reward',
  title: t('企业自主创新成果转化奖补', 'reward for turning own results into products'),
  kind: 'grant',
  promise: t('对企业自主创新成果转化给予奖补', 'firms that turn their own results into products are rewarded'),
  region: '320800',
  office: researchDivision,
  who: t('转化自主创新成果的企业', 'firms that turn their own results into products'),
  conditions: [inCity(rewardsQuote), firm(rewardsQuote), byRules(rewardsQuote, '符合奖补政策规定', 'meets the terms of the reward')],
  validity: year2020,
  sources: [rewardsQuote],
});

/** 技术转移奖补. */
export const transferReward = benefit({
  id: 'huaian.technology-transfer-reward',
  title: t('技术转移奖补', 'reward for technology transfer'),
  kind: 'grant',
  promise: t('对技术转移给予奖补', 'technology transfer is rewarded'),
  region: '320800',
  office: researchDivision,
  who: t('技术转移的转让方、吸纳方和中介', 'those who transfer, absorb or broker technology'),
  conditions: [
    inCity(rewardsQuote),
    encoded(
      'contract',
      t('有技术合同', 'has a technology contract'),
      memberOf(fact('contract.kind'), ['transfer', 'development', 'consulting', 'service']),
      rewardsQuote,
    ),
    byRules(rewardsQuote, '符合奖补政策规定', 'meets the terms of the reward'),
  ],
  validity: year2020,
  sources: [rewardsQuote],
});

const projectQuote = cite(documentId, '1.5', '实施重大科技成果转化项目10项以上');

/** 重大科技成果转化项目. */
export const majorProjects = benefit({
  id: 'huaian.major-results-projects',
  title: t('重大科技成果转化项目', 'major projects that turn results into products'),
  kind: 'grant',
  promise: t('2020年实施重大科技成果转化项目10项以上', 'ten or more major projects in 2020'),
  region: '320800',
  office: researchDivision,
  who: t('承担重大科技成果转化的企业', 'firms that carry out such projects'),
  conditions: [
    inCity(projectQuote),
    firm(projectQuote),
    notEncoded('selection', t('项目评审立项', 'chosen in a review'), t('由市科技局组织评审', 'the bureau reviews'), projectQuote),
  ],
  validity: year2020,
  sources: [projectQuote],
});

const commonQuote = cite(documentId, '2.4.i1', '实施关键共性技术攻关项目不低于5项');

/** 关键共性技术攻关项目. */
export const commonTechnology = benefit({
  id: 'huaian.common-technology-projects',
  title: t('关键共性技术攻关项目', 'projects on key common technology'),
  kind: 'grant',
  promise: t('2020年实施关键共性技术攻关项目不低于5项', 'at least five projects in 2020'),
  region: '320800',
  office: office('区域处', 'regional division'),
  who: t('产业技术协同创新联盟成员', 'members of the innovation alliances'),
  conditions: [
    inCity(commonQuote),
    notEncoded(
      'selection',
      t('由联盟组织攻关并立项', 'organised by an alliance and approved'),
      t('由市科技局组织评审', 'the bureau reviews'),
      commonQuote,
    ),
  ],
  validity: year2020,
  sources: [commonQuote],
});

const helpQuote = cite(documentId, '2.1.i2', '认真开展申报前预评审，切实做好存在问题整改');

/** 高企申报培训与预评审. */
export const applicationHelp = benefit({
  id: 'huaian.high-tech-application-help',
  title: t('高新技术企业申报培训与预评审', 'training and pre-review for high-tech recognition'),
  kind: 'privilege',
  promise: t('申报培训、培育服务平台和申报前预评审', 'training, a service platform and a review before applying'),
  region: '320800',
  office: highTechDivision,
  who: t('准备申报高新技术企业的企业', 'firms preparing to apply'),
  conditions: [
    inCity(helpQuote),
    firm(helpQuote),
    encoded(
      'not-yet',
      t('尚未取得高新技术企业证书', 'does not hold the certificate yet'),
      not(isTrue('enterprise.highTechCertificate')),
      helpQuote,
    ),
  ],
  amount: { kind: 'none' },
  validity: year2020,
  sources: [helpQuote],
});

const cityCentreQuote = cite(documentId, '2.2.i1', '新建市级企业工程技术研究中心30个以上');

/** 市级企业工程技术研究中心. */
export const cityEngineeringCentre = benefit({
  id: 'huaian.engineering-research-centre',
  title: t('市级企业工程技术研究中心', 'city engineering research centre'),
  kind: 'status',
  promise: t(
    '认定为市级企业工程技术研究中心（2020年新建30个以上）',
    'recognition as a city engineering research centre (30 or more in 2020)',
  ),
  region: '320800',
  office: researchDivision,
  who: t('有研发机构的企业', 'firms with an R&D institution'),
  conditions: [
    inCity(cityCentreQuote),
    firm(cityCentreQuote),
    notEncoded('standard', t('达到市级认定标准', 'meets the city’s standard'), noRules, cityCentreQuote),
  ],
  validity: year2020,
  sources: [cityCentreQuote],
});

const nationalSeedQuote = cite(documentId, '2.2.i1', '继续开展国家级企业研发机构培育点建设');

/** 国家级企业研发机构培育点. */
export const nationalInstitutionSeed = benefit({
  id: 'huaian.national-rd-institution-seed',
  title: t('国家级企业研发机构培育点', 'cultivation sites for national R&D institutions'),
  kind: 'status',
  promise: t('列为国家级企业研发机构培育点', 'a place among the cultivation sites'),
  region: '320800',
  office: researchDivision,
  who: t('大中型工业企业和规上高新技术企业', 'large and medium industrial firms and larger high-tech enterprises'),
  conditions: [
    inCity(nationalSeedQuote),
    firm(nationalSeedQuote),
    notEncoded('selection', t('由市科技局遴选', 'chosen by the bureau'), noRules, nationalSeedQuote),
  ],
  validity: year2020,
  sources: [nationalSeedQuote],
});

const institutionQuote = cite(documentId, '2.5.i1', '制订新型研发机构管理办法，完善新型研发机构招引、绩效评价和管理服务机制');

/** 淮安新型研发机构. */
export const cityNewRdInstitution = benefit({
  id: 'huaian.new-rd-institution',
  title: t('淮安市新型研发机构', 'new-type R&D institutions in Huai’an'),
  kind: 'status',
  promise: t('新型研发机构招引、绩效评价和管理服务', 'recruiting, review and services for new-type R&D institutions'),
  region: '320800',
  office: researchDivision,
  who: t('新型研发机构', 'new-type R&D institutions'),
  conditions: [
    inCity(institutionQuote),
    encoded(
      'type',
      t('建设新型研发机构', 'builds a new-type R&D institution'),
      memberOf(fact('platform.type'), ['new-rd-institution']),
      institutionQuote,
    ),
    byRules(institutionQuote, '符合管理办法', 'meets the measures'),
  ],
  validity: planned,
  sources: [institutionQuote],
});

const incubatorQuote = cite(documentId, '2.8.i3', '全年新建市级以上孵化器（众创空间）5家以上');

/** 市级以上孵化器、众创空间. */
export const cityIncubator = benefit({
  id: 'huaian.incubator',
  title: t('市级以上孵化器（众创空间）', 'incubators and maker spaces at city level or above'),
  kind: 'status',
  promise: t('新建市级以上孵化器（众创空间），按评估实绩给予支持', 'new incubators and maker spaces, supported by results'),
  region: '320800',
  office: highTechDivision,
  who: t('孵化器、众创空间运营单位', 'operators of incubators and maker spaces'),
  conditions: [
    inCity(incubatorQuote),
    encoded(
      'carrier',
      t('运营孵化器或众创空间', 'runs an incubator or maker space'),
      memberOf(fact('incubator.kind'), ['incubator', 'maker-space']),
      incubatorQuote,
    ),
    notEncoded(
      'review',
      t('按评估标准和评估办法评估', 'assessed by the standard'),
      noRules,
      cite(documentId, '2.8.i3', '严格按照评估标准和评估办法，以实绩论英雄、给支持、树样板'),
    ),
  ],
  validity: year2020,
  sources: [incubatorQuote],
});

const trainingQuote = cite(documentId, '2.3', '全年培训科技型企业家200人次以上');

/** 科技型企业家培训. */
export const entrepreneurTraining = benefit({
  id: 'huaian.entrepreneur-training',
  title: t('科技型企业家培训', 'training for tech entrepreneurs'),
  kind: 'privilege',
  promise: t('政策宣讲、业务培训、高端讲坛和考察，全年200人次以上', 'policy talks, training and visits for 200 or more in the year'),
  region: '320800',
  office: office('法规处、高新处', 'policy and high-tech divisions'),
  who: t('科技型企业家', 'tech entrepreneurs'),
  conditions: [inCity(trainingQuote), firm(trainingQuote)],
  amount: { kind: 'none' },
  validity: year2020,
  sources: [trainingQuote],
});
