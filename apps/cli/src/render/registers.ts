import { registersEntries, registersList } from '@kechuang/domain/contracts';
import { type Renderer, renderer } from './renderer.ts';
import { bold, paragraph, table } from './table.ts';
import { said } from './words.ts';

const entryStates = {
  registered: { zh: '● 在库', en: '● registered' },
  'removal-proposed': { zh: '▲ 拟撤销', en: '▲ removal proposed' },
  removed: { zh: '✖ 已移出', en: '✖ removed' },
} as const;

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

/** Views of the operations on registers. */
export const registerViews = {
  'registers.list': registersView,
  'registers.entries': entriesView,
} as const satisfies Readonly<Record<string, Renderer>>;
