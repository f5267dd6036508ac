import { applicantIs, benefit, encoded, inForce, isTrue, notEncoded, registeredIn, t } from '../../benefit/define.ts';
import type { BenefitCondition } from '../../benefit/model.ts';
import { cite } from '../../benefit/source.ts';
import { compare, fact, memberOf, yuan } from '../../formula/build.ts';
import type { Source } from '../../formula/source.ts';

const documentId = 'panshan-2021-shuangchuang';
const noRules = t('实施细则未收录', 'the detailed rules are not in the corpus');

/** A report on what was done, mostly in 2021 (落实情况报告): it gives no period of validity. */
const unstated = inForce(null, null, t('原文为2021年落实情况报告，未写明有效期', 'the source is a report on 2021 and gives no period'));

function inCounty(source: Source): BenefitCondition {
  return registeredIn('211122', t('盘山县', 'Panshan County'), source);
}

function firm(source: Source): BenefitCondition {
  return applicantIs(['company'], t('申请人是企业', 'the applicant is a company'), source);
}

const veteranQuote = cite(documentId, '3.3', '对有创业愿望的创业者，无创业场地的免费提供两年办公场地入驻孵化基地');

/** 退役军人免费场地. */
export const veteranPremises = benefit({
  id: 'panshan.veteran-premises',
  title: t('退役军人创业免费办公场地', 'free premises for veterans who start a business'),
  kind: 'privilege',
  promise: t('无创业场地的，免费提供两年办公场地入驻孵化基地', 'two years of free premises in the incubator base for those who have none'),
  region: '211122',
  who: t('有创业愿望、无创业场地的退役军人', 'veterans who want to start a business and have no premises'),
  conditions: [
    inCounty(veteranQuote),
    encoded('veteran', t('退役军人', 'a veteran'), isTrue('veteran.entrepreneur'), cite(documentId, '3.3', '我县对退役军人群体就业援助')),
    encoded('premises', t('无创业场地', 'has no premises'), isTrue('veteran.withoutPremises'), veteranQuote),
  ],
  amount: { kind: 'unstated' },
  validity: unstated,
  notes: [t('目前已有26家企业入驻；场地折算金额未写明', '26 firms have moved in; what the premises are worth is not written')],
  sources: [veteranQuote],
});

const pledgeQuote = cite(documentId, '6.3', '使企业和广大民众知晓通过知识产权质押获得贷款，并能获得相关的资金支持');

/** 知识产权质押融资. */
export const ipPledge = benefit({
  id: 'panshan.ip-pledge-loan',
  title: t('盘山县知识产权质押融资', 'loans on pledged intellectual property in Panshan'),
  kind: 'finance',
  promise: t('以企业拥有的知识产权质押获得贷款和相关资金支持', 'loans on the firm’s own rights, with related support'),
  region: '211122',
  who: t('拥有知识产权的中小企业', 'small firms with intellectual property'),
  conditions: [
    inCounty(pledgeQuote),
    encoded('pledge', t('以知识产权质押贷款', 'a loan on pledged rights'), isTrue('loan.ipPledge'), pledgeQuote),
    notEncoded('bank', t('由银行审查放款', 'granted by the bank'), t('是否放款由银行审定', 'the bank decides'), pledgeQuote),
  ],
  relations: [
    {
      kind: 'counted-once',
      with: 'liaoning.ip-pledge-2022',
      note: t('与省级质押融资风险补偿为同一支持', 'the same support as the province’s'),
      source: pledgeQuote,
    },
  ],
  validity: unstated,
  sources: [pledgeQuote],
});

const fundQuote = cite(documentId, '4.2', '每年在县本级预算指标安排科技发展专项资金，用于扶持企业研发和专利申请等工作');

/** 县科技发展专项资金. */
export const scienceFund = benefit({
  id: 'panshan.science-fund',
  title: t('盘山县科技发展专项资金', 'Panshan science fund'),
  kind: 'grant',
  promise: t('每年安排专项资金，扶持企业研发和专利申请', 'a yearly fund that supports R&D and patent applications'),
  region: '211122',
  office: t('业务主管部门牵头，财政局负责资金保障和拨付', 'the department in charge leads, the finance bureau pays'),
  who: t('有研发或专利申请的企业', 'firms with R&D or patent applications'),
  conditions: [
    inCounty(fundQuote),
    encoded('rd', t('有研发投入', 'spends on R&D'), compare('>', fact('enterprise.rdExpense'), yuan(0)), fundQuote),
    notEncoded(
      'project',
      t('项目申报并经确认', 'the project is filed and confirmed'),
      noRules,
      cite(documentId, '5.1.p2', '项目申报和项目实施由业务主管部门牵头，从确认企业到项目实施、申报材料、和项目监管'),
    ),
  ],
  validity: unstated,
  notes: [
    t(
      '县级预算：2019、2020年各100万元，2021年150万元，为总量，不是单户额度',
      'county budget: 1 million yuan in 2019 and 2020, 1.5 million in 2021, in all',
    ),
  ],
  sources: [fundQuote, cite(documentId, '5.1.p2', '2021年预算安排服务业发展专项资金指标150万元、安排科技专项资金指标150万元')],
});

const serviceQuote = cite(documentId, '5.1.p2', '2019年预算安排服务业发展专项资金指标200万元、科技专项资金指标100万元');

/** 县服务业发展专项资金. */
export const serviceFund = benefit({
  id: 'panshan.service-industry-fund',
  title: t('盘山县服务业发展专项资金', 'Panshan service industry fund'),
  kind: 'grant',
  promise: t('预算安排服务业发展专项资金', 'a fund for the service industry in the budget'),
  region: '211122',
  office: t('业务主管部门牵头，财政局负责资金保障和拨付', 'the department in charge leads, the finance bureau pays'),
  who: t('服务业企业和孵化载体', 'service firms and incubators'),
  conditions: [
    inCounty(serviceQuote),
    notEncoded('project', t('项目申报并经确认', 'the project is filed and confirmed'), noRules, serviceQuote),
  ],
  validity: unstated,
  notes: [t('2019、2020年各200万元，2021年150万元，为总量，不是单户额度', '2 million yuan in 2019 and 2020, 1.5 million in 2021, in all')],
  sources: [serviceQuote],
});

const firstSetQuote = cite(documentId, '2.2', '各部门积极配合争取中央专项资金，鼓励和支持我县企业，从县本级安排预算资金');

/** 县级首台套支持. */
export const firstSetSupport = benefit({
  id: 'panshan.first-set-support',
  title: t('盘山县首台（套）重大技术装备支持', 'Panshan support for first-set equipment'),
  kind: 'grant',
  promise: t('争取中央专项资金，并从县本级安排预算资金', 'help to obtain central money, and county money besides'),
  region: '211122',
  who: t('制造首台（套）重大技术装备的企业', 'makers of first-set equipment'),
  conditions: [
    inCounty(firstSetQuote),
    encoded('first-set', t('制造首台（套）重大技术装备', 'makes first-set major equipment'), isTrue('equipment.firstSet'), firstSetQuote),
    notEncoded('terms', t('县级支持的条件', 'the terms of the county’s support'), noRules, firstSetQuote),
  ],
  validity: unstated,
  sources: [firstSetQuote],
});

const ventureQuote = cite(documentId, '6.1', '对满足条件的创业公司不折不扣的享受相关税收优惠政策，争取直投资金支持');

/** 创业公司税收优惠. */
export const ventureTax = benefit({
  id: 'panshan.venture-tax-relief',
  title: t('创业公司税收优惠', 'tax relief for start-ups'),
  kind: 'relief',
  promise: t(
    '满足条件的创业公司享受相关税收优惠，争取直投资金支持',
    'start-ups that qualify have the tax reliefs, and help to obtain direct investment',
  ),
  region: '211122',
  office: t('税务机关', 'the tax office'),
  who: t('创业公司', 'start-ups'),
  conditions: [
    inCounty(ventureQuote),
    firm(ventureQuote),
    notEncoded('terms', t('满足相关税收优惠的条件', 'meets the terms of the reliefs'), noRules, ventureQuote),
  ],
  validity: unstated,
  sources: [ventureQuote],
});

const listingQuote = cite(
  documentId,
  '6.2',
  '将主营业务突出、竞争能力较强、发展潜力较大的企业择优纳入拟上市企业后备资源库，予以上市全过程的关注和支持',
);

/** 上市后备企业库. */
export const listingReserve = benefit({
  id: 'panshan.listing-reserve',
  title: t('拟上市企业后备资源库', 'reserve of firms preparing to list'),
  kind: 'status',
  promise: t('纳入上市后备库，予以上市全过程的关注和支持', 'a place in the reserve, with support through the listing'),
  region: '211122',
  who: t('主营业务突出、竞争能力较强、发展潜力较大的企业', 'firms with a clear main business, competitive and promising'),
  conditions: [
    inCounty(listingQuote),
    firm(listingQuote),
    encoded('preparing', t('筹备上市', 'is preparing to list'), isTrue('listing.preparing'), listingQuote),
    notEncoded(
      'selection',
      t('主营业务突出、竞争能力较强、发展潜力较大，择优纳入', 'clear main business, competitive and promising; the best are chosen'),
      t('择优由主管部门决定', 'the office chooses'),
      listingQuote,
    ),
  ],
  amount: { kind: 'none' },
  validity: unstated,
  sources: [listingQuote],
});

const womenQuote = cite(documentId, '3.6', '得到省妇联资金支持“巾帼再就业资金”项目5个');

/** 巾帼再就业资金. */
export const womenFund = benefit({
  id: 'panshan.women-reemployment-fund',
  title: t('“巾帼再就业资金”项目', 'women’s re-employment fund'),
  kind: 'grant',
  promise: t('帮助妇女创业者解决资金短缺和扩大再生产', 'money for women who start or expand a business'),
  region: '211122',
  office: t('盘山县妇联（省妇联资金）', 'Panshan women’s federation, with money of the province’s'),
  who: t('妇女创业者', 'women who start a business'),
  conditions: [
    inCounty(womenQuote),
    encoded('woman', t('妇女创业者', 'a woman starting a business'), isTrue('women.entrepreneur'), womenQuote),
    notEncoded('project', t('项目申报获批', 'the project is approved'), noRules, womenQuote),
  ],
  validity: unstated,
  sources: [womenQuote],
});

const cloudQuote = cite(documentId, '5.2', '实施企业上云工程，引导企业上云用云');

/** 企业上云与省工业互联网专项资金推荐. */
export const cloud = benefit({
  id: 'panshan.cloud-programme',
  title: t('企业上云工程', 'cloud programme for firms'),
  kind: 'privilege',
  promise: t(
    '引导企业上云用云，推荐申报省工业互联网创新发展专项资金',
    'firms are guided to the cloud and recommended for the province’s industrial internet fund',
  ),
  region: '211122',
  who: t('盘山县企业', 'firms in Panshan'),
  conditions: [inCounty(cloudQuote), firm(cloudQuote)],
  amount: { kind: 'unstated' },
  validity: unstated,
  sources: [cloudQuote],
});

const sharedQuote = cite(documentId, '7.3', '在全县推广使用中国科协“科创中国创新资源共享平台”');

/** 科创中国创新资源共享平台. */
export const sharedPlatform = benefit({
  id: 'panshan.innovation-resource-platform',
  title: t('“科创中国”创新资源共享平台', 'shared platform of innovation resources'),
  kind: 'privilege',
  promise: t(
    '在平台上寻求服务，找政策、设备、技术、专家，发布创新需求',
    'find policies, equipment, technology and experts, and post demands',
  ),
  region: '211122',
  who: t('盘山县中小微企业', 'small firms in Panshan'),
  conditions: [inCounty(sharedQuote), firm(sharedQuote)],
  amount: { kind: 'none' },
  validity: unstated,
  notes: [t('全县已有102家中小微企业注册使用', '102 small firms use it')],
  sources: [sharedQuote],
});

const carrierQuote = cite(documentId, '8.2', '加强对科技双创孵化载体的评估，组织、指导我县科技企业孵化器、众创空间建设');

/** 双创孵化载体建设指导. */
export const carrierGuidance = benefit({
  id: 'panshan.carrier-guidance',
  title: t('科技双创孵化载体建设指导', 'guidance for incubators'),
  kind: 'privilege',
  promise: t('组织、指导科技企业孵化器、众创空间建设', 'incubators and maker spaces are organised and guided'),
  region: '211122',
  who: t('孵化载体运营单位', 'operators of incubators'),
  conditions: [
    inCounty(carrierQuote),
    encoded(
      'carrier',
      t('运营孵化器或众创空间', 'runs an incubator or maker space'),
      memberOf(fact('incubator.kind'), ['incubator', 'maker-space', 'star-space']),
      carrierQuote,
    ),
  ],
  amount: { kind: 'none' },
  validity: unstated,
  sources: [carrierQuote],
});
