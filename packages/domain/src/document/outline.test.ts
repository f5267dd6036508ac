import { expect, test } from 'vitest';
import { layoutOf } from './layout.ts';
import { linesOf } from './lines.ts';
import { outline } from './outline.ts';

function idsOf(text: string): string[] {
  return outline(layoutOf(linesOf(text)), text).clauses.map((clause) => clause.id);
}

test('ids follow the printed numbers, skipped levels and all', () => {
  const text =
    '某市科技工作要点\n为推进工作，制定本要点。\n一、目标\n1.研发投入达2%。\n2.新增100家。\n二、举措\n（一）培育企业。一是强化培育。抓好。二是提高质量。整改。\n1.入库。\n（1）甲；\n①子项；\n三、保障\n1.强化责任。按分工落实。';
  expect(idsOf(text)).toEqual([
    'title',
    'p1',
    '1',
    '1.1',
    '1.2',
    '2',
    '2.1',
    '2.1.i1',
    '2.1.i2',
    '2.1.1',
    '2.1.1.1',
    '2.1.1.1.1',
    '3',
    '3.1',
  ]);
});

test('articles run through the chapters', () => {
  const text =
    '某市管理办法\n第一章 总则\n第一条 为规范管理，制定本办法。\n第二章 条件\n第二条 申报单位应当具备：\n（一）注册满2年；\n（二）有场地。\n第二条之一 不予受理的情形。\n第三条 解释。';
  expect(idsOf(text)).toEqual(['title', 'c1', 'a1', 'c2', 'a2', 'a2.1', 'a2.2', 'a2-1', 'a3']);
});

test('articles below 一、 where that came first', () => {
  const text = '某市若干措施\n一、强化主体\n第一条 奖励。\n第二条 补助。\n二、完善保障\n第三条 协同。';
  expect(outline(layoutOf(linesOf(text)), text).clauses.map(({ id, level }) => [id, level])).toEqual([
    ['title', 0],
    ['1', 1],
    ['a1', 2],
    ['a2', 2],
    ['2', 1],
    ['a3', 2],
  ]);
});

test('a second outline and attachments get a prefix, so that no id comes twice', () => {
  const text =
    '关于印发某市行动方案的通知\n一、提高认识。各单位要重视。\n二、抓好落实。各单位要落实。\n某市科学技术局\n2022年3月1日\n某市行动方案\n一、总体要求\n坚持创新。\n二、目标\n新增3家。\n附件1\n任务表\n一、说明\n附件2\n申报书';
  expect(idsOf(text)).toEqual(['title', '1', '2', 'signature', 'inner-title', 's2.1', 's2.2', 'f1', 'f1.1', 'f2']);
});

test('several paragraphs of one clause are told apart, a single one is the clause', () => {
  const text = '某市方案\n一、思路\n坚持创新。\n二、目标\n第一段。\n第二段。\n（一）平台。先说。\n后说。';
  expect(idsOf(text)).toEqual(['title', '1', '2', '2.p1', '2.p2', '2.1', '2.1.p2']);
});

test('interviews: topics, reporters, turns', () => {
  const text =
    '创新是第一动力。\n企业能力再提升\n□ 记者 周莹\n【报告内容】新建20家。\n【权威解读】许东方（市科技局局长）：一是健全体制。设立机构。二是完善制度。优化结构。\n体制再完善\n□ 周莹\n【报告内容】实施30项。';
  expect(idsOf(text)).toEqual(['p1', 'h1', 'h1.n1', 'h1.q1', 'h1.q2', 'h1.q2.i1', 'h1.q2.i2', 'h2', 'h2.n1', 'h2.q1']);
});

test('the last paragraph that speaks for the whole document is not the last clause’s', () => {
  const text = '某市细则\n一、处理\n追回款项。\n本细则自2026年2月1日起施行。\n某市科学技术局\n2026年1月5日';
  expect(idsOf(text)).toEqual(['title', '1', 'p1', 'signature']);
});

test('headings: run-on, alone on the line, in brackets, none', () => {
  const text =
    '某市办法\n一、扶持标准\n（一）贷款贴息。对企业给予贴息。\n（二）对购买保险的，按保费的80%补贴。\n（三）企业：在市内注册的。\n1.担保费率实行分档管理：单户500万元以下的，不高于0.8%。\n第一条 （定义）本办法所称载体。\n第二条 支持技术交易。对企业给予补助。';
  const found = outline(layoutOf(linesOf(text)), text).clauses.map(({ label, heading }) => [label, heading]);
  expect(found.slice(1)).toEqual([
    ['一、', '扶持标准'],
    ['（一）', '贷款贴息'],
    ['（二）', null],
    ['（三）', '企业'],
    ['1.', null],
    ['第一条', '（定义）'],
    ['第二条', null],
  ]);
});

test('a short line over items of its own is their heading, and 措施1： is a label', () => {
  const text =
    '某县工作打算\n一、打算\n（一）重点举措。\n1.实施培育行动。新增50家。\n2.实施提能行动。新建5家。\n（二）主要目标\n达到60家。\n二、政策\n措施1：赋权改革。赋权七成。\n措施2：中试平台。新建平台。\n';
  expect(
    outline(layoutOf(linesOf(text)), text).clauses.flatMap(({ label, heading }) => (label === null ? [] : [[label, heading]])),
  ).toEqual([
    ['一、', '打算'],
    ['（一）', '重点举措'],
    ['1.', '实施培育行动'],
    ['2.', '实施提能行动'],
    ['（二）', '主要目标'],
    ['二、', '政策'],
    ['措施1：', '赋权改革'],
    ['措施2：', '中试平台'],
  ]);
});
