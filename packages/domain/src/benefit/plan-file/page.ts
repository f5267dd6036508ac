import type { Language } from '../../language.ts';
import type { Block, PlanPaper } from './blocks.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter).replaceAll('\n', '<br>');
}

function blockPart(block: Block): string {
  if (block.kind === 'heading') return `<h2>${escaped(block.text)}</h2>`;
  if (block.kind === 'paragraph') return `<p>${escaped(block.text)}</p>`;
  const widths = block.columns.map(({ width }) => `<col style="width:${width}%">`).join('');
  const heads = block.columns.map(({ head }) => `<th scope="col">${escaped(head)}</th>`).join('');
  const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return `<table><colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

const style = `@page{size:A4;margin:22mm 20mm}
body{font:12pt/1.6 "FangSong","FangSong_GB2312","仿宋",serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#000;background:#fff}
h1{font:700 20pt/1.4 "SimHei","黑体",sans-serif;text-align:center}
h2{font:700 14pt/1.4 "SimHei","黑体",sans-serif;break-after:avoid}
table{border-collapse:collapse;table-layout:fixed;width:100%;font-size:10.5pt}
th,td{border:1px solid #444;padding:.25rem .4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead{display:table-header-group}tr{break-inside:avoid}.line{text-align:center}`;

/** A plan as a page that prints by itself (打印稿): no script, nothing loaded from elsewhere. */
export function printablePage({ title, subtitle, blocks }: PlanPaper, language: Language): string {
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>
<style>${style}</style></head><body><main>
<h1>${escaped(title)}</h1><p class="line">${escaped(subtitle)}</p>
${blocks.map(blockPart).join('\n')}
</main></body></html>
`;
}
