import { scorecardsCheck, scorecardsGet, scorecardsList, scorecardsRank, scorecardsScore } from '@kechuang/domain/contracts';
import type { z } from 'zod';
import { citationsText } from './amounts.ts';
import { mark, marks } from './marks.ts';
import { renderer } from './renderer.ts';
import { bold, pairs, paragraph, table } from './table.ts';

type View = Parameters<typeof paragraph>[1];
type Points = z.output<typeof scorecardsScore.output>['total'];

function pointsText(points: Points): string {
  return typeof points === 'string' ? points : `${points.min} … ${points.max}`;
}

export const scorecardListView = renderer(scorecardsList, (answer, view) => {
  const zh = view.language === 'zh';
  const columns = [
    { head: zh ? '编号' : 'Id' },
    { head: zh ? '评分表' : 'Scorecard', min: 12 },
    { head: zh ? '满分' : 'Max', align: 'right' as const },
    { head: zh ? '达标' : 'Pass', align: 'right' as const },
    { head: zh ? '施行' : 'From' },
    { head: zh ? '止' : 'To' },
  ];
  const none = zh ? '未写明' : 'not stated';
  const rows = answer.scorecards.map((card) => [
    card.id,
    card.title[view.language],
    card.max,
    `${card.passMark.inclusive ? '≥' : '>'} ${card.passMark.value}`,
    card.validFrom ?? none,
    card.validTo ?? none,
  ]);
  return table(columns, rows, view) + paragraph(zh ? `共 ${answer.total} 张` : `${answer.total} scorecards`, view);
});

function cardText(card: z.output<typeof scorecardsGet.output>, view: View): string {
  const { language } = view;
  const zh = language === 'zh';
  const items = card.itemList.map((item) => {
    const tiers = item.tiers.map((tier) => paragraph(`${pointsText(tier.points)}  ${tier.text[language]}`, view, 4)).join('');
    return `${paragraph(`${item.title[language]}（${item.max}）${item.judged ? (zh ? ' ◇ 专家评定' : ' ◇ judged by experts') : ''}`, view, 2)}${tiers}`;
  });
  const lines = (title: string, list: readonly { text: { zh: string; en: string } }[]): string =>
    list.length === 0 ? '' : `\n${bold(title, view)}\n${list.map((one) => paragraph(`· ${one.text[language]}`, view, 2)).join('')}`;
  const grades = card.grades.map((grade) => `${grade.name[language]} ${grade.inclusive ? '≥' : '>'} ${grade.from}`).join('  ');
  return [
    `${bold(card.title[language], view)}\n`,
    pairs(
      [
        [zh ? '编号' : 'Id', card.id],
        [zh ? '满分' : 'Max', card.max],
        [zh ? '达标' : 'Pass', `${card.passMark.inclusive ? '≥' : '>'} ${card.passMark.value}`],
        [zh ? '等级' : 'Grades', grades === '' ? null : grades],
        [zh ? '可信度' : 'Confidence', mark(marks.confidences, card.confidence, view)],
      ],
      view,
    ),
    `\n${bold(zh ? '指标' : 'Items', view)}\n${items.join('')}`,
    lines(zh ? '门槛（须全部满足）' : 'Gates (all are due)', card.gates),
    lines(zh ? '直接认定（满足任一项）' : 'Direct (any one will do)', card.direct),
    citationsText(card.citations, view),
  ].join('');
}

export const scorecardGetView = renderer(scorecardsGet, cardText);
export const scorecardCheckView = renderer(scorecardsCheck, ({ scorecard }, view) => cardText(scorecard, view));

export const scoreView = renderer(scorecardsScore, (score, view) => {
  const { language } = view;
  const zh = language === 'zh';
  const columns = [
    { head: zh ? '指标' : 'Item', min: 12 },
    { head: zh ? '得分' : 'Points', align: 'right' as const },
    { head: zh ? '满分' : 'Max', align: 'right' as const },
    { head: zh ? '档次' : 'Tier', min: 12 },
    { head: zh ? '依据' : 'Basis', min: 16 },
  ];
  const rows = score.items.map((item) => [
    item.title[language],
    pointsText(item.points),
    item.max,
    item.tier?.[language] ?? '',
    item.basis[language],
  ]);
  const gates = score.gates.map((gate) => paragraph(`${mark(marks.verdicts, gate.verdict, view)}  ${gate.text[language]}`, view, 2));
  const tiers = score.nextTiers.map((tier) => {
    return paragraph(`+${tier.gain}  ${tier.tier[language]}${zh ? '：' : ': '}${tier.distance.text[language]}`, view, 2);
  });
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n${bold(title, view)}\n${lines.join('')}`;
  return [
    bold(
      paragraph(
        `${score.scorecardId}  ${pointsText(score.total)} / ${score.max}  ${mark(marks.passes, score.pass, view)}  ${score.grade?.[language] ?? ''}`.trimEnd(),
        view,
      ),
      view,
    ),
    paragraph(score.text[language], view),
    table(columns, rows, view),
    section(zh ? '门槛' : 'Gates', gates),
    section(zh ? '下一档（代价由小到大）' : 'Next tiers, cheapest first', tiers),
    score.missing.length === 0 ? '' : `\n${paragraph(`${zh ? '还缺：' : 'Missing: '}${score.missing.join(', ')}`, view)}`,
    score.nextQuestion === null ? '' : paragraph(`${zh ? '下一问：' : 'Next question: '}${score.nextQuestion.text[language]}`, view),
  ].join('');
});

export const rankView = renderer(scorecardsRank, (ranking, view) => {
  const { language } = view;
  const zh = language === 'zh';
  const columns = [
    { head: zh ? '名次' : 'Rank', align: 'right' as const },
    { head: zh ? '单位' : 'Subject', min: 12 },
    { head: zh ? '得分' : 'Points', align: 'right' as const },
    { head: zh ? '结果' : 'Result' },
    { head: zh ? '连续不合格' : 'Failures', align: 'right' as const },
    { head: zh ? '后果' : 'Consequence', min: 12 },
  ];
  const rows = ranking.rows.map((row) => [
    String(row.rank),
    row.subject,
    pointsText(row.total),
    `${mark(marks.passes, row.pass, view)} ${row.grade?.[language] ?? ''}`.trimEnd(),
    String(row.failures),
    row.consequence?.[language] ?? '',
  ]);
  return table(columns, rows, view) + ranking.notes.map((note) => paragraph(`· ${note[language]}`, view)).join('');
});
