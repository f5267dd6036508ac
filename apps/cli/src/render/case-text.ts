import type { casesGet } from '@kechuang/domain/contracts';
import type { z } from 'zod';
import type { View } from '../io.ts';
import { bold, pairs, paragraph, table } from './table.ts';
import { said, when } from './words.ts';

type Case = z.output<typeof casesGet.output>['case'];

const taskMarks = {
  'not-started': { zh: '○ 未开始', en: '○ not started' },
  'in-progress': { zh: '◐ 进行中', en: '◐ in progress' },
  done: { zh: '✔ 已完成', en: '✔ done' },
  returned: { zh: '▲ 已退回', en: '▲ returned' },
} as const;

function deadlineText(deadline: Case['deadline'], view: View): string | null {
  if (deadline === null) return null;
  const set = deadline.setByOffice ? said(view, '，由办理机关设定', ', set by the office') : '';
  const counted =
    deadline.convention === 'from-first-day'
      ? said(view, '，自当日起算', ', from the first day')
      : said(view, '，自次日起算', ', from the next day');
  const warning = deadline.warning === null ? '' : `${said(view, '；', '; ')}${deadline.warning[view.language]}`;
  return said(
    view,
    `${deadline.date}（${deadline.workingDays} 个工作日${counted}${set}）${warning}`,
    `${deadline.date} (${deadline.workingDays} working days${counted}${set})${warning}`,
  );
}

function fundingText({ funding }: Case, view: View): string | null {
  if (funding === null) return null;
  const basis = funding.basis === 'formula' ? said(view, '按公式', 'by the formula') : said(view, '一事一议', 'case by case');
  const stages = funding.instalments.map((one) =>
    said(
      view,
      `投资达 ${one.investment.amount} 元：${one.amount.amount} 元${one.paidAt === null ? '' : `，已于 ${when(one.paidAt)} 登记拨付`}`,
      `at ${one.investment.amount} yuan invested: ${one.amount.amount} yuan${one.paidAt === null ? '' : `, paid ${when(one.paidAt)}`}`,
    ),
  );
  return [said(view, `共 ${funding.total.amount} 元，${basis}`, `${funding.total.amount} yuan in all, ${basis}`), ...stages].join('\n');
}

/** A case in full: what it is, where it stands, its papers, and what may be done. */
export function caseText(one: Case, view: View): string {
  const { language } = view;
  const tasks = one.tasks.map((task) => [
    taskMarks[task.status][language],
    `${task.id}  ${task.title[language]}`,
    task.files.map((file) => file.name).join('\n'),
  ]);
  const actions = one.allowed.map((action) => [action.id, action.title[language], action.role, action.needs.join(' ')]);
  return [
    bold(one.title, view),
    '\n',
    pairs(
      [
        [said(view, '编号', 'Id'), one.id],
        [said(view, '版本', 'Version'), String(one.version)],
        [
          said(view, '类别', 'Class'),
          `${one.class.title[language]}${one.level === null ? '' : ` ${one.level.title[language]}`}（${one.class.department[language]}）`,
        ],
        [said(view, '申报单位', 'Applicant'), `${one.applicant.name} ${one.applicant.id}`],
        [said(view, '环节', 'Stage'), `${one.stage.title[language]}  ${when(one.stage.since)}`],
        [said(view, '期限', 'Deadline'), deadlineText(one.deadline, view)],
        [said(view, '退回', 'Returned'), one.returned === null ? null : `${one.returned.reason} [${one.returned.sections.join(' ')}]`],
        [said(view, '评分', 'Marks'), one.scores?.total ?? null],
        [said(view, '入库', 'Registered'), one.entry === null ? null : `${when(one.entry.at)}  ${one.entry.documentNumber ?? ''}`],
        [said(view, '支持', 'Support'), fundingText(one, view)],
        [said(view, '拟撤销', 'Removal'), one.removal?.due ? one.removal.text[language] : null],
      ],
      view,
    ),
    '\n',
    table(
      [
        { head: said(view, '状态', 'State') },
        { head: said(view, '分项', 'Section'), min: 16 },
        { head: said(view, '文件', 'Files'), min: 10 },
      ],
      tasks,
      view,
    ),
    '\n',
    actions.length === 0
      ? paragraph(said(view, '现在没有您可办的动作', 'Nothing is for you to do now'), view)
      : table(
          [
            { head: said(view, '可办动作', 'Action'), min: 12 },
            { head: said(view, '名称', 'Name'), min: 12 },
            { head: said(view, '角色', 'Role'), min: 10 },
            { head: said(view, '须给出', 'Needs'), min: 8 },
          ],
          actions,
          view,
        ),
  ].join('');
}
