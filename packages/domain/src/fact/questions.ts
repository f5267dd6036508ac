import type { Bilingual } from '../language.ts';
import { answer } from './define.ts';

/** One question as a firm meets it (问题): facts that belong together and are found in the same place. */
export interface Question {
  readonly id: string;
  readonly text: Bilingual;
  readonly where: Bilingual;
  readonly facts: readonly string[];
}

/**
 * The bank of questions (题库): twelve that are for every firm, then those that only matter to some. The order breaks ties; which question comes
 * next is decided by how many verdicts it can change.
 */
export const questions: readonly Question[] = [
  {
    id: 'place',
    text: answer('企业注册在哪里？', 'Where is the firm registered?'),
    where: answer('营业执照', 'business licence'),
    facts: ['enterprise.region', 'enterprise.registeredInMainland'],
  },
  {
    id: 'kind',
    text: answer('申请人是哪一类主体？', 'What kind of applicant is it?'),
    where: answer('营业执照或登记证书', 'business licence or certificate of registration'),
    facts: ['enterprise.kind'],
  },
  {
    id: 'age',
    text: answer('企业何时成立？', 'When was the firm registered?'),
    where: answer('营业执照', 'business licence'),
    facts: ['enterprise.registeredOn'],
  },
  {
    id: 'field',
    text: answer('企业属于哪个行业和技术领域？', 'Which industry and technical field is the firm in?'),
    where: answer('企业所得税年度申报表与产品说明', 'annual income tax return and product description'),
    facts: [
      'enterprise.industry',
      'enterprise.techField',
      'enterprise.prohibitedProducts',
      'enterprise.strategicIndustry',
      'enterprise.nicheRole',
    ],
  },
  {
    id: 'revenue',
    text: answer('上一会计年度的收入、资产和成本是多少？', 'What were revenue, assets and cost of the last accounting year?'),
    where: answer('上年度审计报告或年度财务报表', 'last year’s audited or annual accounts'),
    facts: [
      'enterprise.revenue',
      'enterprise.totalAssets',
      'enterprise.totalCost',
      'enterprise.mainBusinessShare',
      'enterprise.highTechIncomeShare',
      'enterprise.debtRatio',
      'enterprise.netMargin',
    ],
  },
  {
    id: 'rd',
    text: answer('研发费用是多少？', 'How much was spent on R&D?'),
    where: answer('研发支出辅助账或专项审计报告', 'R&D ledger or special audit report'),
    facts: ['enterprise.rdExpense', 'enterprise.rdExpensePrevious', 'enterprise.rdRatioThreeYears', 'enterprise.rdDomesticShare'],
  },
  {
    id: 'people',
    text: answer('职工与科技人员各多少人？', 'How many people work in the firm, and how many are technical staff?'),
    where: answer('全年社保、个税申报记录', 'social insurance and payroll tax records'),
    facts: ['enterprise.headcount', 'enterprise.techStaff', 'enterprise.rdStaffShare'],
  },
  {
    id: 'ip',
    text: answer('有哪些知识产权？', 'Which intellectual property does the firm hold?'),
    where: answer('知识产权证书', 'certificates of intellectual property'),
    facts: [
      'enterprise.classOneIp',
      'enterprise.classTwoIp',
      'enterprise.selfDevelopedClassOneIp',
      'enterprise.highValueClassOneIp',
      'enterprise.ownsCoreIp',
      'enterprise.transformedResults',
    ],
  },
  {
    id: 'status',
    text: answer('已有哪些资质和荣誉？', 'Which statuses and awards does the firm hold?'),
    where: answer('证书、认定文件或公告名单', 'certificates, letters of recognition or published lists'),
    facts: [
      'enterprise.highTechCertificate',
      'enterprise.techSmeNumber',
      'enterprise.innovativeSme',
      'enterprise.specializedSme',
      'enterprise.littleGiant',
      'enterprise.provincialRdInstitution',
      'enterprise.ownRdInstitution',
      'enterprise.nationalDemonstration',
      'enterprise.nationalAwardFiveYears',
      'enterprise.ledStandardFiveYears',
      'enterprise.scienceAwardThreeYears',
      'enterprise.awardRankedThreeYears',
      'enterprise.makerChinaTop500',
      'enterprise.makerChinaTop50',
      'listing.inReserve',
    ],
  },
  {
    id: 'plans',
    text: answer('近期要做哪些事？', 'What does the firm mean to do soon?'),
    where: answer('企业自身计划', 'the firm’s own plan'),
    facts: [
      'platform.type',
      'platform.spinoff',
      'incubator.kind',
      'contract.kind',
      'equipment.firstSet',
      'guarantee.smallOrFarm',
      'loan.ipPledge',
      'project.challengeDemand',
      'listing.preparing',
      'veteran.entrepreneur',
      'veteran.withoutPremises',
      'women.entrepreneur',
    ],
  },
  {
    id: 'project',
    text: answer('平台、项目和融资的金额是多少？', 'What are the amounts of the platform, project and loan?'),
    where: answer('立项批复、借款或担保合同', 'letter of approval, loan or guarantee contract'),
    facts: [
      'platform.level',
      'platform.place',
      'platform.upstreamGrant',
      'platform.investment',
      'platform.inRepository',
      'guarantee.amount',
      'guarantee.feeRate',
      'loan.amount',
      'loan.firstTime',
      'loan.microFirm',
      'project.servicePurchase',
    ],
  },
  {
    id: 'record',
    text: answer(
      '近一年有无重大安全、质量、环保或失信记录？',
      'Any major accident, environmental violation or dishonesty in the last year?',
    ),
    where: answer('主管部门记录与信用中国网站', 'records of the authorities and the Credit China website'),
    facts: ['enterprise.majorViolation'],
  },
  {
    id: 'growth',
    text: answer('近三年的收入与净资产如何变化？', 'How did revenue and net assets move over three years?'),
    where: answer('近三年审计报告', 'audited accounts of three years'),
    facts: [
      'enterprise.mainRevenueGrowth',
      'enterprise.mainRevenueGrowthTwoYears',
      'enterprise.revenuePrevious',
      'enterprise.revenueTwoYearsBefore',
      'enterprise.netAssets',
      'enterprise.netAssetsPrevious',
      'enterprise.netAssetsTwoYearsBefore',
      'enterprise.taxableIncome',
      'enterprise.manufacturingIncomeShare',
      'enterprise.chipOrMachineTool',
    ],
  },
  {
    id: 'niche',
    text: answer('主导产品在细分市场的情况如何？', 'How does the main product stand in its niche?'),
    where: answer('市场占有率证明与认证证书', 'proof of market share and certificates'),
    facts: [
      'enterprise.nicheYears',
      'enterprise.nicheMarketShare',
      'enterprise.digitalLevel',
      'enterprise.qualityMarks',
      'enterprise.informationSystem',
      'enterprise.managementCertification',
      'enterprise.ownBrand',
    ],
  },
  {
    id: 'equity',
    text: answer('近几年新增了多少股权融资？', 'How much new equity was raised in recent years?'),
    where: answer('验资报告与工商变更', 'capital verification and registration changes'),
    facts: ['enterprise.equityTwoYears', 'enterprise.equityThreeYears'],
  },
  {
    id: 'contract',
    text: answer('技术合同的情况如何？', 'What about the technology contract?'),
    where: answer('技术合同登记证明', 'technology contract registration'),
    facts: ['contract.written', 'contract.registered', 'contract.transferIncome'],
  },
  {
    id: 'insurance',
    text: answer('首台（套）装备投保情况如何？', 'How is the first-set equipment insured?'),
    where: answer('保险单与保费发票', 'insurance policy and premium invoice'),
    facts: ['equipment.insuredValue', 'equipment.premium', 'equipment.subsidyYear'],
  },
  {
    id: 'challenge',
    text: answer('揭榜项目的情况如何？', 'What about the challenge project?'),
    where: answer('项目方案', 'project plan'),
    facts: ['project.challengeYears', 'project.runningSameKind'],
  },
  {
    id: 'incubator',
    text: answer('孵化载体的基本情况如何？', 'What are the basics of the incubator?'),
    where: answer('载体运营台账', 'the operator’s records'),
    facts: [
      'incubator.level',
      'incubator.subsidy',
      'incubator.monthsRunning',
      'incubator.floorArea',
      'incubator.desks',
      'incubator.tenantAreaShare',
      'incubator.tenants',
      'incubator.graduates',
    ],
  },
  {
    id: 'incubation',
    text: answer('孵化服务与成效如何？', 'What are the services and results of the incubator?'),
    where: answer('载体运营台账', 'the operator’s records'),
    facts: [
      'incubator.seedFund',
      'incubator.investedShare',
      'incubator.investmentCases',
      'incubator.professionalStaffShare',
      'incubator.tenantIpShare',
      'incubator.tenantPatentShare',
      'incubator.growingShare',
      'incubator.financedShare',
      'incubator.serviceIncomeShare',
      'incubator.newFirmsPerYear',
      'incubator.financedPerYear',
      'incubator.staff',
      'incubator.mentors',
      'incubator.eventsPerYear',
    ],
  },
];

const byFact = new Map(questions.flatMap((question) => question.facts.map((fact) => [fact, question] as const)));

/** The question that asks for a fact, or null where the bank has none. */
export function questionFor(factId: string): Question | null {
  return byFact.get(factId) ?? null;
}
