import { applicantIs, benefit, encoded, inForce, isTrue, notEncoded, registeredIn, t } from '../../benefit/define.ts';
import type { BenefitCondition } from '../../benefit/model.ts';
import { cite } from '../../benefit/source.ts';
import { compare, fact, memberOf, not, yuan } from '../../formula/build.ts';
import type { Source } from '../../formula/source.ts';

const documentId = 'luohe-2018-95';
const bureau = t('漯河市科学技术局', 'Luohe science and technology bureau');
const noRules = t('实施细则未收录', 'the detailed rules are not in the corpus');

/** Issued at the end of 2018 for 2019; no end is written (为2019年制定，未写明有效期). */
const from2018 = inForce('2018-12-28', null, t('原文为2019年目标，有效期未写明', 'the aims are for 2019; no end is written'));

function inCity(source: Source): BenefitCondition {
  return registeredIn('4111', t('漯河市', 'Luohe'), source);
}

function firm(source: Source): BenefitCondition {
  return applicantIs(['company'], t('申请人是企业', 'the applicant is a company'), source);
}

const cityHighTechQuote = cite(documentId, '2.2', '新认定市级高新技术企业15家');

/** 市级高新技术企业. */
export const cityHighTech = benefit({
  id: 'luohe.city-high-tech-enterprise',
  title: t('漯河市级高新技术企业认定', 'city high-tech enterprise in Luohe'),
  kind: 'status',
  promise: t('认定为市级高新技术企业（2019年15家）', 'recognition as a city high-tech enterprise (15 in 2019)'),
  region: '411100',
  office: bureau,
  who: t('漯河市科技型企业', 'tech firms in Luohe'),
  conditions: [
    inCity(cityHighTechQuote),
    firm(cityHighTechQuote),
    notEncoded('standard', t('达到市级认定标准', 'meets the city’s standard'), noRules, cityHighTechQuote),
  ],
  validity: from2018,
  sources: [cityHighTechQuote],
});

const reserveQuote = cite(documentId, '3.2', '建设高新技术后备企业库');

/** 高新技术后备企业库. */
export const highTechReserve = benefit({
  id: 'luohe.high-tech-reserve',
  title: t('高新技术后备企业库', 'reserve of future high-tech enterprises'),
  kind: 'status',
  promise: t('列入高新技术后备企业库，开展“小升高”培育', 'a place in the reserve and help towards recognition'),
  region: '411100',
  office: bureau,
  who: t('尚未取得高新技术企业证书的科技型企业', 'tech firms without the certificate yet'),
  conditions: [
    inCity(reserveQuote),
    firm(reserveQuote),
    encoded(
      'not-yet',
      t('尚未取得高新技术企业证书', 'does not hold the certificate yet'),
      not(isTrue('enterprise.highTechCertificate')),
      reserveQuote,
    ),
    notEncoded('entry', t('符合入库条件', 'meets the terms of entry'), noRules, reserveQuote),
  ],
  validity: from2018,
  sources: [reserveQuote],
});

const leaderQuote = cite(documentId, '3.2', '实施创新型龙头企业培育工程');

/** 创新型龙头企业培育. */
export const innovativeLeader = benefit({
  id: 'luohe.innovative-leading-enterprise',
  title: t('创新型龙头企业培育工程', 'cultivation of innovative leading firms'),
  kind: 'status',
  promise: t(
    '支持在关键技术研发、创新联盟、平台建设、人才技术集聚等方面率先突破',
    'support in key technology, alliances, platforms and talent',
  ),
  region: '411100',
  office: bureau,
  who: t('创新型骨干企业', 'innovative key firms'),
  conditions: [
    inCity(leaderQuote),
    firm(leaderQuote),
    notEncoded(
      'selection',
      t('由市科技局选择', 'chosen by the bureau'),
      noRules,
      cite(
        documentId,
        '3.2',
        '选择一批创新型骨干企业，支持其在重大关键技术研发、产业创新联盟构建、高层次创新平台建设、人才技术集聚等方面率先实现突破',
      ),
    ),
  ],
  validity: from2018,
  sources: [leaderQuote],
});

const subsidyQuote = cite(documentId, '3.5', '继续推行财政投入后补助和“科技券”制度');

/** 财政科技投入后补助. */
export const postSubsidy = benefit({
  id: 'luohe.rd-post-subsidy',
  title: t('财政投入后补助', 'subsidy after the fact'),
  kind: 'grant',
  promise: t('对企业技术创新投入给予财政后补助', 'firms’ spending on innovation is subsidised afterwards'),
  region: '411100',
  office: bureau,
  who: t('有研发投入的企业', 'firms that spend on R&D'),
  conditions: [
    inCity(subsidyQuote),
    encoded('rd', t('有研发投入', 'spends on R&D'), compare('>', fact('enterprise.rdExpense'), yuan(0)), subsidyQuote),
    notEncoded('rules', t('符合后补助规定', 'meets the terms of the subsidy'), noRules, subsidyQuote),
  ],
  validity: from2018,
  sources: [subsidyQuote],
});

/** 科技券. */
export const scienceVoucher = benefit({
  id: 'luohe.science-voucher',
  title: t('漯河市“科技券”', 'Luohe science voucher'),
  kind: 'grant',
  promise: t('用科技券支持企业购买科技服务', 'vouchers for firms that buy innovation services'),
  region: '411100',
  office: bureau,
  who: t('购买科技服务的企业', 'firms that buy innovation services'),
  conditions: [
    inCity(subsidyQuote),
    encoded(
      'purchase',
      t('购买科技服务', 'buys an innovation service'),
      compare('>', fact('project.servicePurchase'), yuan(0)),
      subsidyQuote,
    ),
    notEncoded('rules', t('符合科技券管理规定', 'meets the voucher rules'), noRules, subsidyQuote),
  ],
  validity: from2018,
  sources: [subsidyQuote],
});

const centreQuote = cite(documentId, '2.3', '2019年新建省级工程技术研究中心3家以上，新认定市级工程技术研究中心10家');

/** 工程技术研究中心. */
export const engineeringCentre = benefit({
  id: 'luohe.engineering-research-centre',
  title: t('省级、市级工程技术研究中心', 'provincial and city engineering research centres'),
  kind: 'status',
  promise: t('认定为省级（3家以上）或市级（10家）工程技术研究中心', 'recognition at provincial (three or more) or city level (ten)'),
  region: '411100',
  office: bureau,
  who: t('高新技术企业等', 'high-tech enterprises and others'),
  conditions: [
    inCity(centreQuote),
    firm(centreQuote),
    notEncoded('standard', t('达到认定标准', 'meets the standard'), noRules, centreQuote),
  ],
  validity: from2018,
  sources: [centreQuote],
});

const teamQuote = cite(documentId, '2.6', '2019年新培育5家市级以上创新型科技团队');

/** 创新型科技团队. */
export const innovationTeam = benefit({
  id: 'luohe.innovation-team',
  title: t('市级以上创新型科技团队', 'innovation teams at city level or above'),
  kind: 'status',
  promise: t('培育为市级以上创新型科技团队', 'cultivated as an innovation team at city level or above'),
  region: '411100',
  office: bureau,
  who: t('企业和机构的科技团队', 'teams of firms and institutions'),
  conditions: [inCity(teamQuote), notEncoded('selection', t('由市科技局评审', 'reviewed by the bureau'), noRules, teamQuote)],
  validity: from2018,
  sources: [teamQuote],
});

const institutionQuote = cite(
  documentId,
  '3.3',
  '加快新型研发机构建设，提升漯河市食品研究院有限公司服务水平，建成利通橡塑设计研究院等新型研发机构',
);

/** 漯河新型研发机构. */
export const newRdInstitution = benefit({
  id: 'luohe.new-rd-institution',
  title: t('漯河市新型研发机构建设', 'new-type R&D institutions in Luohe'),
  kind: 'status',
  promise: t('支持建设新型研发机构', 'support for building new-type R&D institutions'),
  region: '411100',
  office: bureau,
  who: t('新型研发机构', 'new-type R&D institutions'),
  conditions: [
    inCity(institutionQuote),
    encoded(
      'type',
      t('建设新型研发机构', 'builds a new-type R&D institution'),
      memberOf(fact('platform.type'), ['new-rd-institution']),
      institutionQuote,
    ),
    notEncoded('rules', t('符合建设要求', 'meets the requirements'), noRules, institutionQuote),
  ],
  validity: from2018,
  sources: [institutionQuote],
});

const incubatorQuote = cite(documentId, '3.3', '高标准推进科技企业孵化器和众创空间建设，吸纳更多高新技术项目入孵');

/** 科技企业孵化器和众创空间. */
export const incubators = benefit({
  id: 'luohe.incubator',
  title: t('科技企业孵化器和众创空间建设', 'incubators and maker spaces'),
  kind: 'privilege',
  promise: t('支持孵化器、众创空间建设，吸纳高新技术项目入孵', 'support for incubators and maker spaces'),
  region: '411100',
  office: bureau,
  who: t('孵化器、众创空间运营单位', 'operators of incubators and maker spaces'),
  conditions: [
    inCity(incubatorQuote),
    encoded(
      'carrier',
      t('运营孵化器或众创空间', 'runs an incubator or maker space'),
      memberOf(fact('incubator.kind'), ['incubator', 'maker-space']),
      incubatorQuote,
    ),
  ],
  validity: from2018,
  sources: [incubatorQuote],
});

const helpQuote = cite(documentId, '4.3', '主动面向我市中小微企业开展科技帮扶');

/** 面向中小微企业的科技帮扶. */
export const techHelp = benefit({
  id: 'luohe.sme-tech-help',
  title: t('中小微企业科技帮扶', 'technical help for small firms'),
  kind: 'privilege',
  promise: t('宣传科技政策、收集技术需求、解决技术难题', 'policy information, technology needs collected and problems solved'),
  region: '411100',
  office: bureau,
  who: t('漯河市中小微企业', 'small and medium-sized firms in Luohe'),
  conditions: [inCity(helpQuote), firm(helpQuote)],
  amount: { kind: 'none' },
  validity: from2018,
  sources: [helpQuote],
});
