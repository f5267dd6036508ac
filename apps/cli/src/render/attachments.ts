import { attachmentsGet, attachmentsMissing, attachmentsPart, attachmentsPut } from '@kechuang/domain/contracts';
import { type Renderer, renderer } from './renderer.ts';
import { pairs, paragraph } from './table.ts';
import { said } from './words.ts';

const missingView = renderer(attachmentsMissing, ({ missing }, view) =>
  paragraph(
    missing.length === 0 ? said(view, '都已上传', 'All are here') : `${said(view, '还没有上传：', 'Not here yet: ')}${missing.join(' ')}`,
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

const partView = renderer(attachmentsPart, ({ received, size, complete }, view) =>
  paragraph(
    complete
      ? said(view, `已全部收到并核对：${size} 字节`, `All is here and checked: ${size} bytes`)
      : said(view, `已收到 ${received}/${size} 字节`, `${received} of ${size} bytes received`),
    view,
  ),
);

/** Views of the operations on attachments. */
export const attachmentViews = {
  'attachments.put': uploadView,
  'attachments.get': fileView,
  'attachments.missing': missingView,
  'attachments.part': partView,
} as const satisfies Readonly<Record<string, Renderer>>;
