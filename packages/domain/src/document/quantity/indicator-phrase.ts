import { unitsNamedIn } from '../../named-units.ts';
import { grantPhrase } from './grant-phrase.ts';
import type { Passage } from './passage.ts';

/** What the phrase of a figure leans on besides its own clause: the phrase before it in the sentence, and its place in a list of 分别. */
export interface PhraseContext {
  /** Phrase of the quantity before it in the same sentence, without its counting suffix. */
  readonly earlier: string | null;
  /** The item that 分别 pairs with this figure. */
  readonly item: string | null;
  /** The words since the quantity before it, or since the clause began; dates and words that look like numbers stay in. */
  readonly words: string;
  readonly isRule: boolean;
}

const leading =
  /^(?:[、，：的]|【[^】]{1,12}】|\d{1,2}[-—–至~]\d{1,2}月份?|还(?!款|贷)|仍|其中|并(?!购)|且|同时|以及|或(?!者)|以上|以下|以内|左右|及以上|（[^）]*）|20\d\d(?:年度?)?|年底前?|年末|年内|年度?(?!均|度|化|产|内|底|末|薪)|全年|今年|本年度|每年|力争|确保|争取|预计|计划|到(?!位|账|岗|期|款)|底|末|前(?!景|沿|期|移)|在(?!孵|校|研|保|库|岗|线|建)|度(?=全社会|全市|全县|全区|规上)|[一二三四]季度|[上下]半年|前[一二三]季度|首次(?!公开|公示)|(?:第[一二三四五六七八九十]+条[\u3000 ]*)|[两二三四五]年(?:内|累计)?(?=[\u4e00-\u9fff]{3})|将|已|现(?!代|有|金|场)|目前|共(?!同|享|性|建)|一是|二是|三是|四是|五是|(?:\d{1,2}[.．、])+|第[一二三四五六七八九十]+条|一般(?!公共|性|债)|原则上|再(?!生|制造)|应(?!用|急)|须|要(?!素)|使(?!用)|截至|我[省市县区]|全[省市县区](?!域)|累计(?=发放|培育|建成|完成))+/;
const trailing =
  /(?:不[得应可]?[低少高多大小超突破]+[于过]?|至少|最[少低高多长大]|至多|封顶|上限为?|限额|[≥≤><＜＞±]|[应须]?满|不足|不到|未满|未?达到?|达不到|[超突]过?|突破|跨越|高于|低于|少于|多于|大于|小于|逾|约为?|近|接近|力争|确保|冲刺|实现|完成|分别|各|为|是|(?<!拥)有|仅|只|只有|共|共计|合计|总计|控制在?|稳定在?|保持在?|维持在?|(?:提高|提升|增加|扩大|扩充|扩容|上调|下调|跃升|攀升|压缩|缩短|压减|缩减|降低?|减少?|上升|下降|调整|精简|扩展|拓展|增长?|延长|放宽)(?:到|至|为)|增[至到]|升[至到]|降[至到]|减[至到为]|首次|常年|(?:每)?(?:三年|两年|五年)?(?:内)?累计(?=完成|$)|(?<![响相对适])应|[要需]|到|至|在|由(?:20\d\d年(?:年?底|末)?)?|从|[较比]20\d\d年(?:年?底|末)?|20\d\d年(?:年?[底末])?|(?<!连续|近)[两二三四五]年|按|给予|予以|可|可达|可获得?|享受|人民币|的|，|、|：|了|已)+$/y;

const levels = /^(?:国家级?|省级?|市级?|县级?|区级?|部级?)(?:以上)?$/;
const levelInside = /(?:国家级?|省级|市级|县级|区级)(?:以上)?/;
const elliptic =
  /^(?:总数|总量|总额|总规模|总面积|总计|数量|数|累计|占(?!用)|比重|同比|增长|增速|增幅|年均|金额|资金|投资额?|首期|规模|户均|均|提高|下降|降低|减少|比上年|较上年|比\d|较\d|净增$|新增$|其中|笔数|单[户家个笔项场件]|每[户家个笔项场件人名]|期限|兑付|一次性|余额)/;
const verbs =
  /^(?:新?(?:建|增|认定|培育|引进|引育|选派|招引|设立|获批|签约|注册|登记|组建|开工|培训)|净增|引进|选派|遴选|举办|组织|开展|实施|建设|建成|打造|培育|发放|发布|完成|安排|引导|深入|走访|惠及|吸纳|推动|推进|支持|设立|组建|联合|围绕|聚焦|对|由|与|为|帮助|带动|服务|指导|投入|盘活|征集|解决|共建|聘请|抽调|抽取|申报|争取|拥有|配备|提供)$/;
const carriedVerb =
  /^(?:新(?:建|增|认定|培育|引进|引育|选派|招引|设立|获批|签约|注册|登记)|净增|引进|选派|培养|建设|建成|布局|举办|组织|争取|发放|奖励)/;
const flowVerbTail = /^(.{2,}?)(净增|新增|累计|入库)$/;

/** A short noun phrase for what the figure measures (指标名), with elliptic subjects filled in from the sentence. */
export function indicatorPhrase(passage: Passage, { earlier, item, words: gap, isRule }: PhraseContext): string {
  const { figure, before } = passage;
  if (figure.kind === 'rank') return `${(standing(gap) || earlier || previousClause(passage) || '').replace(/(?:位次)+$/, '')}位次`;
  if (isGroupWord(passage)) return `${nounAfter(passage)}数`;
  const capped = /最[高多]|封顶|上限|不(?:得?)超过/.test(gap) && figure.kind === 'money';
  const granted = isRule && item === null ? grantPhrase(passage, capped) : null;
  if (granted !== null) return granted;
  let phrase = trim(gap);
  if (item !== null) phrase = `${item}${wordOf(gap === '、' ? before : gap, item, figure.kind)}`;
  else if (phrase === '' || verbs.test(phrase))
    phrase =
      phrase === '' && earlier !== null && gap.length > 0 && !hasNounAfter(passage)
        ? levelOf(earlier, passage)
        : `${verbPart(phrase)}${nounAfter(passage)}`;
  if (/^(?:每.{0,12})?[得加扣计记]$/.test(phrase) && earlier !== null && figure.kind === 'score')
    phrase = `${earlier.replace(/(?:得分|扣分|数|[得扣加])+$/, '')}${phrase.endsWith('扣') ? '扣分' : '得分'}`;
  if (phrase === '' && gap.endsWith('（'))
    phrase = trim((/([^，。；、（）：]{2,16})（$/.exec(passage.lead)?.[1] ?? '').replace(/^[由和]/, ''));
  if (phrase === '') phrase = previousClause(passage) || earlier || trim(before) || trim(passage.lead.slice(-24));
  const flow = flowVerbTail.exec(phrase);
  if (flow !== null && (flow[2] === '净增' || flow[2] === '新增')) phrase = `${flow[2]}${flow[1] ?? ''}`;
  if (item === null && earlier !== null && !gap.endsWith('（')) phrase = withEarlier(phrase, earlier, gap, passage);
  phrase = withSuffix((/[“”"（]/.test(phrase) ? phrase.replace(/[“”"]|（下同）/g, '') : phrase).slice(-32), passage, gap);
  if (phrase === '' || phrase === '数') return /^[\u4e00-\u9fff]{1,12}/.exec(passage.after)?.[0] ?? figure.unit;
  return capped && !/上限|限额/.test(phrase) ? `${phrase}上限` : phrase;
}

/** What a list's figures are (奖励, 占比), where its items do not say so themselves. */
function wordOf(words: string, item: string, kind: Passage['figure']['kind']): string {
  const word = /奖励|资助|补助|补贴|奖补|占|增长|权重/.exec(words)?.[0] ?? '';
  const named = word.replace('占', kind === 'score' ? '分值' : '占比');
  return item.endsWith(named) ? '' : named;
}

/** What words of `leading` begin with, and all that words of `trailing` are made of: where no such character stands neither is tried. */
const leadingFirst = unitsNamedIn(leading);
const trailingUnits = unitsNamedIn(trailing);

function withoutLeading(phrase: string): string {
  return leadingFirst[phrase.charCodeAt(0)] === 1 ? phrase.replace(leading, '') : phrase;
}

function withoutTrailing(phrase: string): string {
  let from = phrase.length;
  while (from > 0 && trailingUnits[phrase.charCodeAt(from - 1)] === 1) from--;
  for (; from < phrase.length; from++) {
    trailing.lastIndex = from;
    if (trailing.test(phrase)) return phrase.slice(0, from);
  }
  return phrase;
}

function trim(text: string): string {
  let phrase = text.length > 60 ? text.slice(-60) : text;
  phrase = withoutLeading(withoutTrailing(withoutLeading(phrase)));
  const opening = phrase.lastIndexOf('（');
  if (opening > phrase.lastIndexOf('）')) phrase = withoutLeading(phrase.slice(opening + 1));
  const closing = phrase.indexOf('）');
  if (closing >= 0 && !phrase.slice(0, closing).includes('（')) phrase = withoutLeading(phrase.slice(closing + 1));
  const listed = phrase.includes('、') ? /^(新[建增]|建设|打造|培育)?.*、.*等(.{3,})$/.exec(phrase) : null;
  return (listed === null ? phrase : `${listed[1] ?? ''}${listed[2] ?? ''}`).trim();
}

/** What stands at a rank: 科技综合实力进入全市前三. */
function standing(words: string): string {
  return trim(
    words.replace(
      /(?:连续.{1,2}年)?(?:位列|位居|名列|居|列|排名?|排在|进入|跻身|迈入|挺进|保持在?|稳居|前移)?(?:全[国省市县区]|全球|同类|[第前])*$/,
      '',
    ),
  );
}

/** 三大基地: the noun follows. */
function isGroupWord({ figure, sentence }: Passage): boolean {
  return figure.han && sentence.text.charAt(figure.end - sentence.start - 1) === '大';
}

function verbPart(phrase: string): string {
  return /^(?:新|净增|引进|选派|培育)/.test(phrase) ? phrase : '';
}

function hasNounAfter(passage: Passage): boolean {
  return nounAfter(passage).length >= 2;
}

/** 案件46起（来访25起，线索平台21起）: a part of the figure before the bracket. */
export function isBreakdown({ lead, previous }: Passage): boolean {
  if (previous === null) return false;
  const opening = lead.lastIndexOf('（');
  return opening >= 0 && opening > lead.lastIndexOf('）');
}

/** 技术合同登记额同比增长30%，突破6.5亿元: the second figure is the level, not the growth. */
function levelOf(earlier: string, { figure }: Passage): string {
  return figure.kind === 'percent' || figure.kind === 'points'
    ? earlier
    : earlier.replace(/(?:得分|扣分)+$/, '').replace(/(?:[较比](?:去年|上年|同期))?(?:增速|增长|增加|增幅)$/, '');
}

/** 100家企业技术改造: the noun stands after the figure. */
function nounAfter({ after }: Passage): string {
  const text = after.replace(/^(?:以上|以下|以内|左右|及以上|（含）|内)?的?/, '');
  if (/^(?:[和及与或、]|大关|[得加扣计]\d|翻|实现|增长|提高|降|为|列为|列入|可列)/.test(text)) return '';
  const noun =
    /^[^，。；、（）：]{2,16}?(?=给予|开展|入驻|入选|参加|赴|进行|获|等|的|达成|下载|注册使用|同时|$|[，。；、（）：])/.exec(text)?.[0] ??
    '';
  return /\d/.test(noun) ? '' : noun;
}

/** 对…企业，一次性奖励40万元: the object stands in the clause before. */
function previousClause({ lead, before }: Passage): string | null {
  const clause = lead.slice(0, lead.length - before.length).replace(/[，；：]$/, '');
  const text = clause
    .slice(Math.max(clause.lastIndexOf('，'), clause.lastIndexOf('；'), clause.lastIndexOf('。')) + 1)
    .replace(/^(?:对|按|在|为)/, '')
    .replace(/的$/, '');
  return text.length >= 2 && text.length <= 24 && !/\d/.test(text) ? trim(text) : null;
}

function withEarlier(phrase: string, earlier: string, gap: string, passage: Passage): string {
  const subject = (/^(?:占|比|较)/.test(phrase) ? earlier.replace(/增速$/, '') : earlier)
    .replace(carriedVerb, '')
    .replace(/^其中/, '')
    .replace(/(?:数量?|总数|总量|上限)$/, '');
  if (isBreakdown(passage))
    return phrase.endsWith('涉及') ? `${phrase}${earlier.replace(/^.*涉及/, '')}` : phrase.length <= 8 ? `${phrase}${subject}` : phrase;
  if (levels.test(phrase))
    return levelInside.test(earlier)
      ? earlier.replace(levelInside, phrase)
      : `${phrase}${subject.replace(/^(?:争取|获批|新建)?(?:上级)?/, '')}`;
  if (elliptic.test(phrase) && (phrase.length <= 8 || /^(?:占|同比|比|较)/.test(phrase)))
    return phrase.startsWith(subject) || subject.endsWith(phrase) ? phrase : `${subject}${phrase.replace(/^其中/, '')}`;
  const verb = carriedVerb.exec(earlier)?.[0];
  if (
    gap.startsWith('、') &&
    verb !== undefined &&
    !carriedVerb.test(phrase) &&
    !verbs.test(phrase.slice(0, 2)) &&
    passage.figure.kind === 'count'
  )
    return `${verb}${phrase}`;
  return phrase;
}

function withSuffix(phrase: string, { figure }: Passage, gap: string): string {
  if (phrase === '') return phrase;
  if (figure.kind === 'percent' && /增长|同比|年均/.test(gap) && !/下降|降低|减少/.test(phrase) && !/速|幅|率|比/.test(phrase.slice(-2)))
    return `${phrase.replace(/(?:同比)?增长$/, '')}增速`;
  if (figure.kind !== 'count') return phrase;
  if (/(?:数|数量|量|率|场次|人次|家次|期|批次|总数|次数)$/.test(phrase)) return phrase;
  return `${phrase}数`;
}

/** Items joined by 、, 和 or the ∶ of a ratio, but not inside brackets: 各县（市、区） is one. */
function splitItems(clause: string): string[] {
  return clause.split(/[、和∶:](?![^（]*）)/);
}

/** Items that 分别 pairs with a list of figures: 技术方案、团队能力、经费预算分别占50分、30分、20分. Empty where the counts differ. */
export function itemsOf(first: Passage, count: number): string[] {
  const parties = /([^，。；=＝]+[∶:：][^，。；=＝]+)[=＝]$/.exec(first.before)?.[1];
  if (parties !== undefined) {
    const named = splitItems(parties.replace(/^.*按照?/, ''));
    return named.length === count ? named : [];
  }
  const lead = first.figure.kind === 'ratio' ? first.before : first.lead;
  const at = lead.lastIndexOf('分别');
  const end = at >= 0 ? at : Math.max(lead.lastIndexOf('按'), lead.lastIndexOf('，'));
  if (end <= 0) return [];
  const before = lead.slice(0, end).replace(/(?:的|，|：|每项|每月|再|由|最高)+$/, '');
  const clause = before
    .slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('。'), before.lastIndexOf('：')) + 1)
    .replace(
      /^(?:第[一二三四五六七八九十百]{1,4}条[\s\u3000]*|（[一二三四五六七八九十]{1,3}）|(?:\d{1,2}[.．、]){1,3}(?:\d{1,2}\s)?)?(?:【[^】]{1,12}】)?(?:对|由|按|其中)*/,
      '',
    );
  if (clause.includes('分别')) return [];
  const items = splitItems(first.figure.kind === 'ratio' ? clause.replace(/^.*由/, '').replace('与', '、') : clause).map((item) =>
    item.replace(/[“”]/g, '').trim(),
  );
  if (items.length < count || items.some((item) => item.length === 0 || /20\d\d年?$/.test(item))) return [];
  const chosen = items.slice(-count);
  const last = chosen.at(-1) ?? '';
  // A head noun after the last item belongs to all: 国家级、省级、市级孵化器.
  const head = levelInside.exec(last);
  if (head !== null && head.index === 0 && chosen.slice(0, -1).every((item) => item.length <= head[0].length + 3)) {
    const noun = last.slice(head[0].length);
    return [...chosen.slice(0, -1).map((item) => `${/(?:国家|省|市|县|区)级?(?:以上)?$/.exec(item)?.[0] ?? item}${noun}`), last];
  }
  return chosen.map((item) => (item.length > 20 ? item.slice(-20) : item));
}
