import { casesAct, casesDossier, casesGet, casesHistory, casesList, casesOpen, casesSave, noticesList } from '@kechuang/domain/contracts';
import type { View } from '../io.ts';
import { caseText } from './case-text.ts';
import { type Renderer, renderer } from './renderer.ts';
import { dim, paragraph, table } from './table.ts';
import { said, when } from './words.ts';

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

/** Views of the operations on cases. */
export const caseViews = {
  'cases.open': caseView(casesOpen),
  'cases.save': caseView(casesSave),
  'cases.act': caseView(casesAct),
  'cases.get': caseView(casesGet),
  'cases.list': listView,
  'cases.history': historyView,
  'cases.dossier': dossierView,
  'notices.list': noticesView,
} as const satisfies Readonly<Record<string, Renderer>>;
