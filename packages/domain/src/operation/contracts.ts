import { attachmentsGet, attachmentsMissing, attachmentsPart, attachmentsPut } from './attachments.contract.ts';
import { auditList, auditVerify } from './audit.contract.ts';
import {
  benefitsCalendar,
  benefitsExplain,
  benefitsExport,
  benefitsGet,
  benefitsList,
  benefitsMatch,
  benefitsQuote,
} from './benefits.contract.ts';
import { benefitsBatch } from './benefits-batch.contract.ts';
import { casesAct, casesDossier, casesGet, casesHistory, casesList, casesOpen, casesSave, noticesList } from './cases.contract.ts';
import type { OperationContract } from './contract.ts';
import { creditCodesCheck } from './credit-codes.contract.ts';
import { delegationsEnd, delegationsGrant, delegationsList } from './delegations.contract.ts';
import { documentsDiff, documentsGet, documentsList, documentsRead, documentsSearch } from './documents.contract.ts';
import { enterprisesExport, enterprisesLadder, enterprisesPlan, enterprisesRead } from './enterprises.contract.ts';
import { expertsList } from './experts.contract.ts';
import { factsList } from './facts.contract.ts';
import { documentsDraft, documentsDrafts, documentsImport, documentsPublish, documentsReview } from './imports.contract.ts';
import { indicatorsList } from './indicators.contract.ts';
import { measuresList, measuresTrace } from './measures.contract.ts';
import { policyCheck } from './policy.contract.ts';
import { proceduresGet, proceduresList } from './procedures.contract.ts';
import { qualityLint } from './quality.contract.ts';
import { questionsNext } from './questions.contract.ts';
import { regionsList } from './regions.contract.ts';
import { registersEntries, registersExport, registersList } from './registers.contract.ts';
import { remindersList } from './reminders.contract.ts';
import {
  scorecardsCheck,
  scorecardsExport,
  scorecardsGet,
  scorecardsList,
  scorecardsRank,
  scorecardsScore,
} from './scorecards.contract.ts';
import { sessionGet } from './session.contract.ts';
import { benefitsAdjustables, benefitsSimulate } from './simulations.contract.ts';
import { targetsCheck, targetsCompare, targetsExport, targetsList } from './targets.contract.ts';
import { callsList, callsPublish } from './year-calls.contract.ts';

/** Every operation there is, by its contract (操作目录): the faces are derived from this list and nothing else. */
export const contracts = [
  documentsList,
  documentsGet,
  documentsSearch,
  documentsRead,
  documentsDiff,
  documentsImport,
  documentsDrafts,
  documentsDraft,
  documentsReview,
  documentsPublish,
  targetsList,
  targetsExport,
  targetsCompare,
  targetsCheck,
  measuresList,
  measuresTrace,
  qualityLint,
  benefitsList,
  benefitsGet,
  benefitsCalendar,
  benefitsMatch,
  benefitsExport,
  benefitsExplain,
  benefitsQuote,
  benefitsAdjustables,
  benefitsSimulate,
  benefitsBatch,
  questionsNext,
  scorecardsList,
  scorecardsGet,
  scorecardsScore,
  scorecardsRank,
  scorecardsExport,
  scorecardsCheck,
  enterprisesLadder,
  enterprisesPlan,
  enterprisesExport,
  enterprisesRead,
  policyCheck,
  indicatorsList,
  factsList,
  regionsList,
  creditCodesCheck,
  proceduresList,
  proceduresGet,
  callsPublish,
  callsList,
  casesOpen,
  casesSave,
  casesAct,
  casesGet,
  casesList,
  casesHistory,
  casesDossier,
  noticesList,
  remindersList,
  registersList,
  registersEntries,
  registersExport,
  attachmentsPut,
  attachmentsGet,
  attachmentsMissing,
  attachmentsPart,
  expertsList,
  auditList,
  auditVerify,
  sessionGet,
  delegationsGrant,
  delegationsEnd,
  delegationsList,
] as const satisfies readonly OperationContract[];

/** Union of all contracts; the typed client is derived from it. */
export type CatalogueContract = (typeof contracts)[number];
export type OperationId = CatalogueContract['id'];

/** The contract with this id, or null. */
export function contractById(id: string): OperationContract | null {
  return contracts.find((contract) => contract.id === id) ?? null;
}
