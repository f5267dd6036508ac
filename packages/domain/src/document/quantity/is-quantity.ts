import type { AfterWord, Comparing } from './comparator-words.ts';
import { isDurationOfInterest } from './durations.ts';
import type { Figure } from './figure.ts';
import type { Passage } from './passage.ts';

/** What stands beside a figure, worked out once. */
export interface Beside {
  readonly comparing: Comparing | null;
  readonly afterWord: AfterWord | null;
}

/**
 * Whether a number is a figure of the policy (是否数量) or a date, an ordinal, a nickname, a trigger (每少1人) or a word that only looks like one (一批).
 * `previousRejected` says that the figure before it, joined by 、, was such a trigger.
 */
export function isQuantity(passage: Passage, beside: Beside, previousTrigger: boolean): 'yes' | 'no' | 'trigger' {
  const { figure } = passage;
  const last = passage.lead.at(-1) ?? '';
  if (last === '第' && figure.kind !== 'rank') return 'no';
  if (isLabel(passage) || /（不?含$/.test(passage.lead.slice(-3))) return 'no';
  if (isQuoted(passage)) return 'no';
  // -20℃ only says under what conditions something is measured.
  if (figure.unit === '℃' && last === '-') return 'no';
  if (figure.kind === 'ratio') return isRatio(passage) ? 'yes' : 'no';
  if (figure.bare) return isBareMoney(passage) ? 'yes' : 'no';
  if (isTrigger(passage, previousTrigger)) return 'trigger';
  const compared = beside.comparing !== null || beside.afterWord !== null || figure.inner !== null || figure.bracket !== null;
  return isFigureOfKind(passage, beside, compared, last) ? 'yes' : 'no';
}

function isFigureOfKind(passage: Passage, beside: Beside, compared: boolean, last: string): boolean {
  const { figure, after } = passage;
  if (figure.kind === 'duration') return isDurationOfInterest(passage, beside);
  if (figure.kind === 'percent') return !figure.han || isPercentWording(passage);
  if (figure.kind === 'points' || figure.kind === 'basis' || figure.kind === 'times') return true;
  if (figure.kind === 'money') return isMoney(passage, compared);
  if (figure.kind === 'rank' && /^(?:的?(?:分别)?[是为]|依次)/.test(after)) return false;
  if (figure.kind === 'rank') return !figure.han || last === '第' || last === '前';
  if (figure.kind === 'score') return figure.value !== '0' && !/[时点]$/.test(passage.gap) && (!figure.han || compared);
  if (figure.kind === 'symbol') return compared;
  if (figure.kind === 'measure')
    return figure.unit === '页' || figure.unit === '度'
      ? compared
      : !figure.han || (last !== '每' && (compared || Number(figure.value) >= 10));
  if (figure.value === '0') return false;
  return figure.han ? isHanCount(passage, beside, compared) : isArabicCount(figure, passage, after, compared);
}

/** 4.2对…: an outline label whose next character happens to be a unit. */
function isLabel({ figure, lead, sentence }: Passage): boolean {
  return (
    lead.trim() === '' &&
    figure.kind === 'count' &&
    !figure.han &&
    figure.value.includes('.') &&
    sentence.text.trimStart().startsWith(figure.value)
  );
}

/** Titles in 《》 hold no figures; short quotation marks hold nicknames, except sums and rates that are quoted as such. */
function isQuoted({ figure, lead, sentence }: Passage): boolean {
  const title = lead.lastIndexOf('《');
  if (title >= 0 && title > lead.lastIndexOf('》')) return true;
  const open = lead.lastIndexOf('“');
  if (open < 0 || open < lead.lastIndexOf('”')) return false;
  const close = sentence.text.indexOf('”', lead.length);
  if (close < 0 || close - open > 24) return false;
  const whole = open + 1 === lead.length && close === figure.end - sentence.start;
  return !(whole && (figure.kind === 'money' || figure.kind === 'percent'));
}

function isRatio({ lead, after }: Passage): boolean {
  const before = lead.slice(-16);
  if (/\d$/.test(before) || /^\d/.test(after)) return false;
  return (
    /[按以为][^，。；]{0,14}$|比例|配比|配套|分担|之比|不[低高]于$|不超过$|结构(?:比例?)?由(?:20\d\d年的?)?$/.test(before) ||
    /^(?:的?比例|[^，。；\d]{0,4}分[担摊]|分[期年]|承担|配套|配比|给予|出资|兑[付现]|拨付|进行|共[同担]|投入|安排|资助)/.test(after)
  );
}

/** 现已补助60万: no unit, but money by the words around it. */
function isBareMoney({ figure, gap, after, lead, previous }: Passage): boolean {
  // 突破百亿大关, 迈上1200亿台阶: a sum, where nothing is counted.
  if (/^(?:大关|台阶)/.test(after) && Number(figure.value) >= 10_000_000) return true;
  if (figure.han || Number(figure.value) < 10_000) return false;
  if (/^[、和及](?:最[高低]|不[超低]过?于?)?$/.test(gap) && previous?.figure.kind === 'money' && /^(?:[、和及，。；]|$)/.test(after))
    return true;
  // 平台奖励：国家级200万，省级50万: what is given stands before the colon.
  if (/(?:级|奖|类|每[家项个件人户]|各|分别)$/.test(gap) && /^[，。；、）]|^$/.test(after) && /(?:奖励|奖补|补[助贴]|资助)/.test(lead))
    return true;
  return (
    /(?:补助|奖励|资金|投资|贷款|补贴|投入|产值|营收|收入|税收?|额|规模|融资|经费|拨付|兑现|授信)[^，。；]{0,6}$/.test(gap) &&
    /^(?:[，。；、）]|$|左右|以上|以下|以内)/.test(after)
  );
}

/** 每少1人扣2分, 每培育1家…得2分, 每达5%加1分: the first number only says when the second applies. */
function isTrigger({ figure, gap, after, before }: Passage, previousTrigger: boolean): boolean {
  if (figure.kind === 'duration') return /每(?:[少缺多低高超]|减少|增加|超过|延迟|逾期|提前)$/.test(gap);
  if (figure.valueMax !== null || /最[多高少低]|不(?:超过|少于|低于|高于)|至少/.test(gap)) return false;
  if (/每$/.test(gap)) return figure.value === '1';
  if (
    /每(?!年|月|季|周|天|日|家|户|人|名|个|位|件|项|半|次|场|批|千|万|百|亩|两|三|所|笔|台|套|平方|吨|张|只|头|学|县|区|镇|村|条|支|篇|本|门|期|组|处|间|份)[^，。；、]{0,9}$/.test(
      gap,
    )
  )
    return true;
  if (previousTrigger && /^[^，。；]{0,12}、[^，。；、]{0,12}$/.test(gap) && figure.value === '1') return true;
  return (
    figure.kind === 'count' &&
    /^[^，。；、]{0,10}[得加扣计记]\d/.test(after) &&
    !/^(?:（含）|及|或)?以[上下内]/.test(after) &&
    !/不[少低]于|至少|不足|超过|达到/.test(before)
  );
}

function isPercentWording({ figure, after, gap }: Passage): boolean {
  if (figure.valueMax !== null) return true;
  if (figure.value === '1' && figure.end - figure.start === 3) return /^[^，。；]{0,8}(?:承担|负担|补助|支付|兜底|解决)/.test(after);
  if (figure.value === '0.5') return !/^[导自成是]/.test(after) && !/[每各]$/.test(gap);
  return true;
}

const baseUnits = '百千万亿';

function isMoney({ figure, sentence, gap, after }: Passage, compared: boolean): boolean {
  if (/^级|^(?:企业|项目|产业|俱乐部|村|镇|园区)/.test(after) && figure.han) return false;
  if (after.startsWith('级') || figure.value === '0') return false;
  if (!figure.han) return true;
  const first = sentence.text.charAt(figure.start - sentence.start);
  if (baseUnits.includes(first)) return compared && !/^以[上下]/.test(after) && gap.length > 0;
  return Number(figure.value) >= 10;
}

/** Numbers before these nouns count headings and bodies, not results. */
const directions =
  /^(?:大|个)?(?:重点|关键|主要|核心|优势|特色)?(?:方面|方向|层[面级次]|等[次级]|类别|级别|渠道|维度|阶段|步骤|部分|方式|主题|专题|转变|坚持|到位|统一|关键环节|大类|类|领域|方案|清单|机制|体系|抓手|原则|(?:政策|具体|工作)?(?:措施|举措)|档次|批次类)/;
const nicknameLeads = /(?:改革|创新|科技|政策|措施|人才|金融|新政|黄金|意见|惠企|环境|产业|稳增长|纾困|发展|民营|双创|科创|企业)$/;

function isArabicCount(figure: Figure, { gap, sentence }: Passage, after: string, compared: boolean): boolean {
  const next = sentence.text.slice(figure.end - sentence.start, figure.end - sentence.start + 10);
  if (directions.test(next) || sentence.text.charAt(figure.end - sentence.start - 1) === '大') return false;
  if (figure.unit === '条' && figure.inner === null && nicknameLeads.test(gap) && /^(?:[，。；、）”》及和等的]|$)/.test(next)) return false;
  if (
    figure.unit === '条' &&
    /(?:方面|部分|章|共|包括|提出|出台|细化为?)$/.test(gap) &&
    /^(?:[，。；、）]|$|具体|政策|措施|举措)/.test(next)
  )
    return false;
  if (figure.unit === '所' && !/^(?:高|学|院|大|中|小|职|幼|医|科|研|重|本|普|省|国|[，。；、）以及和]|$)/.test(after)) return false;
  if (figure.unit === '届') return compared;
  if (figure.unit === '批' && gap.endsWith('前')) return false;
  return true;
}

/** Chinese numerals before a counting unit are mostly words; these wordings are counts. */
function isHanCount(passage: Passage, { comparing, afterWord }: Beside, compared: boolean): boolean {
  const { figure, gap, after, lead, sentence } = passage;
  const next = sentence.text.slice(figure.end - sentence.start, figure.end - sentence.start + 10);
  if (isGroupBuilt(passage)) return true;
  if (
    isGroup(passage) ||
    /[每第“]$/.test(lead) ||
    directions.test(next) ||
    /(?:(?:下列|以下|上述)[^，。；]{0,8}|之|任[意一]|其中)$/.test(gap)
  )
    return false;
  const first = sentence.text.charAt(figure.start - sentence.start);
  if (baseUnits.includes(first) && /^(?:以上|左右)/.test(after) && gap.length > 1 && !/[数几]$/.test(gap)) return true;
  if (baseUnits.includes(first)) return (comparing !== null && comparing.word.length <= 3) || /[上近超逾过破]$/.test(gap);
  if (figure.unit === '次' && /^(?:改革|服务|清单|行动)/.test(after)) return false;
  if (afterWord !== null && afterWord.word !== '起' && afterWord.word !== '内') return true;
  if (
    comparing !== null &&
    (comparing.force === 'hard' || /^[^，、]{0,3}$/.test(gap.slice(gap.lastIndexOf(comparing.word) + comparing.word.length)))
  )
    return !/^性/.test(after);
  if (figure.inner !== null) return true;
  if (figure.unit === '份') return /一式$/.test(gap);
  if (figure.unit === '名' && /前$/.test(gap)) return true;
  if (figure.unit === '次' || figure.unit === '批') {
    if (after.startsWith('性')) return false;
    return /连续$/.test(gap) ? figure.value !== '1' : /每年[^，。；]{0,4}(?:组织|开展|认定|举办|评定|评选|遴选|集中)$/.test(gap);
  }
  return compared || (Number(figure.value) >= 10 && /^(?:[，。；、]|$)/.test(after) && gap.length > 1);
}

/** 三大基地: a count only of things that a report says were built. */
function isGroup({ figure, sentence }: Passage): boolean {
  return sentence.text.charAt(figure.end - sentence.start - 1) === '大';
}

function isGroupBuilt(passage: Passage): boolean {
  return (
    isGroup(passage) &&
    /(?:打造|建成|建设|形成|建立|培育|搭建)了[^，。；]*$/.test(passage.lead) &&
    /^[^，。；、的]{0,8}(?:基地|平台|中心|园区|载体|集群|工作站)/.test(passage.after)
  );
}
