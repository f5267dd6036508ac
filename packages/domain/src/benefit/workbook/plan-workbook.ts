import type { Language } from '../../language.ts';
import type { Sheet, Workbook } from '../../workbook/model.ts';
import type { DocumentName, Words } from '../citation-line.ts';
import type { PlanResult } from '../enterprise-schema.ts';
import { benefitWords } from '../words.ts';
import { column, conditionSheet, matchNotes, yuan } from './match-workbook.ts';

function stepSheet({ steps, policy, finance, service }: PlanResult, of: Words): Sheet {
  const titles = new Map([...policy, ...finance, ...service].map(({ benefitId, title }) => [benefitId, of(title)]));
  return {
    name: of({ zh: '待办', en: 'To do' }),
    columns: [
      column(of, { zh: '序', en: 'No.' }, 'number', 6),
      column(of, { zh: '事项编号', en: 'Benefit id' }, 'code', 34),
      column(of, { zh: '事项', en: 'Benefit' }, 'text', 34),
      column(of, { zh: '做什么', en: 'What to do' }, 'text', 36),
      column(of, { zh: '部门', en: 'Office' }, 'text', 30),
      column(of, { zh: '途径', en: 'Route' }, 'text', 34),
      column(of, { zh: '金额', en: 'Amount' }, 'text', 26),
      column(of, { zh: '截止', en: 'Closes' }, 'date', 12),
      column(of, { zh: '须先办成', en: 'After' }, 'text', 26),
    ],
    rows: steps.map((step) => [
      String(step.order),
      step.benefitId,
      of(step.title),
      of(step.action),
      of(step.office),
      of(step.route),
      of(step.amount),
      step.closes,
      step.after.map((id) => titles.get(id) ?? id).join(of({ zh: '、', en: ', ' })),
    ]),
  };
}

function ladderSheet({ ladder }: PlanResult, of: Words): Sheet {
  return {
    name: of({ zh: '梯度培育', en: 'Ladder' }),
    columns: [
      column(of, { zh: '梯级', en: 'Rung' }, 'text', 24),
      column(of, { zh: '现状', en: 'Now' }, 'text', 10),
      column(of, { zh: '说明', en: 'In words' }, 'text', 40),
      column(of, { zh: '最小改动', en: 'Smallest change' }, 'text', 44),
      column(of, { zh: '约需', en: 'At a cost of' }, 'money', 14, yuan),
    ],
    rows: ladder.rungs.map(({ title, held: now, text, smallestChange }) => [
      of(title),
      of(benefitWords.held[now]),
      of(text),
      smallestChange === null ? null : of(smallestChange.text),
      smallestChange?.cost?.amount ?? null,
    ]),
  };
}

function materialSheet({ materials }: PlanResult, of: Words): Sheet {
  return {
    name: of({ zh: '材料', en: 'Papers' }),
    columns: [
      column(of, { zh: '材料', en: 'Paper' }, 'text', 44),
      column(of, { zh: '用于几项', en: 'Used by' }, 'number', 10, { zh: '项', en: 'items' }),
      column(of, { zh: '事项编号', en: 'Benefit ids' }, 'code', 60),
    ],
    rows: materials.map(({ text, benefitIds }) => [of(text), String(benefitIds.length), benefitIds.join(', ')]),
  };
}

function calendarSheet({ calendar }: PlanResult, of: Words): Sheet {
  return {
    name: of({ zh: '日历', en: 'Calendar' }),
    columns: [
      column(of, { zh: '日期', en: 'Date' }, 'date', 12),
      column(of, { zh: '事项编号', en: 'Benefit id' }, 'code', 34),
      column(of, { zh: '内容', en: 'What' }, 'text', 60),
    ],
    rows: calendar.map(({ date, benefitId, text }) => [date, benefitId, of(text)]),
  };
}

/** The plan for one firm as a workbook (一企一策工作簿): what to do, the ladder, conditions, papers once for all, dates, 口径. */
export function planWorkbook(plan: PlanResult, language: Language, nameOf: DocumentName): Workbook {
  const of: Words = (words) => words[language];
  const verdicts = [...plan.policy, ...plan.finance, ...plan.service];
  return {
    sheets: [
      stepSheet(plan, of),
      ladderSheet(plan, of),
      conditionSheet(verdicts, of, nameOf),
      materialSheet(plan, of),
      calendarSheet(plan, of),
    ],
    notes: matchNotes(of, plan.asOf, plan.dataVersion, [[{ zh: '合计', en: 'Total' }, of(plan.totals.text)]]),
  };
}
