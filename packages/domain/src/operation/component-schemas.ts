import type { z } from 'zod';
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
import { passageCitation, referenceCitation } from '../citation.ts';
import { citedDocument, clause, documentTable, edit, quantity, responsibility } from '../document/model.ts';
import { bilingual } from '../language.ts';
import { money } from '../money.ts';
import { gateResult, nextTier, rankingRow, scorecardSummary, scoreItem } from '../scorecard/schema.ts';
import { target, targetFinding } from '../target/model.ts';
import { documentAnswer, documentSummary } from './documents.contract.ts';

/** Shapes that stand under their own name in the OpenAPI document, so that generated code has types with names (命名组件). */
export const componentSchemas: Readonly<Record<string, z.ZodType>> = {
  AmountReading: amountReading,
  BenefitAmount: benefitAmount,
  BenefitSummary: benefitSummary,
  Bilingual: bilingual,
  CitedDocument: citedDocument,
  Clause: clause,
  ConditionResult: conditionResult,
  Distance: distance,
  DocumentAnswer: documentAnswer,
  DocumentSummary: documentSummary,
  DocumentTable: documentTable,
  Edit: edit,
  ExplanationStep: explanationStep,
  GateResult: gateResult,
  Money: money,
  MoneyRange: moneyRange,
  NextQuestion: nextQuestionResult,
  NextTier: nextTier,
  PassageCitation: passageCitation,
  Quantity: quantity,
  RankingRow: rankingRow,
  ReferenceCitation: referenceCitation,
  RelationResult: relationResult,
  Responsibility: responsibility,
  ScorecardSummary: scorecardSummary,
  ScoreItem: scoreItem,
  SmallestChange: smallestChangeResult,
  Target: target,
  TargetFinding: targetFinding,
  Verdict: verdict,
};
