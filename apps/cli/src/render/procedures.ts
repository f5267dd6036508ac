import { proceduresGet, proceduresList } from '@kechuang/domain/contracts';
import { type Renderer, renderer } from './renderer.ts';
import { bold, paragraph, table } from './table.ts';
import { said } from './words.ts';

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

/** Views of the operations on procedures. */
export const procedureViews = {
  'procedures.list': procedureListView,
  'procedures.get': procedureView,
} as const satisfies Readonly<Record<string, Renderer>>;
