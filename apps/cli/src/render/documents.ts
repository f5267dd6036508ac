import { documentsList } from '@kechuang/domain/contracts';
import { renderer } from './renderer.ts';
import { paragraph, table } from './table.ts';

export const documentListView = renderer(documentsList, (answer, view) => {
  const zh = view.language === 'zh';
  const none = zh ? '未写明' : 'not stated';
  if (answer.documents.length === 0) return paragraph(zh ? '没有符合条件的文件' : 'No document matches', view);
  const columns = [
    { head: zh ? '编号' : 'Id' },
    { head: zh ? '标题' : 'Title', min: 16 },
    { head: zh ? '文号' : 'Number', min: 12 },
    { head: zh ? '成文' : 'Issued' },
    { head: zh ? '有效性' : 'Validity', min: 12 },
  ];
  const rows = answer.documents.map((document) => [
    document.id,
    document.title,
    document.documentNumber ?? none,
    document.dateIssued ?? none,
    document.validity.text[view.language],
  ]);
  return (
    table(columns, rows, view) +
    paragraph(
      zh ? `共 ${answer.total} 份，数据版本 ${answer.dataVersion}` : `${answer.total} documents, data version ${answer.dataVersion}`,
      view,
    )
  );
});
