import { attachmentsGet, attachmentsMissing, attachmentsPut } from '@kechuang/domain/contracts';
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

/** Views of the operations on attachments. */
export const attachmentViews = {
  'attachments.put': uploadView,
  'attachments.get': fileView,
  'attachments.missing': missingView,
} as const satisfies Readonly<Record<string, Renderer>>;
