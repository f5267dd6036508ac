import type { Beside } from './is-quantity.ts';
import type { Passage } from './passage.ts';

/** A period that limits or grants something (期限), as against a date, a year and a span of work (用三年时间). */
export function isDurationOfInterest(passage: Passage, beside: Beside): boolean {
  const { figure, after, gap } = passage;
  if (figure.unit === '日' || figure.unit === '天') return isDays(passage, beside);
  if (figure.unit === '年') return isYears(passage, beside);
  if (figure.unit === '月') return isMonths(passage, beside);
  if (figure.han && figure.unit !== '工作日' && figure.unit !== '小时' && figure.unit !== '周岁')
    return beside.comparing !== null || beside.afterWord !== null;
  if (figure.unit === '小时' && /^(?:不打烊|自助|在线|开放|值班|热线|服务|营业)/.test(after)) return false;
  if (figure.unit === '秒' || figure.unit === '周' || figure.unit === '季度' || figure.unit === '岁')
    return beside.comparing !== null || beside.afterWord !== null;
  if (figure.han && figure.value === '1' && beside.comparing === null && beside.afterWord === null) return false;
  return !/^[之以]?后/.test(after) && !/[前近]$/.test(gap);
}

/** 15日内, 公示7日, 30天; not 4月10日, 25日前, 30日后. */
function isDays({ figure, gap, after, lead }: Passage, { comparing, afterWord }: Beside): boolean {
  if (figure.unit === '日' && /(?:月|周|星期|每月底?)$/.test(lead)) return false;
  if (/(?:公示|公告)$/.test(gap)) return true;
  if (/^(?:前|[之以]?后|起|止|至|上午|下午|晚|凌晨|印发|发布|召开)/.test(after) && afterWord?.word !== '起') return false;
  if (figure.valueMax !== null && /月/.test(gap.slice(-4))) return false;
  if (comparing !== null || afterWord !== null || /^办[结理]|^完成|^内/.test(after)) return true;
  if (/^全年|^不间断/.test(after)) return false;
  if (figure.unit === '天') return !figure.han && !/[前后近第]$/.test(gap);
  return (
    /(?:公示|公告|公示期|时间|[期时]限|[期限]为|由|从|压缩|压减|缩短|减少|延长|减)(?:了|为|至|到|不)?$/.test(gap) ||
    /(?:压缩|缩短|压减|减少|延长|放宽|调整)[至到为]$/.test(gap)
  );
}

function isMonths({ figure, gap, after }: Passage, { comparing, afterWord }: Beside): boolean {
  const bounded = comparing !== null || afterWord !== null;
  if (figure.end - figure.start === 2 && figure.han && figure.value === '6') return bounded && !/(?:[每上下后]|(?<!提)前)$/.test(gap);
  if (figure.han && !bounded) return /(?:连续|[期时]限为?|期为)$/.test(gap);
  if (/(?:历时|耗时|经过|通过|用时?)$/.test(gap)) return false;
  if (/(?:(?<!提)前|[近后头第])$/.test(gap) && !after.startsWith('内')) return false;
  return !/^[之以]?后/.test(after);
}

const grantedFor =
  /(?:连发|记录|提供|试行|施行|实行|发放|给予|享受|免费|支持|补助|补贴|资助|保留|执行|扶持|奖励|保存|连任|减免|免收|顺延|延长|为期)(?:最长|期限|期|了)?$/;
const term = /(?:期|期限|年限|周期|任期|时限|租期|寿命)(?:一般|均|原则上|最长|延长|暂定|初定)*(?:为|是|至|到)?$/;
const banned = /^内(?:均)?(?:不(?![低少超高大足])|取消|禁止|限制|有效|暂停|停止|免)/;
const standing = /^(?:居|位居|位列|排名|保持|蝉联|获|入围|荣获|实现|增长|稳|列|进|正|入选|跻身|高于|快于)/;

function isYears(passage: Passage, { comparing, afterWord }: Beside): boolean {
  const { figure, after } = passage;
  // 揭榜期限：2年: the label stands before the colon.
  const gap = passage.gap === '' ? passage.lead.slice(-12).replace(/：$/, '') : passage.gap;
  const years = Number(figure.valueMax ?? figure.value);
  if (years > 60 || years === 0) return false;
  if (figure.bracket !== null) return true;
  if (/^内/.test(after) && !/近$/.test(gap))
    return banned.test(after) || (/起$/.test(gap) && after === '内' && /给予|奖励|补助|补贴|免/.test(passage.sentence.text));
  if (/(?:通过|经过|利用|用|力争|未来|今后|再用|历时)$/.test(gap) && !/不?超过$/.test(gap)) return false;
  if (/近$/.test(gap)) return /^内?(?:未|无|没有)|^内/.test(after);
  if (/过去$|^来/.test(gap + after.slice(0, 1)) || /^(?:多来|来)/.test(after)) return false;
  if (comparing !== null && comparing.force === 'about') return false;
  if (comparing !== null || afterWord !== null) return true;
  if (/^(?:零租金|免租金?|全免)/.test(after)) return true;
  if (/连续$/.test(gap)) return !standing.test(after);
  if (/[前后第]$/.test(gap)) return !/^第/.test(gap) && /^[^，。；、]{0,4}(?:全免|减半|减免|免|零租金)/.test(after);
  if (/分$/.test(gap)) return /^(?:兑[付现]|拨付|发放|给予|支付|补助|按|奖励|到位|平均|等额)/.test(after);
  if (/每$/.test(gap)) return years >= 2;
  if (/[由从]$/.test(gap) || /(?:延长|缩短|压缩|提高|放宽|调整)[至到为]$/.test(gap)) return true;
  return term.test(gap) || grantedFor.test(gap);
}
