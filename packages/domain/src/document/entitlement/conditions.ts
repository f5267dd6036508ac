import { decimal, decimalToString } from '../../decimal.ts';
import type { Bilingual } from '../../language.ts';
import type { DraftCondition } from './model.ts';
import type { OpenDocument, PlacedQuantity } from './segments.ts';

type Encoding = DraftCondition['encoding'];

/** Figures that a fact of the catalogue carries as it stands, by the words that name them. The catalogue's money and counts are of last year. */
const measured: readonly { readonly words: RegExp; readonly fact: string; readonly units: readonly string[] }[] = [
  { words: /研发(?:费用|投入|经费|支出)(?:总额|金额)?(?!.{0,6}(?:占|比|增|强度))/, fact: 'enterprise.rdExpense', units: ['CNY'] },
  { words: /(?:营业|主营业务|销售)?收入(?:总额|金额)?(?!.{0,6}(?:占|增|的\d))|营收/, fact: 'enterprise.revenue', units: ['CNY'] },
  { words: /资产总额|总资产/, fact: 'enterprise.totalAssets', units: ['CNY'] },
  { words: /职工(?:总数|人数)?|从业人员|员工/, fact: 'enterprise.headcount', units: ['人', '名'] },
  { words: /资产负债率/, fact: 'enterprise.debtRatio', units: ['%'] },
];

/** Years other than the last, means of years, growth and shares are no fact of the catalogue. */
const otherPeriod = /近[两二三]年|连续|平均|增长|增幅|同比|较上年|首次|新增|占比|比重|占.{0,12}的/;

const statuses: readonly { readonly words: RegExp; readonly fact: string }[] = [
  { words: /^(?:有效期内的?)?高新技术企业$/, fact: 'enterprise.highTechCertificate' },
  { words: /^(?:国家级)?专精特新“?小巨人”?企业$/, fact: 'enterprise.littleGiant' },
  { words: /^(?:省级)?专精特新中小企业$/, fact: 'enterprise.specializedSme' },
  { words: /^创新型中小企业$/, fact: 'enterprise.innovativeSme' },
];

const because = {
  judged: { zh: '需由部门或专家认定，没有可直接比对的事实', en: 'An office or expert decides; no single fact settles it' },
  several: { zh: '一句中有多项要求，须人工拆分', en: 'Several requirements in one sentence; a person has to split them' },
  noFact: { zh: '事实目录中没有对应的事实', en: 'The catalogue of facts has none that matches' },
  refused: { zh: '有此情形的不予支持，须人工核对', en: 'Whoever this holds for is refused; a person has to check it' },
  period: { zh: '口径(年度、平均或增长)与事实目录不同', en: 'Counted over another period than the facts of the catalogue' },
} satisfies Record<string, Bilingual>;

const operators = ['>=', '<=', '>', '<', '='] as const;

/** Encodes a condition where one fact decides it; else says why not. */
export function encodeCondition(text: string, figures: readonly PlacedQuantity[]): Encoding {
  const bare = text.replace(/^[对向]|[的，,。；;：:]+$/g, '');
  const [only] = figures;
  if (only === undefined) {
    const status = statuses.find(({ words }) => words.test(bare));
    if (status !== undefined) return { state: 'encoded', fact: status.fact, operator: '=', value: true, unit: '' };
    return { state: 'not-encoded', why: because.judged };
  }
  if (figures.length > 1) return { state: 'not-encoded', why: because.several };
  const { quantity } = only;
  const fact = measured.find(({ words, units }) => units.includes(quantity.unit) && words.test(bare));
  if (fact === undefined) return { state: 'not-encoded', why: because.noFact };
  if (otherPeriod.test(bare)) return { state: 'not-encoded', why: because.period };
  const operator = operators.find((one) => one === quantity.comparator);
  if (operator === undefined || quantity.valueMax !== null || /[，,、且或].{2,}[，,、且或]/.test(bare))
    return { state: 'not-encoded', why: because.several };
  return { state: 'encoded', fact: fact.fact, operator, value: decimalToString(decimal(quantity.value)), unit: quantity.unit };
}

/** A condition from a place of the text. */
export function conditionAt(
  open: OpenDocument,
  [start, end]: readonly [number, number],
  figures: readonly PlacedQuantity[],
  clauseId: string,
): DraftCondition {
  const text = open.document.text.slice(start, end);
  const within = figures.filter((figure) => figure.start >= start && figure.end <= end);
  return { text, encoding: encodeCondition(text, within), citation: open.passages.cite([start, end], clauseId) };
}

/** What keeps a firm out (不予支持的情形): never encoded, since to meet it is to be refused. */
export function refusalAt(open: OpenDocument, [start, end]: readonly [number, number], clauseId: string): DraftCondition {
  return {
    text: open.document.text.slice(start, end),
    encoding: { state: 'not-encoded', why: because.refused },
    citation: open.passages.cite([start, end], clauseId),
  };
}
