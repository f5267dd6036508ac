import {
  attachmentsGet,
  attachmentsMissing,
  attachmentsPut,
  auditList,
  auditVerify,
  casesAct,
  casesDossier,
  casesGet,
  casesHistory,
  casesList,
  casesOpen,
  casesSave,
  expertsList,
  noticesList,
  proceduresGet,
  proceduresList,
  registersEntries,
  registersList,
  sessionGet,
} from '@kechuang/domain/contracts';
import type { z } from 'zod';
import type { View } from '../io.ts';
import { type Renderer, renderer } from './renderer.ts';
import { bold, dim, pairs, paragraph, table } from './table.ts';

type Case = z.output<typeof casesGet.output>['case'];

const taskMarks = {
  'not-started': { zh: '○ 未开始', en: '○ not started' },
  'in-progress': { zh: '◐ 进行中', en: '◐ in progress' },
  done: { zh: '✔ 已完成', en: '✔ done' },
  returned: { zh: '▲ 已退回', en: '▲ returned' },
} as const;

const entryStates = {
  registered: { zh: '● 在库', en: '● registered' },
  'removal-proposed': { zh: '▲ 拟撤销', en: '▲ removal proposed' },
  removed: { zh: '✖ 已移出', en: '✖ removed' },
} as const;

/** A time as a person reads it: the day and the minute, in Shanghai as it is stored. */
function when(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}

function said(view: View, zh: string, en: string): string {
  return view.language === 'zh' ? zh : en;
}

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

function caseText(one: Case, view: View): string {
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

function caseView<Contract extends typeof casesGet | typeof casesOpen | typeof casesAct | typeof casesSave>(contract: Contract): Renderer {
  return (output, view) => caseText(contract.output.parse(output).case, view);
}

const listView = renderer(casesList, (answer, view) => {
  if (answer.total === 0) return paragraph(said(view, '没有办件', 'No cases'), view);
  const rows = answer.cases.map((one) => [
    one.id,
    one.title,
    one.stage.title[view.language],
    one.deadline?.date ?? '',
    one.waitsForMe ? said(view, '▲ 待我办', '▲ mine') : '',
  ]);
  const columns = [
    { head: said(view, '编号', 'Id'), min: 16 },
    { head: said(view, '名称', 'Title'), min: 12 },
    { head: said(view, '环节', 'Stage'), min: 8 },
    { head: said(view, '期限', 'Deadline') },
    { head: '' },
  ];
  const more =
    answer.nextCursor === null ? '' : said(view, `；下一页：--cursor ${answer.nextCursor}`, `; next page: --cursor ${answer.nextCursor}`);
  return table(columns, rows, view) + paragraph(said(view, `共 ${answer.total} 件${more}`, `${answer.total} cases${more}`), view);
});

function standIn({ onBehalfOf }: { readonly onBehalfOf?: { readonly name: string } | undefined }, view: View): string {
  return onBehalfOf === undefined ? '' : said(view, `（代${onBehalfOf.name}）`, ` (for ${onBehalfOf.name})`);
}

const historyView = renderer(casesHistory, (answer, view) =>
  answer.history
    .map((one) => {
      const move = one.from !== null && one.to !== null && one.from !== one.to ? `  ${one.from} → ${one.to}` : '';
      const reason = one.reason === null ? '' : paragraph(one.reason, view, 4);
      const files = one.files.map((file) => paragraph(`${file.name}  ${file.sha256}`, view, 4)).join('');
      return `${paragraph(`${one.version}  ${when(one.at)}  ${one.actor.name}${standIn(one.actor, view)}  ${one.what[view.language]}${move}`, view)}${reason}${files}${dim(paragraph(one.hash, view, 4), view)}`;
    })
    .join(''),
);

const noticesView = renderer(noticesList, (answer, view) => {
  if (answer.total === 0) return paragraph(said(view, '现在没有公示', 'Nothing is on notice now'), view);
  const rows = answer.notices.map((one) => [one.title, one.applicant.name, one.class.title[view.language], one.deadline?.date ?? '']);
  const columns = [
    { head: said(view, '名称', 'Title'), min: 14 },
    { head: said(view, '单位', 'Applicant'), min: 12 },
    { head: said(view, '类别', 'Class'), min: 10 },
    { head: said(view, '公示至', 'Until') },
  ];
  return table(columns, rows, view);
});

const registersView = renderer(registersList, (answer, view) =>
  table(
    [
      { head: said(view, '编号', 'Id'), min: 20 },
      { head: said(view, '名录', 'Register'), min: 16 },
      { head: said(view, '在库', 'Entries'), align: 'right' },
      { head: said(view, '名额', 'Places'), align: 'right' },
    ],
    answer.registers.map((one) => [one.id, one.title[view.language], String(one.entries), String(one.places)]),
    view,
  ),
);

const entriesView = renderer(registersEntries, (answer, view) => {
  const entries = answer.entries.map((one) => [
    one.title,
    one.applicant.name,
    `${one.class.title[view.language]} ${one.level?.[view.language] ?? ''}`,
    one.region,
    `${one.enteredAt.slice(0, 10)}\n${one.documentNumber ?? ''}`,
    entryStates[one.state][view.language],
  ]);
  const places = answer.places.map((one) => [
    one.region,
    `${one.filled}/${one.places}`,
    one.ofWhich === null ? '' : `${one.ofWhich.filled}/${one.ofWhich.places}`,
  ]);
  const shown =
    entries.length === 0
      ? paragraph(said(view, '库中还没有条目', 'The register is empty'), view)
      : table(
          [
            { head: said(view, '名称', 'Title'), min: 12 },
            { head: said(view, '单位', 'Applicant'), min: 10 },
            { head: said(view, '类别', 'Class'), min: 8 },
            { head: said(view, '地区', 'Region'), min: 6 },
            { head: said(view, '入库', 'Since') },
            { head: said(view, '状态', 'State') },
          ],
          entries,
          view,
        );
  const quota = table(
    [
      { head: said(view, '地区', 'Region'), min: 16 },
      { head: said(view, '名额', 'Places'), align: 'right' },
      { head: said(view, '其中专业研究所', 'Of which institutes'), align: 'right' },
    ],
    places,
    view,
  );
  return `${bold(answer.title[view.language], view)}\n${shown}\n${quota}`;
});

const procedureListView = renderer(proceduresList, (answer, view) =>
  table(
    [
      { head: said(view, '编号', 'Id'), min: 20 },
      { head: said(view, '程序', 'Procedure'), min: 16 },
      { head: said(view, '环节', 'Stages'), align: 'right' },
    ],
    answer.procedures.map((one) => [one.id, one.title[view.language], String(one.stages)]),
    view,
  ),
);

const procedureView = renderer(proceduresGet, ({ procedure }, view) => {
  const { language } = view;
  const stages = procedure.stages.map((one) => [one.id, one.title[language]]);
  const actions = procedure.actions.map((one) => [one.id, one.title[language], one.roles.join('\n'), one.from.join('\n'), one.to ?? '']);
  const classes = procedure.classes.map((one) => [one.id, one.title[language], one.department[language]]);
  const name = said(view, '名称', 'Name');
  return [
    `${bold(procedure.title[language], view)}  ${procedure.documentId}\n\n`,
    table(
      [
        { head: said(view, '类别', 'Class'), min: 16 },
        { head: name, min: 10 },
        { head: said(view, '负责部门', 'Bureau'), min: 10 },
      ],
      classes,
      view,
    ),
    '\n',
    table(
      [
        { head: said(view, '环节', 'Stage'), min: 12 },
        { head: name, min: 12 },
      ],
      stages,
      view,
    ),
    '\n',
    table(
      [
        { head: said(view, '动作', 'Action'), min: 12 },
        { head: name, min: 10 },
        { head: said(view, '角色', 'Roles'), min: 10 },
        { head: said(view, '自', 'From'), min: 10 },
        { head: said(view, '至', 'To'), min: 10 },
      ],
      actions,
      view,
    ),
    '\n',
    ...procedure.notes.map((note) => paragraph(`· ${note[language]}`, view)),
  ].join('');
});

const auditView = renderer(auditList, (answer, view) => {
  const rows = answer.events.map((one) => [String(one.sequence), when(one.at), one.actor.name, one.type, one.stream]);
  const columns = [
    { head: said(view, '序号', 'No.'), align: 'right' as const },
    { head: said(view, '时间', 'Time') },
    { head: said(view, '办理人', 'Who'), min: 8 },
    { head: said(view, '事件', 'Event'), min: 8 },
    { head: said(view, '所属', 'Stream'), min: 16 },
  ];
  const more =
    answer.next === null ? '' : paragraph(said(view, `下一页：--after ${answer.next}`, `Next page: --after ${answer.next}`), view);
  return table(columns, rows, view) + more;
});

const verifyView = renderer(auditVerify, (answer, view) =>
  answer.broken === null
    ? paragraph(
        said(
          view,
          `✔ 账本 ${answer.ledger} 完好，共 ${answer.events} 个事件`,
          `✔ Ledger ${answer.ledger} is whole: ${answer.events} events`,
        ),
        view,
      )
    : paragraph(
        said(
          view,
          `✘ 账本 ${answer.ledger} 在第 ${answer.broken.sequence} 号事件处断开（${answer.broken.stream}）：${answer.broken.text.zh}`,
          `✘ Ledger ${answer.ledger} breaks at event ${answer.broken.sequence} (${answer.broken.stream}): ${answer.broken.text.en}`,
        ),
        view,
      ),
);

const sessionView = renderer(sessionGet, (answer, view) => {
  const who =
    answer.account === null
      ? said(
          view,
          answer.casework ? '未登录' : '未登录，此处没有账本',
          answer.casework ? 'Not signed in' : 'Not signed in; there is no ledger here',
        )
      : `${answer.account.name}（${answer.account.id}）`;
  const roles = answer.memberships.map((one) => [one.role, one.region ?? '', one.organisation ?? '']);
  const held =
    roles.length === 0
      ? ''
      : table(
          [{ head: said(view, '角色', 'Role') }, { head: said(view, '地区', 'Region') }, { head: said(view, '单位', 'Organisation') }],
          roles,
          view,
        );
  return paragraph(answer.readOnly ? `${who} ${said(view, '只读', 'read only')}` : who, view) + held;
});

const missingView = renderer(attachmentsMissing, ({ missing }, view) =>
  paragraph(
    missing.length === 0 ? said(view, '都已上传', 'All are here') : `${said(view, '还没有上传：', 'Not here yet: ')}${missing.join(' ')}`,
    view,
  ),
);

const expertsView = renderer(expertsList, ({ experts }, view) =>
  experts.length === 0
    ? paragraph(
        said(view, '还没有专家账户，请用 kechuang accounts create 建立', 'No expert accounts yet; make one with kechuang accounts create'),
        view,
      )
    : table(
        [
          { head: said(view, '账户', 'Account'), min: 12 },
          { head: said(view, '姓名', 'Name'), min: 8 },
          { head: said(view, '单位', 'Organisation'), min: 12 },
        ],
        experts.map((one) => [one.id, one.name, one.organisation ?? '']),
        view,
      ),
);

const fileView = renderer(attachmentsGet, (answer, view) =>
  paragraph(
    said(view, `${answer.name}，${answer.size} 字节；用 --output 存成文件`, `${answer.name}, ${answer.size} bytes; save it with --output`),
    view,
  ),
);

const uploadView = renderer(attachmentsPut, (answer, view) =>
  pairs(
    [
      ['sha256', answer.sha256],
      [said(view, '类型', 'Type'), answer.mediaType],
      [said(view, '字节', 'Bytes'), String(answer.size)],
    ],
    view,
  ),
);

const dossierView = renderer(casesDossier, (answer, view) => {
  const rows = answer.files.map((one) => [one.name, String(one.size)]);
  const columns = [
    { head: said(view, '文件', 'File'), min: 20 },
    { head: said(view, '字节', 'Bytes'), align: 'right' as const },
  ];
  return (
    table(columns, rows, view) +
    paragraph(said(view, `${answer.name}；用 --output 存成文件`, `${answer.name}; save it with --output`), view)
  );
});

/** Views of the operations on casework, by operation. */
export const caseworkViews = {
  'procedures.list': procedureListView,
  'procedures.get': procedureView,
  'cases.open': caseView(casesOpen),
  'cases.save': caseView(casesSave),
  'cases.act': caseView(casesAct),
  'cases.get': caseView(casesGet),
  'cases.list': listView,
  'cases.history': historyView,
  'cases.dossier': dossierView,
  'notices.list': noticesView,
  'registers.list': registersView,
  'registers.entries': entriesView,
  'attachments.put': uploadView,
  'attachments.get': fileView,
  'attachments.missing': missingView,
  'experts.list': expertsView,
  'audit.list': auditView,
  'audit.verify': verifyView,
  'session.get': sessionView,
} as const satisfies Readonly<Record<string, Renderer>>;
