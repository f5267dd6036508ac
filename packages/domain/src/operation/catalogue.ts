import { attachmentsGetOperation, attachmentsMissingOperation, attachmentsPartOperation, attachmentsPutOperation } from './attachments.ts';
import { auditListOperation, auditVerifyOperation } from './audit.ts';
import {
  benefitsCalendarOperation,
  benefitsExplainOperation,
  benefitsExportOperation,
  benefitsGetOperation,
  benefitsListOperation,
  benefitsMatchOperation,
  benefitsQuoteOperation,
} from './benefits.ts';
import { benefitsBatchOperation } from './benefits-batch.ts';
import { casesDossierOperation } from './case-dossier.ts';
import {
  casesActOperation,
  casesGetOperation,
  casesHistoryOperation,
  casesListOperation,
  casesOpenOperation,
  casesSaveOperation,
  noticesListOperation,
} from './cases.ts';
import type { OperationId } from './contracts.ts';
import { creditCodesCheckOperation } from './credit-codes.ts';
import { delegationsEndOperation, delegationsGrantOperation, delegationsListOperation } from './delegations.ts';
import {
  documentsDiffOperation,
  documentsGetOperation,
  documentsListOperation,
  documentsReadOperation,
  documentsSearchOperation,
} from './documents.ts';
import {
  enterprisesExportOperation,
  enterprisesLadderOperation,
  enterprisesPlanOperation,
  enterprisesReadOperation,
} from './enterprises.ts';
import { expertsListOperation } from './experts.ts';
import { factsListOperation } from './facts.ts';
import {
  documentsDraftOperation,
  documentsDraftsOperation,
  documentsImportOperation,
  documentsPublishOperation,
  documentsReviewOperation,
} from './imports.ts';
import { indicatorsListOperation } from './indicators.ts';
import { measuresListOperation, measuresTraceOperation } from './measures.ts';
import type { Operation } from './operation.ts';
import { policyCheckOperation } from './policy.ts';
import { proceduresGetOperation, proceduresListOperation } from './procedures.ts';
import { qualityLintOperation } from './quality.ts';
import { questionsNextOperation } from './questions.ts';
import { regionsListOperation } from './regions.ts';
import { registersEntriesOperation, registersExportOperation, registersListOperation } from './registers.ts';
import { remindersListOperation } from './reminders.ts';
import {
  scorecardsCheckOperation,
  scorecardsExportOperation,
  scorecardsGetOperation,
  scorecardsListOperation,
  scorecardsRankOperation,
  scorecardsScoreOperation,
} from './scorecards.ts';
import { sessionGetOperation } from './session.ts';
import { benefitsAdjustablesOperation, benefitsSimulateOperation } from './simulations.ts';
import { targetsCheckOperation, targetsCompareOperation, targetsExportOperation, targetsListOperation } from './targets.ts';
import { callsListOperation, callsPublishOperation } from './year-calls.ts';

/** The handler of every contract. A contract without one does not compile. */
export const operations = {
  'documents.list': documentsListOperation,
  'documents.get': documentsGetOperation,
  'documents.search': documentsSearchOperation,
  'documents.read': documentsReadOperation,
  'documents.diff': documentsDiffOperation,
  'documents.import': documentsImportOperation,
  'documents.drafts': documentsDraftsOperation,
  'documents.draft': documentsDraftOperation,
  'documents.review': documentsReviewOperation,
  'documents.publish': documentsPublishOperation,
  'targets.list': targetsListOperation,
  'targets.export': targetsExportOperation,
  'targets.compare': targetsCompareOperation,
  'targets.check': targetsCheckOperation,
  'measures.list': measuresListOperation,
  'measures.trace': measuresTraceOperation,
  'quality.lint': qualityLintOperation,
  'benefits.list': benefitsListOperation,
  'benefits.get': benefitsGetOperation,
  'benefits.calendar': benefitsCalendarOperation,
  'benefits.match': benefitsMatchOperation,
  'benefits.export': benefitsExportOperation,
  'benefits.explain': benefitsExplainOperation,
  'benefits.quote': benefitsQuoteOperation,
  'benefits.adjustables': benefitsAdjustablesOperation,
  'benefits.simulate': benefitsSimulateOperation,
  'benefits.batch': benefitsBatchOperation,
  'questions.next': questionsNextOperation,
  'scorecards.list': scorecardsListOperation,
  'scorecards.get': scorecardsGetOperation,
  'scorecards.score': scorecardsScoreOperation,
  'scorecards.rank': scorecardsRankOperation,
  'scorecards.export': scorecardsExportOperation,
  'scorecards.check': scorecardsCheckOperation,
  'enterprises.ladder': enterprisesLadderOperation,
  'enterprises.plan': enterprisesPlanOperation,
  'enterprises.export': enterprisesExportOperation,
  'enterprises.read': enterprisesReadOperation,
  'policy.check': policyCheckOperation,
  'indicators.list': indicatorsListOperation,
  'facts.list': factsListOperation,
  'regions.list': regionsListOperation,
  'credit-codes.check': creditCodesCheckOperation,
  'procedures.list': proceduresListOperation,
  'procedures.get': proceduresGetOperation,
  'calls.publish': callsPublishOperation,
  'calls.list': callsListOperation,
  'cases.open': casesOpenOperation,
  'cases.save': casesSaveOperation,
  'cases.act': casesActOperation,
  'cases.get': casesGetOperation,
  'cases.list': casesListOperation,
  'cases.history': casesHistoryOperation,
  'cases.dossier': casesDossierOperation,
  'notices.list': noticesListOperation,
  'reminders.list': remindersListOperation,
  'registers.list': registersListOperation,
  'registers.entries': registersEntriesOperation,
  'registers.export': registersExportOperation,
  'attachments.put': attachmentsPutOperation,
  'attachments.get': attachmentsGetOperation,
  'attachments.missing': attachmentsMissingOperation,
  'attachments.part': attachmentsPartOperation,
  'experts.list': expertsListOperation,
  'audit.list': auditListOperation,
  'audit.verify': auditVerifyOperation,
  'session.get': sessionGetOperation,
  'delegations.grant': delegationsGrantOperation,
  'delegations.end': delegationsEndOperation,
  'delegations.list': delegationsListOperation,
} as const satisfies { readonly [Id in OperationId]: Operation<Id> };

const byId: ReadonlyMap<string, Operation> = new Map<string, Operation>(Object.entries(operations));

/** The operation with this id, or null. */
export function operationById(id: string): Operation | null {
  return byId.get(id) ?? null;
}
