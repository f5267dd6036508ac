import { byFirstCharacter } from './by-first-character.ts';

/** What a unit measures (计量类别); the finder treats, say, a duration and a count of firms differently. */
export type UnitKind = 'money' | 'percent' | 'points' | 'basis' | 'times' | 'duration' | 'score' | 'rank' | 'count' | 'measure' | 'symbol';

/** A unit as printed after a number (单位): its base unit and how many places the point moves to get there. */
export interface Unit {
  readonly word: string;
  readonly unit: string;
  readonly kind: UnitKind;
  readonly places: number;
  /** Characters that may not follow: they make another word of the unit (5部门, 3支持). */
  readonly blocked: string;
}

const units: Unit[] = [];

function add(kind: UnitKind, words: string, unit: string | null = null, places = 0, blocked = ''): void {
  for (const word of words.split(' ')) units.push({ word, unit: unit ?? word, kind, places, blocked });
}

add('money', '元 元人民币 块钱', 'CNY', 0, '件素旦宵宇');
add('money', '美元', 'USD');
add('money', '欧元', 'EUR');
add('money', '港元 港币', 'HKD');
add('money', '个亿', 'CNY', 8);
add('percent', '% ％', '%', -2);
add('percent', '‰', '%', -3);
add('percent', '‱', '%', -4);
add('points', '个百分点 百分点', '百分点', -2);
add('points', '个千分点 千分点', '百分点', -3);
add('basis', '个基点 基点 个BP 个bp BP bp', '基点');
add('times', '倍', '倍', 0, '增数率频速受加感');
add('duration', '个工作日 工作日', '工作日');
add('duration', '个自然日 自然日 个日历日 日历天', '自然日');
add('duration', '个月 个自然月', '月');
add('duration', '个小时 小时', '小时');
add('duration', '个年度 个自然年度 个会计年度', '年');
add('duration', '个季度', '季度');
add('duration', '年', '年', 0, '代末底初');
add('duration', '天', '天', 0, '然津');
add('duration', '日', '日', 0, '常报益');
add('duration', '分钟 秒 毫秒 周岁 岁 课时 学时', null);
add('duration', '周', '周', 0, '边末围');
add('score', '分', '分', 0, '别之公类解布析管');
add('rank', '位', '位', 0, '数置于');
add('rank', '个位次 位次', '位');
add('count', '家次 人次 场次 批次 班次 台次 件次 架次 户次 人年', null);
add('count', '所', '所');
add('count', '大', '个', 0, '小于力型学概约量幅多致额会厅家的关');
add('count', '家', '家', 0, '庭具');
add('count', '个', '个');
add('count', '项', '项', 0, '链');
add('count', '人', '人', 0, '民');
add('count', '名', '名');
add('count', '件', '件');
add('count', '场', '场');
add('count', '次', '次', 0, '日月年级');
add('count', '批', '批');
add('count', '轮', '轮', 0, '流岗胎');
add('count', '份', '份');
add('count', '户', '户', 0, '籍口外');
add('count', '笔', '笔');
add('count', '起', '起', 0, '草止重');
add('count', '条', '条', 0, '件例款规');
add('count', '台（套） 台(套)', '台(套)');
add('count', '台套 套次', null);
add('count', '台', '台', 0, '账湾商阶');
add('count', '套', '套', 0, '餐利');
add('count', '张', '张', 0, '力');
add('count', '篇 座 栋 幢 辆 艘 枚 宗 幅 例 间 户 册 株 棵 羽', null);
add('count', '期', '期', 0, '间限满初末工');
add('count', '届', '届');
add('count', '种', '种', 0, '子植苗质业养');
add('count', '款', '款', 0, '项式');
add('count', '支', '支', 0, '持付出撑部行');
add('count', '只', '只', 0, '有要能是');
add('count', '门', '门', 0, '户店诊类');
add('count', '部', '部', 0, '门委分署队长级属');
add('count', '本', '本', 0, '市省县级科地金区办年人企次政轮');
add('count', '处', '处', 0, '理于室长罚置');
add('count', '组', '组', 0, '织建成长团');
add('count', '对', '对', 0, '于接应外口象');
add('count', '片', '片', 0, '区');
add('count', '块', '块');
add('count', '头', '头', 0, '部');
add('count', '张床位 个床位 床位', '张');
add('count', '单', '单', 0, '位个笔户家项元独场');
add('measure', '平方米 平米 ㎡ m²', '平方米');
add(
  'measure',
  '平方公里 立方米 公顷 公里 千米 厘米 毫米 微米 纳米 吨标准煤 吨 公斤 千克 毫克 升 毫升 兆瓦时 千瓦时 兆瓦 千瓦 千伏 兆帕 赫兹 摄氏度 ℃ 分贝',
  null,
);
add('measure', '亩', '亩', 0, '均');
add('measure', '米 克 瓦 伏 度', null, 0, '隆特数过假');
add('measure', '字', '字', 0, '体号样');
add('measure', '页', '页', 0, '码面');

const symbols = new Set(
  'mm cm μm um nm km kg kWh kW MWh MW GW MPa GPa kPa Pa kHz MHz GHz Hz dB kV mV mA mAh Ah ms TB GB MB PB ppm rpm Wh mg g kN N m mL °C TOPS P PFLOPS PFlops'.split(
    ' ',
  ),
);
const symbol = /(?:°C|[A-Za-zμ]{1,6})[23²³]?(?:[/·][A-Za-zμ]{1,4}[23²³]?){0,2}(?![A-Za-z\d])/y;

/** Units in Latin letters, with what they are per: mm, mAh/g, N·m. */
function symbolAt(text: string, position: number): Unit | null {
  symbol.lastIndex = position;
  const word = symbol.exec(text)?.[0];
  if (word === undefined || !symbols.has(/^(?:°C|[A-Za-zμ]+)/.exec(word)?.[0] ?? '')) return null;
  return { word, unit: word, kind: 'symbol', places: 0, blocked: '' };
}

const unitsByFirst = byFirstCharacter(
  units.sort((a, b) => b.word.length - a.word.length),
  ({ word }) => word,
);

/** The longest unit that stands at `position`, or null. */
export function unitAt(text: string, position: number): Unit | null {
  const code = text.charCodeAt(position);
  const candidates = unitsByFirst.get(code);
  if (candidates === undefined) return isLatin(code) ? symbolAt(text, position) : null;
  for (const unit of candidates) {
    if (!text.startsWith(unit.word, position)) continue;
    const next = text[position + unit.word.length] ?? '';
    if (next !== '' && unit.blocked.includes(next)) continue;
    return unit;
  }
  return isLatin(code) ? symbolAt(text, position) : null;
}

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 0xb0 || code === 0x3bc;
}

const denominators = [
  '平方米',
  '立方米',
  '千瓦时',
  '千瓦',
  '亩',
  '吨',
  '家',
  '人',
  '户',
  '件',
  '项',
  '个',
  '月',
  '年',
  '天',
  '日',
  '次',
  '场',
  '台',
  '套',
  '公里',
  '㎡',
  '间',
  '张',
  '头',
  '度',
  '篇',
  '期',
];

/** Reads `/亩`, `/人·月` after a money unit: the words joined by `·`, with the end; null where there is none. */
export function denominatorAt(text: string, position: number): { readonly unit: string; readonly end: number } | null {
  const parts: string[] = [];
  let end = position;
  while (
    parts.length < 3 &&
    (parts.length === 0 ? text[end] === '/' || text[end] === '／' : text[end] === '·' || text[end] === '/' || text[end] === '／')
  ) {
    const word = denominators.find((candidate) => text.startsWith(candidate, end + 1));
    if (word === undefined) break;
    parts.push(word === '㎡' ? '平方米' : word);
    end += 1 + word.length;
  }
  return parts.length === 0 ? null : { unit: parts.join('·'), end };
}
