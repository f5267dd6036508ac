import { type Decimal, decimalToString } from '../../decimal.ts';
import type { Fact, FactCatalogue, FactValue, Profile } from '../../fact/model.ts';
import type { Bilingual, Language } from '../../language.ts';
import type { ColumnKind, Sheet, SheetColumn, Workbook } from '../../workbook/model.ts';
import { citationLine, type DocumentName, type Words } from '../citation-line.ts';
import type { MatchResult, Verdict } from '../schema.ts';
import { amountEnds } from '../totals.ts';
import { benefitWords } from '../words.ts';

/** A column by its words: head, kind, width, unit. */
export function column(of: Words, head: Bilingual, kind: ColumnKind, width: number, unit: Bilingual | null = null): SheetColumn {
  return { head: of(head), kind, width, unit: unit === null ? null : of(unit) };
}

export const yuan: Bilingual = { zh: '元', en: 'yuan' };

function yuanText(value: Decimal | null | undefined): string | null {
  return value === null || value === undefined ? null : decimalToString(value, 2);
}

function resultSheet(results: readonly Verdict[], of: Words): Sheet {
  const columns = [
    column(of, { zh: '事项编号', en: 'Benefit id' }, 'code', 34),
    column(of, { zh: '事项', en: 'Benefit' }, 'text', 34),
    column(of, { zh: '类型', en: 'Kind' }, 'text', 9),
    column(of, { zh: '地区代码', en: 'Region code' }, 'code', 10),
    column(of, { zh: '符合程度', en: 'Fit' }, 'text', 12),
    column(of, { zh: '符合条件数', en: 'Conditions met' }, 'number', 9, { zh: '项', en: 'items' }),
    column(of, { zh: '条件总数', en: 'Conditions' }, 'number', 9, { zh: '项', en: 'items' }),
    column(of, { zh: '说明', en: 'In words' }, 'text', 40),
    column(of, { zh: '金额', en: 'Amount' }, 'text', 30),
    column(of, { zh: '资金性质', en: 'Nature of the money' }, 'text', 16),
    column(of, { zh: '金额下限', en: 'Amount from' }, 'money', 16, yuan),
    column(of, { zh: '金额上限', en: 'Amount to' }, 'money', 16, yuan),
    column(of, { zh: '时间窗口', en: 'Window' }, 'text', 12),
    column(of, { zh: '开始受理', en: 'Opens' }, 'date', 12),
    column(of, { zh: '截止', en: 'Closes' }, 'date', 12),
    column(of, { zh: '剩余（含今天）', en: 'Left, today included' }, 'number', 10, { zh: '天', en: 'days' }),
    column(of, { zh: '受理部门', en: 'Office' }, 'text', 30),
    column(of, { zh: '可信程度', en: 'Confidence' }, 'text', 18),
    column(of, { zh: '独立来源', en: 'Sources' }, 'number', 9, { zh: '个', en: 'items' }),
  ];
  const rows = results.map((verdict) => {
    const ends = amountEnds(verdict.amount);
    const { opens, closes, daysLeft } = verdict.windowDetail;
    return [
      verdict.benefitId,
      of(verdict.title),
      of(benefitWords.kind[verdict.kind]),
      verdict.region,
      of(benefitWords.fit[verdict.fit]),
      String(verdict.met),
      String(verdict.total),
      of(verdict.fitText),
      of(verdict.amount.text),
      verdict.amount.flow === null ? null : of(benefitWords.flow[verdict.amount.flow]),
      yuanText(ends?.min),
      yuanText(ends?.max),
      of(benefitWords.window[verdict.window]),
      opens,
      closes,
      daysLeft === null ? null : String(daysLeft),
      of(verdict.office),
      of(benefitWords.confidence[verdict.confidence]),
      String(verdict.sources),
    ];
  });
  return { name: of({ zh: '结果', en: 'Results' }), columns, rows };
}

/** Every condition with what is asked, what there is, and how far it is (条件表). */
export function conditionSheet(results: readonly Verdict[], of: Words, nameOf: DocumentName): Sheet {
  const columns = [
    column(of, { zh: '事项编号', en: 'Benefit id' }, 'code', 34),
    column(of, { zh: '事项', en: 'Benefit' }, 'text', 30),
    column(of, { zh: '条件', en: 'Condition' }, 'text', 44),
    column(of, { zh: '判断', en: 'Verdict' }, 'text', 10),
    column(of, { zh: '要求', en: 'Required' }, 'text', 26),
    column(of, { zh: '企业情况', en: 'The firm' }, 'text', 22),
    column(of, { zh: '差距', en: 'Distance' }, 'text', 24),
    column(of, { zh: '约合金额', en: 'In money' }, 'money', 14, yuan),
    column(of, { zh: '约合人数', en: 'In heads' }, 'number', 10, { zh: '人', en: 'people' }),
    column(of, { zh: '怎么补', en: 'What to do' }, 'text', 30),
    column(of, { zh: '出处', en: 'Source' }, 'text', 60),
  ];
  const rows = results.flatMap((verdict) =>
    verdict.conditions.map((condition) => [
      verdict.benefitId,
      of(verdict.title),
      of(condition.text),
      of(benefitWords.verdict[condition.verdict]),
      condition.expected === null ? null : of(condition.expected.text),
      condition.actual === null ? null : of(condition.actual.text),
      condition.distance === null ? null : of(condition.distance.text),
      condition.distance?.money?.amount ?? null,
      condition.distance?.heads ?? null,
      condition.howToChange === null ? null : of(condition.howToChange),
      citationLine(condition.citation, of, nameOf),
    ]),
  );
  return { name: of({ zh: '条件', en: 'Conditions' }), columns, rows };
}

/** A code by its label, with the code itself, which the label need not tell. */
function codeText(fact: Fact, code: string, of: Words): string {
  const label = 'options' in fact ? fact.options?.find((option) => option.code === code)?.label : undefined;
  return label === undefined ? code : `${of(label)} (${code})`;
}

function answerText(fact: Fact, value: FactValue, of: Words): string {
  if (value === null) return of({ zh: '不清楚', en: 'not known' });
  if (value === true) return of({ zh: '是', en: 'yes' });
  if (value === false) return of({ zh: '否', en: 'no' });
  if (Array.isArray(value)) return value.map((code) => codeText(fact, code, of)).join(', ');
  if (typeof value === 'object') return `${value.min ?? ''}..${value.max ?? ''}`;
  return codeText(fact, String(value), of);
}

function answerSheet(profile: Profile, catalogue: FactCatalogue, of: Words): Sheet {
  const columns = [
    column(of, { zh: '事实编号', en: 'Fact id' }, 'code', 34),
    column(of, { zh: '事实', en: 'Fact' }, 'text', 30),
    column(of, { zh: '填写的答案', en: 'Answer' }, 'code', 30),
    column(of, { zh: '单位', en: 'Unit' }, 'text', 8),
    column(of, { zh: '所属期间', en: 'Period' }, 'text', 26),
  ];
  const rows = Object.entries(profile).flatMap(([id, value]) => {
    const fact = catalogue.get(id);
    if (fact === undefined || value === undefined) return [];
    const unit = 'unit' in fact && fact.unit !== '' ? fact.unit : null;
    return [[id, of(fact.label), answerText(fact, value, of), unit, of(fact.period)]];
  });
  return { name: of({ zh: '填写情况', en: 'Answers' }), columns, rows };
}

/** What the figures of a workbook rest on (口径). */
export function matchNotes(
  of: Words,
  asOf: string,
  dataVersion: string,
  more: readonly (readonly [Bilingual, string])[],
): Workbook['notes'] {
  const rows: readonly (readonly [Bilingual, string])[] = [
    [{ zh: '判断日期', en: 'Judged as of' }, asOf],
    [{ zh: '数据版本', en: 'Data version' }, dataVersion],
    ...more,
    [
      { zh: '界值', en: 'Bounds' },
      of({
        zh: '“以上”“以下”“以内”含本数，“超过”“不满”“以外”不含本数（民法典第一千二百五十九条）',
        en: '以上, 以下 and 以内 include the number; 超过, 不满 and 以外 do not (Civil Code, art. 1259)',
      }),
    ],
    [
      { zh: '金额', en: 'Amounts' },
      of({
        zh: '单位为元，精确到分；空格表示原文未写明或尚不能确定，不是零。有几种理解时，下限和上限跨越各种理解。只有“获得资金”和“减免”可以相加，且须遵守就高不重复',
        en: 'In yuan to the fen. An empty cell means not stated or not certain yet, never nought. Where a text can be read in several ways, the two ends span them all. Only what is received or saved adds up, and stacking rules apply',
      }),
    ],
    [
      { zh: '来源', en: 'Sources' },
      of({
        zh: '独立来源为 1 的是单一来源，请以主管部门公布的文本为准',
        en: 'Where there is one source only, rely on the text that the office has published',
      }),
    ],
    [
      { zh: '性质', en: 'Standing' },
      of({
        zh: '按所列文本和所填情况推算，不是行政决定；以主管部门审核为准',
        en: 'Worked out from the texts cited and the answers given. It is no decision of any office; theirs prevails',
      }),
    ],
  ];
  return {
    name: of({ zh: '口径', en: 'Notes' }),
    heads: [of({ zh: '项目', en: 'Item' }), of({ zh: '说明', en: 'Note' })],
    rows: rows.map(([item, text]) => [of(item), text]),
  };
}

/** The results for one firm as a workbook (匹配结果表): results, conditions with their sources, the answers given, and 口径. */
export function matchWorkbook(
  match: MatchResult,
  profile: Profile,
  { catalogue, language, nameOf }: { readonly catalogue: FactCatalogue; readonly language: Language; readonly nameOf: DocumentName },
): Workbook {
  const of: Words = (words) => words[language];
  const colon = of({ zh: '：', en: ': ' });
  const titleOf = (id: string) => {
    const found = match.results.find((verdict) => verdict.benefitId === id);
    return found === undefined ? id : of(found.title);
  };
  const leftOut = match.totals.leftOut.map(
    ({ benefitId, because, keeps }) =>
      [{ zh: '未计入合计', en: 'Left out of the total' }, `${titleOf(benefitId)} / ${titleOf(keeps)}${colon}${of(because)}`] as const,
  );
  const assumed = match.assumptions.map(
    ({ fact, text }) =>
      [
        { zh: '推定', en: 'Taken from the answers' },
        `${of(catalogue.get(fact)?.label ?? { zh: fact, en: fact })}${colon}${of(text)}`,
      ] as const,
  );
  return {
    sheets: [resultSheet(match.results, of), conditionSheet(match.results, of, nameOf), answerSheet(profile, catalogue, of)],
    notes: matchNotes(of, match.asOf, match.dataVersion, [[{ zh: '合计', en: 'Total' }, of(match.totals.text)], ...leftOut, ...assumed]),
  };
}
