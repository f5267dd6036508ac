import type { Paragraph, Table } from 'docx';
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

/** Characters that XML cannot carry are left out. */
function sayable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/** The times inside a .docx are those of the plan, never of the export, so that the same plan gives the same bytes. */
async function settled(file: Uint8Array, day: string): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(file);
  const core = parts['docProps/core.xml'];
  if (core !== undefined)
    parts['docProps/core.xml'] = strToU8(
      strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, open: string) => `${open}${day}T00:00:00Z`),
    );
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const names = Object.keys(parts).sort();
  // A zip keeps no zone, so the parts of the date are the wall clock's.
  const mtime = new Date(Math.max(year, 1980), month - 1, date, 12);
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), { mtime, level: 6 });
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
  return settled(new Uint8Array(await docx.Packer.toArrayBuffer(document)), day);
}
