import type { z } from 'zod';
import { adjustable, ladderResult, ladderRung, planDate, planMaterial, planStep } from '../benefit/enterprise-schema.ts';
import {
  amountReading,
  benefitAmount,
  benefitSummary,
  conditionResult,
  distance,
  explanationStep,
  moneyRange,
  nextQuestionResult,
  relationResult,
  smallestChangeResult,
  verdict,
} from '../benefit/schema.ts';
import { caseView } from '../casework/case-view-schema.ts';
import { passageCitation, referenceCitation } from '../citation.ts';
import { amountTier, draftAmount, draftCondition, entitlement, entitlementTerms, stackingRule } from '../document/entitlement/model.ts';
import { measure } from '../document/measure/model.ts';
import { citedDocument, clause, documentTable, edit, policyDocument, quantity, responsibility } from '../document/model.ts';
import { reviewFact } from '../import/review-facts.ts';
import { bilingual } from '../language.ts';
import { chainReport } from '../ledger/verify.ts';
import { money } from '../money.ts';
import { lintFinding } from '../quality/model.ts';
import { gateResult, nextTier, rankingRow, scorecardSummary, scoreItem } from '../scorecard/schema.ts';
import { target, targetFinding } from '../target/model.ts';
import { caseAnswer, caseSummary, historyEntry } from './cases.contract.ts';
import { documentAnswer, documentSummary } from './documents.contract.ts';
import { importSummary, importView } from './imports.contract.ts';
import { procedureSummary, procedureView } from './procedures.contract.ts';

/** Shapes that stand under their own name in the OpenAPI document, so that generated code has types with names (命名组件). */
export const componentSchemas: Readonly<Record<string, z.ZodType>> = {
  Adjustable: adjustable,
  AmountTier: amountTier,
  AmountReading: amountReading,
  BenefitAmount: benefitAmount,
  BenefitSummary: benefitSummary,
  Bilingual: bilingual,
  Case: caseView,
  CaseAnswer: caseAnswer,
  CaseSummary: caseSummary,
  ChainReport: chainReport,
  CitedDocument: citedDocument,
  Clause: clause,
  ConditionResult: conditionResult,
  Distance: distance,
  DraftAmount: draftAmount,
  DraftCondition: draftCondition,
  Entitlement: entitlement,
  EntitlementTerms: entitlementTerms,
  Measure: measure,
  StackingRule: stackingRule,
  DocumentAnswer: documentAnswer,
  DocumentImport: importView,
  ImportSummary: importSummary,
  PolicyDocument: policyDocument,
  ReviewFact: reviewFact,
  DocumentSummary: documentSummary,
  DocumentTable: documentTable,
  Edit: edit,
  ExplanationStep: explanationStep,
  GateResult: gateResult,
  HistoryEntry: historyEntry,
  Ladder: ladderResult,
  LadderRung: ladderRung,
  Money: money,
  MoneyRange: moneyRange,
  NextQuestion: nextQuestionResult,
  NextTier: nextTier,
  PassageCitation: passageCitation,
  PlanDate: planDate,
  PlanMaterial: planMaterial,
  PlanStep: planStep,
  ProcedureSummary: procedureSummary,
  ProcedureView: procedureView,
  Quantity: quantity,
  RankingRow: rankingRow,
  ReferenceCitation: referenceCitation,
  RelationResult: relationResult,
  Responsibility: responsibility,
  ScorecardSummary: scorecardSummary,
  ScoreItem: scoreItem,
  SmallestChange: smallestChangeResult,
  Target: target,
  LintFinding: lintFinding,
  TargetFinding: targetFinding,
  Verdict: verdict,
};
