import type { Benefit } from '../benefit/model.ts';
import type { RuleBook } from '../benefit/rule-book.ts';
import { catalogue } from '../fact/catalogue.ts';
import { questions } from '../fact/questions.ts';
import { parameterTable } from '../formula/parameter.ts';
import type { Scorecard } from '../scorecard/model.ts';
import * as platforms from './lianyungang/platforms.ts';
import * as firstSet from './national/first-set-insurance.ts';
import { guaranteeFeeCap, guaranteeFeeHalved2020, guaranteeFocus2025, techGuaranteePlan } from './national/guarantee.ts';
import { highTechEnterprise, highTechIncomeTax, highTechScorecard, lossCarryForward } from './national/high-tech-enterprise.ts';
import { incubatorStandard2025, nationalIncubator, nationalMakerSpace, newRdInstitution } from './national/incubators.ts';
import { innovativeSme, innovativeSmeScorecard } from './national/innovative-sme.ts';
import { littleGiant2022, littleGiant2026 } from './national/little-giant.ts';
import { notificationAndCommitment } from './national/notification-commitment.ts';
import { rdSuperDeduction } from './national/rd-super-deduction.ts';
import { specializedSme, specializedSmeScorecard } from './national/specialized-sme.ts';
import { techSme, techSmeScorecard } from './national/tech-sme.ts';
import * as contracts from './national/technology-contracts.ts';
import { incubatorSubsidy } from './panshan/incubator-subsidy.ts';

/** Every benefit, by place (惠企事项总表). */
export const benefits: readonly Benefit[] = [
  techSme,
  rdSuperDeduction,
  highTechEnterprise,
  highTechIncomeTax,
  lossCarryForward,
  innovativeSme,
  specializedSme,
  littleGiant2022,
  littleGiant2026,
  firstSet.firstSetInsurance,
  firstSet.firstSetInsurance2024,
  contracts.technologyContractRegistration,
  contracts.technologyTransferTax,
  contracts.technologyVat,
  guaranteeFeeCap,
  guaranteeFeeHalved2020,
  guaranteeFocus2025,
  techGuaranteePlan,
  nationalIncubator,
  incubatorStandard2025,
  nationalMakerSpace,
  newRdInstitution,
  notificationAndCommitment,
  platforms.platformMatchingFunds,
  platforms.platformRecognition,
  platforms.platformInvestmentSupport,
  platforms.platformCaseByCase,
  platforms.platformLand,
  platforms.platformTreatment,
  platforms.platformSpinoff,
  platforms.cityNewRdInstitution,
  platforms.professionalInstitute,
  incubatorSubsidy,
];

/** Every scorecard (评分表总表). */
export const scorecards: readonly Scorecard[] = [techSmeScorecard, highTechScorecard, innovativeSmeScorecard, specializedSmeScorecard];

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
