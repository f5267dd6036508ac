import type { Paragraph, Table } from 'docx';
import { sayable, settledPackage } from '../../office-package.ts';
import type { Block, PlanPaper } from './blocks.ts';

/** Width of the text on A4 with the margins below, in twentieths of a point. */
const textWidth = 9070;
const margin = { top: 1247, bottom: 1247, left: 1418, right: 1418 };

const song = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const hei = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' };

/** Shares of the text's width in whole twips; the last takes what is left, so that they add up. */
function gridOf(shares: readonly number[]): number[] {
  const sum = shares.reduce((one, other) => one + other, 0);
  const widths = shares.map((share) => Math.floor((textWidth * share) / sum));
  const rest = textWidth - widths.reduce((one, other) => one + other, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

/** A plan as a .docx file (Word 文件): 仿宋 for text and 黑体 for headings by name, tables with a fixed grid. `day` is the plan's, ISO. */
export async function wordFile({ title, subtitle, blocks }: PlanPaper, day: string): Promise<Uint8Array> {
  const docx = await import('docx');
  const run = (text: string, size: number, font = song, bold = false) => new docx.TextRun({ text: sayable(text), size, font, bold });
  const lines = (text: string, size: number, font = song, bold = false): Paragraph[] =>
    text.split('\n').map((line) => new docx.Paragraph({ children: [run(line, size, font, bold)] }));
  const cell = (text: string, width: number, isHead: boolean) =>
    new docx.TableCell({
      width: { size: width, type: docx.WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: lines(text, 21, isHead ? hei : song, isHead),
    });
  const blockPart = (block: Block): (Paragraph | Table)[] => {
    if (block.kind === 'heading')
      return [
        new docx.Paragraph({
          heading: docx.HeadingLevel.HEADING_1,
          keepNext: true,
          spacing: { before: 240, after: 120 },
          children: [run(block.text, 30, hei, true)],
        }),
      ];
    if (block.kind === 'paragraph') return lines(block.text, 24);
    const grid = gridOf(block.columns.map(({ width }) => width));
    const heads = block.columns.map(({ head }, index) => cell(head, grid[index] ?? 0, true));
    return [
      new docx.Table({
        width: { size: textWidth, type: docx.WidthType.DXA },
        columnWidths: grid,
        layout: docx.TableLayoutType.FIXED,
        rows: [
          new docx.TableRow({ tableHeader: true, cantSplit: true, children: heads }),
          ...block.rows.map(
            (row) => new docx.TableRow({ cantSplit: true, children: row.map((text, index) => cell(text, grid[index] ?? 0, false)) }),
          ),
        ],
      }),
    ];
  };
  const document = new docx.Document({
    title,
    creator: '科创 Kechuang',
    lastModifiedBy: '科创 Kechuang',
    styles: { default: { document: { run: { font: song, size: 24 } } } },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin } },
        children: [
          new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children: [run(title, 40, hei, true)] }),
          new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, spacing: { after: 240 }, children: [run(subtitle, 21)] }),
          ...blocks.flatMap(blockPart),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await docx.Packer.toArrayBuffer(document));
  // The times inside are those of the plan, never of the export.
  return settledPackage(bytes, day, (part, text) =>
    part === 'docProps/core.xml'
      ? text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, open: string) => `${open}${day}T00:00:00Z`)
      : text,
  );
}
