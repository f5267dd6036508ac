import { applyChanges } from '../text/edits.ts';
import { foldScript } from '../text/script.ts';
import { codePointsOf } from './code-points.ts';
import type { CleanText } from './model.ts';
import { foldWidth } from './width.ts';

/**
 * The page furniture that cleaning set aside (页面附带信息), as Simplified lines of folded width: 发布日期, 索引号, 主办单位. No clause stands on it,
 * but it may tell the publisher and the date of publication. Spam is not read.
 */
export function pageAsides(page: CleanText): string[] {
  const removed = page.edits.filter((edit) => edit.kind === 'chrome');
  if (removed.length === 0) return [];
  const points = codePointsOf(page.raw);
  const texts = removed.map((edit) => page.raw.slice(points.toUnit(edit.rawSpan[0]), points.toUnit(edit.rawSpan[1])));
  const joined = texts
    .join('\n')
    .replace(/<[^<>]{0,400}>/g, ' ')
    .replace(/([\u4e00-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}\)/g, '$1');
  return foldWidth(applyChanges(joined, foldScript(joined)))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 0 && line.length <= 400);
}
