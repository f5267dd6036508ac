import type { z } from 'zod';
import type { CaseView } from '../casework/case-view-schema.ts';
import { roleName } from '../casework/words.ts';
import type { Bilingual, Language } from '../language.ts';
import type { Money } from '../money.ts';
import { regionByCode } from '../region.ts';
import type { historyEntry } from './cases.contract.ts';

type HistoryEntry = z.input<typeof historyEntry>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const htmlText = (text: string): string => text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);
/** What someone wrote, in the language they wrote it in. */
const original = (text: string): string => `<span lang="zh">${htmlText(text)}</span>`;

const style =
  'body{font-family:sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}td,th{border:1px solid #999;padding:.3rem;vertical-align:top;text-align:left}table{border-collapse:collapse}.box{overflow-x:auto}p{white-space:pre-wrap}code{font-size:.75em;word-break:break-all}.phrase{display:inline-block}.phrase::first-letter{text-transform:uppercase}';

/** The names of the readable pages of a dossier, by language (卷宗阅读页). */
export const dossierPages: { readonly [Each in Language]: string } = { zh: 'index.html', en: 'index.en.html' };

/** A case and what happened to it as a page that any browser opens, in one language; what people wrote stays as they wrote it. */
export function dossierPage(view: CaseView, history: readonly HistoryEntry[], language: Language): string {
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const said = (text: Bilingual): string => `<span class="phrase">${htmlText(text[language])}</span>`;
  const when = (at: string): string => at.slice(0, 16).replace('T', ' ');
  const yuan = ({ amount }: Money): string => t(`${amount} 元`, `${amount} yuan`);
  const region = regionByCode(view.regionCode);
  const other = language === 'zh' ? 'en' : 'zh';
  const facts = [
    [t('程序', 'Procedure'), said(view.procedure.title)],
    [t('类别', 'Class'), said(view.class.title) + (view.level === null ? '' : ` · ${said(view.level.title)}`)],
    [t('主管部门', 'Department'), said(view.class.department)],
    [t('申报单位', 'Applicant'), `${original(view.applicant.name)} ${htmlText(view.applicant.id)}`],
    [t('地区', 'Region'), region === null ? htmlText(view.regionCode) : htmlText(language === 'zh' ? region.name : region.nameEn)],
    [t('环节', 'Stage'), said(view.stage.title)],
    [t('编号', 'Case'), htmlText(view.id)],
  ];
  const table = (lines: readonly (readonly string[])[]): string =>
    `<table>${lines.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`).join('')}</table>`;
  const { scores, entry, funding } = view;
  const outcome: readonly (readonly [string, string])[] = [
    ...(scores === null || scores.total === null ? [] : [[t('评分', 'Marks'), scores.total] as const]),
    ...view.objections.map(
      (one) =>
        [
          t('异议', 'Objection'),
          `${when(one.at)} ${original(`${one.objector}：${one.reason}`)}${one.answer === null ? '' : ` → ${original(one.answer)}`}`,
        ] as const,
    ),
    ...(entry === null ? [] : [[t('入库', 'Registered'), `${when(entry.at)} ${original(entry.documentNumber ?? '')}`] as const]),
    ...(funding === null
      ? []
      : [
          [
            t('分阶段支持', 'Support in stages'),
            t(
              `核定 ${yuan(funding.total)}，已拨付 ${yuan(funding.paid)}`,
              `${yuan(funding.total)} agreed, ${yuan(funding.paid)} of it paid`,
            ),
          ] as const,
        ]),
    ...view.reviews.map(
      (one) =>
        [
          t(`${one.year} 年度考核`, `Review of ${one.year}`),
          `${one.outcome === 'pass' ? t('合格', 'passed') : t('不合格', 'failed')} ${original(one.reason)}`,
        ] as const,
    ),
  ];
  const sections = view.tasks.map((task) => {
    const files = task.files.map((file) => `<li>${original(`${file.kind}：${file.name}`)} <code>${file.sha256}</code></li>`).join('');
    const text = task.text === '' ? t('未填写', 'Not filled in') : original(task.text);
    return `<h3>${said(task.title)}</h3><p>${text}</p>${files === '' ? '' : `<ul>${files}</ul>`}`;
  });
  const rows = history.map((one) => {
    const who = one.actor.onBehalfOf;
    const standIn = who === undefined ? '' : ` ${t('代', 'for')} ${original(who.name)}`;
    const files = one.files.map((file) => `${original(file.name)} <code>${file.sha256}</code>`).join('<br>');
    return `<tr><td>${one.version}</td><td>${when(one.at)}</td><td>${original(one.actor.name)}${standIn}${t('（', ' (')}${said(roleName(one.actor.role))}${t('）', ')')}</td><td>${said(one.what)}</td><td>${original(one.reason ?? '')}</td><td>${files}</td><td><code>${one.hash}</code></td></tr>`;
  });
  const heads = [
    t('版本', 'Version'),
    t('时间（东八区）', 'Time (UTC+8)'),
    t('办理人', 'Who'),
    t('事项', 'What'),
    t('理由', 'Reason'),
    t('文件', 'Files'),
    t('哈希', 'Hash'),
  ];
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title lang="zh">${htmlText(view.title)}</title>
<style>${style}</style>
<p><a href="${dossierPages[other]}" lang="${other}">${other === 'zh' ? '中文' : 'English'}</a></p>
<h1 lang="zh">${htmlText(view.title)}</h1>${table(facts)}
<h2>${t('材料', 'Application')}</h2>${sections.join('')}
${outcome.length === 0 ? '' : `<h2>${t('结果', 'Outcome')}</h2>${table(outcome)}`}
<h2>${t('经过', 'What happened')}</h2><div class="box"><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></html>
`;
}
