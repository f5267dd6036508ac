import { callsList, callsPublish, delegationsEnd, delegationsGrant, delegationsList, remindersList } from '@kechuang/domain/contracts';
import type { z } from 'zod';
import type { View } from '../io.ts';
import { type Renderer, renderer } from './renderer.ts';
import { bold, pairs, paragraph, table } from './table.ts';

type Call = z.output<typeof callsPublish.output>['call'];
type Delegation = z.output<typeof delegationsGrant.output>['delegation'];

const callStates = {
  'not-yet': { zh: '○ 未开始', en: '○ not yet' },
  open: { zh: '● 受理中', en: '● open' },
  closed: { zh: '■ 已截止', en: '■ closed' },
} as const;
const conventions = {
  'from-next-day': { zh: '自次日起算', en: 'from the next day' },
  'from-first-day': { zh: '自当日起算', en: 'from the first day' },
} as const;
const delegationStates = {
  'not-yet': { zh: '○ 未开始', en: '○ not yet' },
  running: { zh: '● 在期', en: '● running' },
  over: { zh: '■ 已到期', en: '■ over' },
  ended: { zh: '✖ 已收回', en: '✖ ended' },
} as const;

const said = (view: View, zh: string, en: string): string => (view.language === 'zh' ? zh : en);

function callText(one: Call, view: View): string {
  const { language } = view;
  const { terms } = one;
  const lines = [
    [said(view, '状态', 'State'), `${callStates[one.state][language]}  ${terms.opens} – ${terms.closes}`],
    [said(view, '文号', 'Number'), terms.documentNumber],
    [said(view, '版本', 'Version'), String(one.version)],
    [said(view, '材料', 'Materials'), terms.materials.length === 0 ? null : terms.materials.join('\n')],
    [
      said(view, '标准', 'Criteria'),
      terms.criteria.length === 0 ? null : terms.criteria.map(({ criterion, max }) => `${criterion} ${max}`).join('\n'),
    ],
    [
      said(view, '期限', 'Limits'),
      `${Object.entries(terms.limits)
        .map(([stage, days]) => `${stage} ${days}`)
        .join('\n')}\n${conventions[terms.convention][language]}`.trim(),
    ],
    [
      said(view, '目标', 'Targets'),
      terms.targets.length === 0 ? null : terms.targets.map((target) => `${target.regionCode} ${target.places}`).join('\n'),
    ],
    [said(view, '提示', 'Note'), one.warning?.[language] ?? null],
  ] as const;
  return `${bold(`${one.year}  ${terms.title}`, view)}\n${pairs(lines, view)}`;
}

const callsView = renderer(callsList, (answer, view) =>
  answer.total === 0 ? paragraph(said(view, '没有年度通知', 'No calls'), view) : answer.calls.map((one) => callText(one, view)).join('\n'),
);

const remindersView = renderer(remindersList, (answer, view) => {
  if (answer.total === 0) return paragraph(said(view, '没有要提醒的', 'Nothing is due'), view);
  const rows = answer.reminders.map((one) => [one.due ?? '', one.title, one.text[view.language], one.caseId]);
  const columns = [
    { head: said(view, '最后一日', 'Due') },
    { head: said(view, '名称', 'Title'), min: 12 },
    { head: said(view, '事项', 'What'), min: 18 },
    { head: said(view, '编号', 'Id'), min: 16 },
  ];
  return (
    table(columns, rows, view) +
    paragraph(said(view, `共 ${answer.total} 项，超期 ${answer.overdue} 项`, `${answer.total} in all, ${answer.overdue} overdue`), view)
  );
});

function delegationRows(all: readonly Delegation[], view: View): string {
  const rows = all.map((one) => [
    delegationStates[one.state][view.language],
    `${one.by.name} → ${one.to.name}`,
    one.role,
    `${one.from} – ${one.until}`,
    one.id,
  ]);
  const columns = [
    { head: said(view, '状态', 'State') },
    { head: said(view, '委托', 'Delegation'), min: 12 },
    { head: said(view, '角色', 'Role') },
    { head: said(view, '日期', 'Days') },
    { head: said(view, '编号', 'Id') },
  ];
  return all.length === 0 ? paragraph(said(view, '没有', 'None'), view) : table(columns, rows, view);
}

const delegationsView = renderer(
  delegationsList,
  (answer, view) =>
    `${bold(said(view, '我给出的', 'Given'), view)}\n${delegationRows(answer.given, view)}\n${bold(said(view, '我收到的', 'Received'), view)}\n${delegationRows(answer.received, view)}`,
);

/** Views of the operations around cases: calls, reminders, delegations. */
export const callViews = {
  'calls.publish': renderer(callsPublish, (answer, view) => callText(answer.call, view)),
  'calls.list': callsView,
  'reminders.list': remindersView,
  'delegations.grant': renderer(delegationsGrant, (answer, view) => delegationRows([answer.delegation], view)),
  'delegations.end': renderer(delegationsEnd, (answer, view) => delegationRows([answer.delegation], view)),
  'delegations.list': delegationsView,
} as const satisfies Readonly<Record<string, Renderer>>;
