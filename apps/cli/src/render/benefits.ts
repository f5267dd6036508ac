import { benefitsExplain, benefitsGet, benefitsList, benefitsMatch, benefitsQuote, questionsNext } from '@kechuang/domain/contracts';
import type { z } from 'zod';
import type { View } from '../io.ts';
import { citationsText, moneyText, readingsText } from './amounts.ts';
import { mark, marks } from './marks.ts';
import { renderer } from './renderer.ts';
import { bold, dim, pairs, paragraph, table } from './table.ts';

type MatchResult = z.output<typeof benefitsMatch.output>;
type Verdict = MatchResult['results'][number];
type NextQuestion = MatchResult['nextQuestion'];

export const benefitListView = renderer(benefitsList, (answer, view) => {
  const zh = view.language === 'zh';
  const columns = [
    { head: zh ? '编号' : 'Id', min: 32 },
    { head: zh ? '事项' : 'Benefit', min: 16 },
    { head: zh ? '类型' : 'Kind' },
    { head: zh ? '时间' : 'Window', min: 8 },
  ];
  const rows = answer.benefits.map((benefit) => [
    benefit.id,
    benefit.title[view.language],
    mark(marks.kinds, benefit.kind, view),
    mark(marks.windows, benefit.window, view),
  ]);
  const sum = zh ? `共 ${answer.total} 项，按 ${answer.asOf}` : `${answer.total} benefits, as of ${answer.asOf}`;
  return table(columns, rows, view) + paragraph(sum, view);
});

export const benefitGetView = renderer(benefitsGet, (benefit, view) => {
  const zh = view.language === 'zh';
  const { language } = view;
  const head = pairs(
    [
      [zh ? '编号' : 'Id', benefit.id],
      [zh ? '类型' : 'Kind', mark(marks.kinds, benefit.kind, view)],
      [zh ? '能得到什么' : 'What', benefit.promise[language]],
      [zh ? '给谁' : 'For whom', benefit.who[language]],
      [zh ? '金额' : 'Amount', benefit.amount.text[language]],
      [zh ? '时间' : 'Window', `${mark(marks.windows, benefit.window, view)} ${benefit.windowDetail.text[language]}`],
      [zh ? '怎么办' : 'Route', benefit.route[language]],
      [zh ? '部门' : 'Office', benefit.office[language]],
      [zh ? '材料' : 'Materials', benefit.materials.length === 0 ? null : benefit.materials.map((one) => one[language]).join('\n')],
      [zh ? '可信度' : 'Confidence', mark(marks.confidences, benefit.confidence, view)],
    ],
    view,
  );
  const conditions = benefit.conditionList.map((condition) => {
    const facts = condition.facts.length === 0 ? '' : dim(paragraph(condition.facts.join(', '), view, 4), view);
    const why = condition.why === null ? '' : paragraph(condition.why[language], view, 4);
    return paragraph(`${condition.encoded ? '·' : '◇'} ${condition.text[language]}`, view, 2) + why + facts;
  });
  const relations = benefit.relations.map((relation) =>
    paragraph(`· ${relation.title[language]}${zh ? '：' : ': '}${relation.note[language]}`, view, 2),
  );
  const notes = benefit.notes.map((note) => paragraph(`· ${note[language]}`, view, 2));
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n${bold(title, view)}\n${lines.join('')}`;
  return [
    `${bold(benefit.title[language], view)}\n`,
    head,
    section(zh ? '条件' : 'Conditions', conditions),
    section(zh ? '与其他事项' : 'Relations', relations),
    section(zh ? '说明' : 'Notes', notes),
    citationsText(benefit.citations, view),
  ].join('');
});

function questionText(question: NextQuestion, view: View): string {
  const zh = view.language === 'zh';
  if (question === null) return paragraph(zh ? '没有问题能再改变判断' : 'No question can change anything more', view);
  return [
    bold(paragraph(`${zh ? '下一问：' : 'Next question: '}${question.text[view.language]}`, view), view),
    paragraph(`${zh ? '为什么问：' : 'Why: '}${question.why[view.language]}`, view, 2),
    paragraph(`${zh ? '在哪里找：' : 'Where: '}${question.where[view.language]}`, view, 2),
    dim(paragraph(question.facts.map((fact) => `--fact ${fact}=…`).join(' '), view, 2), view),
  ].join('');
}

function conditionLines(verdict: Verdict, view: View): string {
  const { language } = view;
  return verdict.conditions
    .map((condition) => {
      const distance = condition.distance === null ? '' : paragraph(condition.distance.text[language], view, 6);
      return paragraph(`${mark(marks.verdicts, condition.verdict, view)}  ${condition.text[language]}`, view, 4) + distance;
    })
    .join('');
}

function verdictBlock(verdict: Verdict, view: View): string {
  const { language } = view;
  const head = `${mark(marks.fits, verdict.fit, view)}  ${verdict.title[language]}  ${verdict.met}/${verdict.total}`;
  const about = [verdict.benefitId, mark(marks.windows, verdict.window, view), mark(marks.confidences, verdict.confidence, view)].join(
    '  ',
  );
  const open = verdict.fit === 'nearly' || verdict.fit === 'needs-judgement';
  return [
    bold(paragraph(head, view), view),
    dim(paragraph(about, view, 4), view),
    verdict.fit === 'needs-answers' ? '' : paragraph(verdict.fitText[language], view, 4),
    verdict.fit === 'fits' || verdict.fit === 'nearly' ? paragraph(verdict.amount.text[language], view, 4) : '',
    open ? conditionLines(verdict, view) : '',
  ].join('');
}

export const matchView = renderer(benefitsMatch, (answer, view) => {
  const zh = view.language === 'zh';
  const folded = answer.results.filter((verdict) => verdict.fit === 'does-not-fit');
  const shown = answer.results.filter((verdict) => verdict.fit !== 'does-not-fit');
  const assumptions = answer.assumptions.map((assumption) => paragraph(`· ${assumption.text[view.language]}`, view)).join('');
  const away = folded.map((verdict) => paragraph(`–  ${verdict.title[view.language]}  ${verdict.fitText[view.language]}`, view));
  return [
    ...shown.map((verdict) => verdictBlock(verdict, view)),
    '\n',
    folded.length === 0 ? '' : `${away.join('')}\n`,
    assumptions === '' ? '' : `${assumptions}\n`,
    paragraph(answer.totals.text[view.language], view),
    paragraph(
      zh
        ? `按 ${answer.asOf}，已可判断 ${answer.decided}/${answer.results.length} 项`
        : `As of ${answer.asOf}, ${answer.decided} of ${answer.results.length} can be judged`,
      view,
    ),
    `\n${questionText(answer.nextQuestion, view)}`,
  ].join('');
});

export const explainView = renderer(benefitsExplain, (answer, view) => {
  const { language } = view;
  const zh = language === 'zh';
  const steps = answer.steps.map((step) => paragraph(step.text[language], view, Math.min(step.depth, 8) * 2));
  const change = answer.smallestChange;
  return [
    verdictBlock(answer.verdict, view),
    answer.verdict.fit === 'nearly' || answer.verdict.fit === 'needs-judgement' ? '' : conditionLines(answer.verdict, view),
    steps.length === 0 ? '' : `\n${bold(zh ? '推理' : 'Reasoning', view)}\n${steps.join('')}`,
    change === null ? '' : `\n${bold(zh ? '最小的改动' : 'Smallest change', view)}\n${paragraph(change.text[language], view, 2)}`,
    change === null || change.cost === null ? '' : paragraph(moneyText(change.cost, view), view, 2),
    `\n${questionText(answer.nextQuestion, view)}`,
    citationsText(answer.citations, view),
  ].join('');
});

export const quoteView = renderer(benefitsQuote, (answer, view) => {
  const { language } = view;
  const zh = language === 'zh';
  const states = {
    stated: '',
    undetermined: zh ? '还缺事实，金额未定' : 'facts are missing, the amount is not known yet',
    range: zh ? '原文给出的是范围' : 'the text gives a range',
    'case-by-case': zh ? '一事一议' : 'decided case by case',
    unstated: zh ? '金额未写明' : 'no amount is written',
    none: zh ? '无直接金额' : 'no money of its own',
  };
  const missing = answer.missing.length === 0 ? '' : paragraph(`${zh ? '还缺：' : 'Missing: '}${answer.missing.join(', ')}`, view);
  const notes = answer.notes.map((note) => paragraph(`· ${note[language]}`, view)).join('');
  return [
    bold(paragraph(`${answer.benefitId}  ${zh ? '按' : 'as of'} ${answer.asOf}  ${mark(marks.windows, answer.window, view)}`, view), view),
    states[answer.state] === '' ? '' : paragraph(states[answer.state], view),
    readingsText(answer.readings, view),
    missing,
    notes,
    citationsText(answer.citations, view),
  ].join('');
});

export const questionView = renderer(questionsNext, (answer, view) => {
  const zh = view.language === 'zh';
  const state = zh
    ? `已可判断 ${answer.decided}/${answer.total} 项，按 ${answer.asOf}`
    : `${answer.decided} of ${answer.total} can be judged, as of ${answer.asOf}`;
  return questionText(answer.nextQuestion, view) + paragraph(state, view);
});
