import { callsList, callsPublish, remindersList } from '@kechuang/domain/contracts';
import { roleName } from '@kechuang/domain/words';
import type { z } from 'zod';
import type { View } from '../io.ts';
import { type Renderer, renderer } from './renderer.ts';
import { bold, pairs, paragraph, table } from './table.ts';
import { said, when } from './words.ts';

type Call = z.output<typeof callsPublish.output>['call'];

const callStates = {
  'not-yet': { zh: '○ 未开始', en: '○ not yet' },
  open: { zh: '● 受理中', en: '● open' },
  closed: { zh: '■ 已截止', en: '■ closed' },
} as const;
const conventions = {
  'from-next-day': { zh: '自次日起算', en: 'from the next day' },
  'from-first-day': { zh: '自当日起算', en: 'from the first day' },
} as const;
function callText(one: Call, view: View): string {
  const { language } = view;
  const { terms } = one;
  const lines = [
    [said(view, '状态', 'State'), `${callStates[one.state][language]}  ${terms.opens} – ${terms.closes}`],
    [said(view, '文号', 'Number'), terms.documentNumber],
    [
      said(view, '发布', 'Published'),
      `${roleName(one.publishedBy.role)[view.language]}${one.publishedBy.organisation === null ? '' : `（${one.publishedBy.organisation}）`}  ${when(one.publishedAt)}`,
    ],
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
      terms.targets.length === 0
        ? null
        : terms.targets
            .map(
              ({ regionCode, places, ofWhich }) =>
                `${regionCode} ${places}${ofWhich === null ? '' : said(view, `，其中专业研究所 ${ofWhich}`, `, of which institutes ${ofWhich}`)}`,
            )
            .join('\n'),
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
  const rows = answer.reminders.map((one) => [
    one.due ?? '',
    one.title,
    [one.text, one.warning].flatMap((text) => (text === null ? [] : [text[view.language]])).join('\n'),
    one.caseId,
  ]);
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

/** Views of the year's calls, and of what is due. */
export const callViews = {
  'calls.publish': renderer(callsPublish, (answer, view) => callText(answer.call, view)),
  'calls.list': callsView,
  'reminders.list': remindersView,
} as const satisfies Readonly<Record<string, Renderer>>;
