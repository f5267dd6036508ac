import { auditList, auditVerify } from '@kechuang/domain/contracts';
import { type Renderer, renderer } from './renderer.ts';
import { paragraph, table } from './table.ts';
import { said, when } from './words.ts';

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

/** Views of the operations on the ledger itself. */
export const auditViews = {
  'audit.list': auditView,
  'audit.verify': verifyView,
} as const satisfies Readonly<Record<string, Renderer>>;
