import type { OperationId } from '@kechuang/domain/contracts';
import type { View } from '../io.ts';
import { attachmentViews } from './attachments.ts';
import { auditViews } from './audit.ts';
import { benefitGetView, benefitListView, explainView, matchView, questionView, quoteView } from './benefits.ts';
import { callViews } from './calls.ts';
import { caseViews } from './cases.ts';
import { factListView, indicatorListView, regionListView } from './catalogues.ts';
import { creditCodeView } from './credit-codes.ts';
import { documentDiffView, documentGetView, documentListView, documentReadView, documentSearchView } from './documents.ts';
import { adjustablesView, batchView, firmTableView, ladderView, planView, policyCheckView, simulationView } from './enterprises.ts';
import { benefitCalendarView, matchFileView, planFileView, rankingFileView, registerFileView, targetFileView } from './files.ts';
import { importViews } from './imports.ts';
import { measureListView, measureTraceView } from './measures.ts';
import { peopleViews } from './people.ts';
import { procedureViews } from './procedures.ts';
import { qualityLintView } from './quality.ts';
import { registerViews } from './registers.ts';
import type { Renderer } from './renderer.ts';
import { rankView, scorecardCheckView, scorecardGetView, scorecardListView, scoreView } from './scorecards.ts';
import { targetCheckView, targetCompareView, targetListView } from './targets.ts';

/** How each answer is shown to a person. An operation without a view does not compile. */
const renderers: Readonly<Record<OperationId, Renderer>> = {
  'documents.list': documentListView,
  'documents.get': documentGetView,
  'documents.search': documentSearchView,
  'documents.read': documentReadView,
  'documents.diff': documentDiffView,
  'targets.list': targetListView,
  'targets.export': targetFileView,
  'targets.compare': targetCompareView,
  'targets.check': targetCheckView,
  'measures.list': measureListView,
  'measures.trace': measureTraceView,
  'quality.lint': qualityLintView,
  'benefits.list': benefitListView,
  'benefits.get': benefitGetView,
  'benefits.calendar': benefitCalendarView,
  'benefits.match': matchView,
  'benefits.export': matchFileView,
  'benefits.explain': explainView,
  'benefits.quote': quoteView,
  'benefits.adjustables': adjustablesView,
  'benefits.simulate': simulationView,
  'benefits.batch': batchView,
  'questions.next': questionView,
  'scorecards.list': scorecardListView,
  'scorecards.get': scorecardGetView,
  'scorecards.score': scoreView,
  'scorecards.rank': rankView,
  'scorecards.export': rankingFileView,
  'scorecards.check': scorecardCheckView,
  'enterprises.ladder': ladderView,
  'enterprises.plan': planView,
  'enterprises.export': planFileView,
  'enterprises.read': firmTableView,
  'registers.export': registerFileView,
  'policy.check': policyCheckView,
  'indicators.list': indicatorListView,
  'facts.list': factListView,
  'regions.list': regionListView,
  'credit-codes.check': creditCodeView,
  ...importViews,
  ...callViews,
  ...procedureViews,
  ...caseViews,
  ...registerViews,
  ...attachmentViews,
  ...peopleViews,
  ...auditViews,
};

const byId: ReadonlyMap<string, Renderer> = new Map(Object.entries(renderers));

/** Shows an operation's answer. */
export function render(id: string, output: unknown, view: View): string {
  return byId.get(id)?.(output, view) ?? `${JSON.stringify(output, null, 2)}\n`;
}
