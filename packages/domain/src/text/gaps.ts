import { isHan } from './characters.ts';
import type { Change } from './edits.ts';

/**
 * What follows a word that page software filters out (党, 习近平): a rest that opens no word of its own. What stood in the gap is not for us to
 * guess.
 */
const restOfFiltered =
  /^(?:性(?:教育|修养|锻炼|原则|意识|分析)|委(?![员托派任曲])|组(?:书记|成员|会议|班子)|员(?:干部|领导|教育|先锋|大会|活动|队伍)|建(?:工作|引领|品牌)|风廉政|支部|总支|纪国法|史学习|校培训|课|的(?:领导|建设|十[八九]大|二十大)|新时代中国特色社会主义思想|总书记)/;

/**
 * Treats the gaps that a page's software made inside a sentence (缺字): a plus sign that became a space in 互联网+政务服务 is put back, and
 * where a word was filtered out (强化 性教育) the gap is marked and nothing is guessed. Only in pages where such gaps are rare:
 * elsewhere spaces are damage of their own.
 */
export function markGaps(text: string): Change[] {
  const gaps: number[] = [];
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
    if (isHan(text.charCodeAt(i - 1)) && isHan(text.charCodeAt(i + 1))) gaps.push(i);
  }
  const isRare = gaps.length * 150 <= text.length;
  const changes: Change[] = [];
  for (const at of gaps) {
    if (text.slice(at - 3, at) === '互联网') {
      changes.push({ start: at, end: at + 1, text: '+', kind: 'encoding', note: '“+”在网址解码中变成了空格' });
    } else if (isRare && restOfFiltered.test(text.slice(at + 1, at + 20))) {
      changes.push({ start: at, end: at + 1, text: ' ', kind: 'damaged', note: '此处缺字' });
    }
  }
  return changes;
}
