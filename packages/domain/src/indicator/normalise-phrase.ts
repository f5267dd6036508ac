import { unitsNamedIn } from '../named-units.ts';

/** Flow words that a phrase may begin or end with, and the way of counting that they name. */
const flowWords: readonly (readonly [pattern: RegExp, flow: 'new' | 'net-new' | 'stock' | 'growth'])[] = [
  [/净增/, 'net-new'],
  [/^(?:年度?)?新(?:增|建|培育|认定|引进|引育|选派|获批|注册|登记|设立?|签约|招引)|新增$/, 'new'],
  [/^有效期?内?|累计数?|总[数量额]$|保有量$|拥有量$|在保余额/, 'stock'],
  [/增速|增长率|增长$|增幅/, 'growth'],
];

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/[“”"'（）()【】《》\s]/g, ''],
  [/地区生产总值|国民生产总值|国内生产总值|[Gg][Dd][Pp]/g, 'GDP'],
  [/高企/g, '高新技术企业'],
  [/国家级?高新技术企业/g, '高新技术企业'],
  [/科学研究与试验发展|研究与试验发展|R&D|r&d/g, '研发'],
  [/(?:研发)+(?:经费)?(?:投入)?占/g, '研发投入占'],
  [/(?:研发)+(?:经费)?投入/g, '研发投入'],
  [/规上/g, '规模以上'],
  [/比重|比例|占比/g, '占比'],
  [/的占比/g, '占比'],
  [/所占|占到/g, '占'],
  [/^(?:全市|全县|全区|全省|我市|我县|我区|本市|园区)/, ''],
  [/(?:20\d\d年|本年|年度|当年|全年)/g, ''],
];

/** Whether any of them stands in a phrase: most phrases have none, and then nothing is replaced. */
const anyShortForm = new RegExp(shortForms.map(([pattern]) => `(?:${pattern.source})`).join('|'));

export interface NormalPhrase {
  /** The phrase without flow words, places, years and counting suffix. */
  readonly base: string;
  readonly flow: 'new' | 'net-new' | 'stock' | 'growth' | null;
}

/** Brings a phrase of a document to the form that synonyms are kept in (归一). */
export function normalisePhrase(phrase: string): NormalPhrase {
  let text = phrase.length > 60 ? phrase.slice(-60) : phrase;
  if (anyShortForm.test(text)) for (const [pattern, word] of shortForms) text = text.replace(pattern, word);
  return { base: withoutFlow(text), flow: flowIn(text) };
}

function flowIn(text: string): NormalPhrase['flow'] {
  for (const [pattern, flow] of flowWords) if (pattern.test(text)) return flow;
  return null;
}

const opening =
  /^(?:年|新(?:增|建|培育|认定|引进|引育|选派|获批|注册|登记|设立?|签约|招引)|净增|有效期?内?|累计|培育|引进|选派|发放|建设|建成|获批|认定|实施|组织|举办|开展|完成|争取)+(?=.{2})/;
const endings: readonly RegExp[] = [
  /(?:增速|增长率|同比增长|年均增长|增长|增幅|提高幅度)$/,
  /(?:净增|新增|累计)(?:数|家数)?$/,
  /(?:(?<!副)总数量?|总量|总额|累计数|数量|数|达)$/,
];
const openingUnits = unitsNamedIn(opening);
const endingUnits = unitsNamedIn(...endings);

function withoutFlow(text: string): string {
  let base = openingUnits[text.charCodeAt(0)] === 1 ? text.replace(opening, '') : text;
  if (endingUnits[base.charCodeAt(base.length - 1)] === 1) for (const ending of endings) base = base.replace(ending, '');
  return base.length >= 2 ? base : text;
}
