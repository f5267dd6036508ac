import {
  benefitsAdjustables,
  benefitsBatch,
  benefitsSimulate,
  enterprisesLadder,
  enterprisesPlan,
  enterprisesRead,
  policyCheck,
} from '@kechuang/domain/contracts';
import type { z } from 'zod';
import { amountText } from './amounts.ts';
import { mark, marks } from './marks.ts';
import { renderer } from './renderer.ts';
import { bold, dim, paragraph, table } from './table.ts';

type Ladder = z.output<typeof enterprisesLadder.output>;
type View = Parameters<typeof paragraph>[1];

const heldMarks = { yes: '●', no: '○', unknown: '?' } as const;

function rungLines(ladder: Ladder, view: View): string {
  const { language } = view;
  return ladder.rungs
    .map((rung) => {
      const change = rung.smallestChange === null ? '' : paragraph(rung.smallestChange.text[language], view, 4);
      const isNext = rung.id === ladder.next;
      const line = paragraph(`${heldMarks[rung.held]}  ${rung.title[language]}  ${rung.text[language]}`, view);
      return (isNext ? bold(line, view) : line) + (isNext ? change : '');
    })
    .join('');
}

export const ladderView = renderer(enterprisesLadder, (ladder, view) => {
  const zh = view.language === 'zh';
  const assumptions = ladder.assumptions.map(({ text }) => paragraph(`· ${text[view.language]}`, view)).join('');
  const question =
    ladder.nextQuestion === null ? '' : paragraph(`${zh ? '下一问：' : 'Next question: '}${ladder.nextQuestion.text[view.language]}`, view);
  return [bold(paragraph(ladder.text[view.language], view), view), rungLines(ladder, view), assumptions, question].join('');
});

export const planView = renderer(enterprisesPlan, (plan, view) => {
  const { language } = view;
  const zh = language === 'zh';
  const none = zh ? '未写明' : 'not stated';
  const steps = plan.steps.map((step) => {
    const about = [step.office[language], step.amount[language], `${zh ? '截止 ' : 'closes '}${step.closes ?? none}`].join('  ');
    return (
      paragraph(`${step.order}. ${step.title[language]}`, view) +
      paragraph(step.action[language], view, 3) +
      dim(paragraph(about, view, 3), view)
    );
  });
  const materials = plan.materials.map(({ text, benefitIds }) => paragraph(`· ${text[language]} (${benefitIds.length})`, view));
  const days = plan.calendar.map(({ date, text }) => paragraph(`${date}  ${text[language]}`, view));
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n${bold(title, view)}\n${lines.join('')}`;
  return [
    bold(paragraph(plan.text[language], view), view),
    section(zh ? '梯度培育' : 'The ladder', [rungLines(plan.ladder, view)]),
    section(zh ? '先后顺序' : 'What to do, in order', steps),
    section(zh ? '材料（合并）' : 'Papers, merged', materials),
    section(zh ? '日历' : 'Calendar', days),
    section(
      zh ? '说明' : 'Taken for granted',
      plan.assumptions.map(({ text }) => paragraph(`· ${text[language]}`, view)),
    ),
  ].join('');
});

export const adjustablesView = renderer(benefitsAdjustables, (answer, view) => {
  const zh = view.language === 'zh';
  const columns = [
    { head: zh ? '编号' : 'Id' },
    { head: zh ? '现值' : 'Now', align: 'right' as const },
    { head: zh ? '单位' : 'Unit' },
    { head: zh ? '在哪里' : 'Where', min: 20 },
  ];
  const rows = answer.adjustables.map((one) => [one.id, one.value, one.unit, one.text[view.language]]);
  return table(columns, rows, view) + paragraph(zh ? `共 ${answer.total} 个` : `${answer.total} numbers`, view);
});

export const simulationView = renderer(benefitsSimulate, (answer, view) => {
  const { language } = view;
  const zh = language === 'zh';
  const names = (title: string, list: readonly string[]): string =>
    paragraph(`${title}${zh ? '（' : ' ('}${list.length}${zh ? '）：' : '): '}${list.join(zh ? '、' : ', ') || '–'}`, view);
  const { cost } = answer;
  const changed = answer.rows.filter((row) => JSON.stringify(row.before) !== JSON.stringify(row.after));
  const columns = [
    { head: zh ? '企业' : 'Firm', min: 10 },
    { head: zh ? '改前' : 'Before', min: 12 },
    { head: zh ? '改后' : 'After', min: 12 },
    { head: zh ? '金额改前' : 'Amount before', align: 'right' as const, min: 12 },
    { head: zh ? '金额改后' : 'Amount after', align: 'right' as const, min: 12 },
  ];
  const amount = (one: (typeof changed)[number]['before']): string => (one.amount === null ? '' : amountText(one.amount, view));
  const rows = changed.map(({ firm, before, after }) => [
    firm,
    mark(marks.fits, before.fit, view),
    mark(marks.fits, after.fit, view),
    amount(before),
    amount(after),
  ]);
  return [
    bold(paragraph(answer.change.text[language], view), view),
    paragraph(
      zh
        ? `${answer.firms} 家企业：符合 ${answer.eligibleBefore} → ${answer.eligibleAfter} 家，无法判断 ${answer.undecided} 家`
        : `${answer.firms} firms: ${answer.eligibleBefore} → ${answer.eligibleAfter} eligible, ${answer.undecided} undecided`,
      view,
    ),
    names(zh ? '受益' : 'Gain', answer.gains),
    names(zh ? '失去' : 'Lose', answer.loses),
    cost.unstated ? '' : paragraph(`${zh ? '资金：' : 'Cost: '}${amountText(cost.before, view)} → ${amountText(cost.after, view)}`, view),
    rows.length === 0 ? '' : table(columns, rows, view),
    ...answer.notes.map((note) => paragraph(`· ${note[language]}`, view)),
  ].join('');
});

export const batchView = renderer(benefitsBatch, (answer, view) => {
  const zh = view.language === 'zh';
  const columns = [
    { head: zh ? '企业' : 'Firm', min: 10 },
    { head: zh ? '事项' : 'Benefit', min: 24 },
    { head: zh ? '符合程度' : 'Fit' },
    { head: zh ? '金额（元）' : 'Amount (CNY)', align: 'right' as const },
  ];
  const rows = answer.firms.flatMap(({ id, verdicts }) =>
    verdicts.map(({ fit, amount }, index) => [
      id,
      answer.benefits[index]?.title[view.language] ?? '',
      mark(marks.fits, fit, view),
      amount ?? '',
    ]),
  );
  return table(columns, rows, view);
});

export const firmTableView = renderer(enterprisesRead, ({ firms, rejects, ignored }, view) => {
  const { language } = view;
  const zh = language === 'zh';
  const columns = [
    { head: zh ? '企业' : 'Firm', min: 10 },
    { head: zh ? '事实' : 'Facts', align: 'right' as const },
  ];
  const rows = firms.map(({ id, profile }) => [id, String(Object.keys(profile).length)]);
  const refused = rejects.map(({ line, firm, reasons }) => {
    const at = zh ? `第 ${line} 行` : `line ${line}`;
    return paragraph(`${at} ${firm ?? ''}: ${reasons.map((reason) => reason[language]).join(zh ? '；' : '; ')}`, view);
  });
  return [
    table(columns, rows, view),
    paragraph(zh ? `收 ${firms.length} 家，不收 ${rejects.length} 行` : `${firms.length} firms, ${rejects.length} rows refused`, view),
    ...refused,
    ignored.length === 0 ? '' : paragraph(`${zh ? '不是事实的列：' : 'Columns that are no fact: '}${ignored.join(', ')}`, view),
  ].join('');
});

export const policyCheckView = renderer(policyCheck, (answer, view) => {
  const zh = view.language === 'zh';
  const columns = [{ head: zh ? '规则' : 'Rule' }, { head: zh ? '结果' : 'Result' }, { head: zh ? '用到的事实' : 'Facts', min: 20 }];
  const rows = answer.rules.map((rule) => [rule.name, rule.result, rule.facts.join(', ')]);
  const sum = zh
    ? `没有错误：${answer.rules.length} 条规则，${answer.parameters.length} 个参数`
    : `No faults: ${answer.rules.length} rules, ${answer.parameters.length} parameters`;
  return table(columns, rows, view) + paragraph(sum, view);
});
