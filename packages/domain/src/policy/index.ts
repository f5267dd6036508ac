import type { Benefit } from '../benefit/model.ts';
import type { RuleBook } from '../benefit/rule-book.ts';
import { catalogue } from '../fact/catalogue.ts';
import { questions } from '../fact/questions.ts';
import { parameterTable } from '../formula/parameter.ts';
import type { Scorecard } from '../scorecard/model.ts';
import * as huaianYear2020 from './huaian/year-2020.ts';
import * as jiangsuProgrammes from './jiangsu/programmes.ts';
import * as jiangsuSukeLoan from './jiangsu/suke-loan.ts';
import * as lianyungangPlatforms from './lianyungang/platforms.ts';
import * as lianyungangYear2021 from './lianyungang/year-2021.ts';
import * as liaoningProgrammes from './liaoning/programmes.ts';
import * as luoheScheme2019 from './luohe/scheme-2019.ts';
import * as nationalFirstSetInsurance from './national/first-set-insurance.ts';
import * as nationalGuarantee from './national/guarantee.ts';
import * as nationalHighTechEnterprise from './national/high-tech-enterprise.ts';
import * as nationalIncubators from './national/incubators.ts';
import * as nationalInnovativeSme from './national/innovative-sme.ts';
import * as nationalLittleGiant from './national/little-giant.ts';
import * as nationalNotificationCommitment from './national/notification-commitment.ts';
import * as nationalRdSuperDeduction from './national/rd-super-deduction.ts';
import * as nationalSpecializedSme from './national/specialized-sme.ts';
import * as nationalTechSme from './national/tech-sme.ts';
import * as nationalTechnologyContracts from './national/technology-contracts.ts';
import * as panshanIncubatorSubsidy from './panshan/incubator-subsidy.ts';
import * as panshanReport2021 from './panshan/report-2021.ts';

/** Every benefit, by place (惠企事项总表): the nation first, then each province with its cities. */
export const benefits: readonly Benefit[] = [
  nationalTechSme.techSme,
  nationalRdSuperDeduction.rdSuperDeduction,
  nationalHighTechEnterprise.highTechEnterprise,
  nationalHighTechEnterprise.highTechIncomeTax,
  nationalHighTechEnterprise.lossCarryForward,
  nationalInnovativeSme.innovativeSme,
  nationalSpecializedSme.specializedSme,
  nationalLittleGiant.littleGiant2022,
  nationalLittleGiant.littleGiant2026,
  nationalFirstSetInsurance.firstSetInsurance,
  nationalFirstSetInsurance.firstSetInsurance2024,
  nationalTechnologyContracts.technologyContractRegistration,
  nationalTechnologyContracts.technologyTransferTax,
  nationalTechnologyContracts.technologyVat,
  nationalGuarantee.guaranteeFeeCap,
  nationalGuarantee.guaranteeFeeHalved2020,
  nationalGuarantee.guaranteeFocus2025,
  nationalGuarantee.techGuaranteePlan,
  nationalIncubators.nationalIncubator,
  nationalIncubators.incubatorStandard2025,
  nationalIncubators.nationalMakerSpace,
  nationalIncubators.newRdInstitution,
  nationalNotificationCommitment.notificationAndCommitment,
  jiangsuSukeLoan.sukeLoanFirst,
  jiangsuSukeLoan.sukeLoanSecond,
  jiangsuSukeLoan.sukeLoanLprEra,
  jiangsuProgrammes.guaranteeFeeSubsidy,
  jiangsuProgrammes.innovationVoucher,
  jiangsuProgrammes.techVice,
  jiangsuProgrammes.provincialEngineeringCentre,
  lianyungangPlatforms.platformMatchingFunds,
  lianyungangPlatforms.platformRecognition,
  lianyungangPlatforms.platformInvestmentSupport,
  lianyungangPlatforms.platformCaseByCase,
  lianyungangPlatforms.platformLand,
  lianyungangPlatforms.platformTreatment,
  lianyungangPlatforms.platformSpinoff,
  lianyungangPlatforms.cityNewRdInstitution,
  lianyungangPlatforms.professionalInstitute,
  lianyungangYear2021.cityGuaranteeFeeCap,
  lianyungangYear2021.citySukeLoan,
  lianyungangYear2021.cityInvestmentFund,
  lianyungangYear2021.cityCultivation,
  lianyungangYear2021.oneFirmOnePolicy,
  lianyungangYear2021.cityChallengeCall,
  lianyungangYear2021.cityTechVice,
  lianyungangYear2021.jointInnovationCentre,
  lianyungangYear2021.carrierReview,
  lianyungangYear2021.talentPlans,
  lianyungangYear2021.foreignTalent,
  huaianYear2020.rdReward,
  huaianYear2020.cityVoucher,
  huaianYear2020.citySukeLoan,
  huaianYear2020.guaranteePremiumSubsidy,
  huaianYear2020.huaiLoan,
  huaianYear2020.resultsReward,
  huaianYear2020.transferReward,
  huaianYear2020.majorProjects,
  huaianYear2020.commonTechnology,
  huaianYear2020.applicationHelp,
  huaianYear2020.cityEngineeringCentre,
  huaianYear2020.nationalInstitutionSeed,
  huaianYear2020.cityNewRdInstitution,
  huaianYear2020.cityIncubator,
  huaianYear2020.entrepreneurTraining,
  luoheScheme2019.cityHighTech,
  luoheScheme2019.highTechReserve,
  luoheScheme2019.innovativeLeader,
  luoheScheme2019.postSubsidy,
  luoheScheme2019.scienceVoucher,
  luoheScheme2019.engineeringCentre,
  luoheScheme2019.innovationTeam,
  luoheScheme2019.newRdInstitution,
  luoheScheme2019.incubators,
  luoheScheme2019.techHelp,
  liaoningProgrammes.ipPledgeLoan,
  liaoningProgrammes.ipPledge2022Benefit,
  liaoningProgrammes.liaoningVoucher,
  liaoningProgrammes.carrierRewards,
  liaoningProgrammes.panjinHighTechReward,
  liaoningProgrammes.panjinPlatformReward,
  liaoningProgrammes.panjinTechFund,
  panshanIncubatorSubsidy.incubatorSubsidy,
  panshanReport2021.veteranPremises,
  panshanReport2021.ipPledge,
  panshanReport2021.scienceFund,
  panshanReport2021.serviceFund,
  panshanReport2021.firstSetSupport,
  panshanReport2021.ventureTax,
  panshanReport2021.listingReserve,
  panshanReport2021.womenFund,
  panshanReport2021.cloud,
  panshanReport2021.sharedPlatform,
  panshanReport2021.carrierGuidance,
];

/** Every scorecard (评分表总表). */
export const scorecards: readonly Scorecard[] = [
  nationalTechSme.techSmeScorecard,
  nationalHighTechEnterprise.highTechScorecard,
  nationalInnovativeSme.innovativeSmeScorecard,
  nationalSpecializedSme.specializedSmeScorecard,
];

/** The rule book that all engines reason with (规则库). */
export const ruleBook: RuleBook = {
  benefits,
  catalogue,
  questions,
  parameters: parameterTable([
    ...benefits.flatMap((benefit) => benefit.parameters),
    ...scorecards.flatMap((scorecard) => scorecard.parameters),
  ]),
};
