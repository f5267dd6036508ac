import type { Passage } from './passage.ts';

const physical = /每(?:人每|户每|名每)?(月|平方米|亩|吨|公里|千瓦时|千瓦|立方米|公顷|天|日|张床位)(?!平均)/g;

/** The unit of money paid per month or per measure: 每月每平方米15元 is CNY/平方米·月, 吨成本1.9万元 is CNY/吨. */
export function moneyUnit(passage: Passage): string {
  const { figure, before, lead } = passage;
  if (figure.kind !== 'money' || figure.unit.includes('/')) return figure.unit;
  const parts: string[] = [];
  const near = before.slice(-24);
  for (const match of near.includes('每') ? near.matchAll(physical) : []) {
    const word = match[1] ?? '';
    // 每月 before another figure belongs to that one, unless a list follows (每月分别给予3000元、1500元).
    if (/\d[^，。；]*[^、\d元万]/.test(near.slice(match.index + match[0].length)) && !/分别/.test(near)) continue;
    parts.push(word);
  }
  if (parts.length === 0 && passage.previous !== null && /^[、和及]$/.test(passage.gap)) {
    const listed = /每(?:人每|户每|名每)?(月|平方米|亩|吨)[^，。；]{0,40}$/.exec(lead);
    if (listed?.[1] !== undefined) parts.push(listed[1]);
  }
  if (parts.length === 0) {
    const cost = /(吨|亩|平方米|公里|千瓦时)均?(?:成本|价格|均价|售价|产值|投资强度|投入|增加值|税收|效益|收益)[^，。；\d]{0,8}$/.exec(
      before,
    );
    if (cost?.[1] !== undefined) parts.push(cost[1]);
  }
  return parts.length === 0 ? figure.unit : `${figure.unit}/${parts.sort((a, b) => Number(a === '月') - Number(b === '月')).join('·')}`;
}
