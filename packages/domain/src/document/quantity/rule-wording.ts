import type { Beside } from './is-quantity.ts';
import type { Passage } from './passage.ts';

/**
 * Whether the words around a figure make it a rule (规则) — a subsidy, cap, condition, period or share — rather than something to be reached.
 * Used in plans and reports, where most figures are targets or results. `achieved` says that the clause speaks of what was done.
 */
export function hasRuleWording(passage: Passage, beside: Beside, achieved: boolean): boolean {
  const { figure } = passage;
  if (
    (figure.kind === 'ratio' && !/(?:结构|产业)(?:比例?|占比)?(?:由|调整|优化|为)/.test(passage.before)) ||
    (figure.kind === 'basis' && !achieved && !/(?:下降|降低|提高|上升|(?<!不)低于(?!.*LPR)[^，。；]{0,12})$/.test(passage.gap))
  )
    return true;
  if (isGrant(passage, achieved)) return true;
  if (isCondition(passage, beside)) return true;
  if (figure.kind === 'duration') return isRuleDuration(passage, beside, achieved);
  if (achieved) return false;
  return (
    isDiscount(passage) ||
    isCap(passage, beside) ||
    isFrequency(passage) ||
    (figure.kind === 'rank' || figure.unit === '名'
      ? /[前末后]$/.test(passage.gap) && /^(?:予以|给予|的|分别)/.test(passage.after)
      : false) ||
    (figure.kind === 'score' && !/满意度|指数|测评/.test(passage.before)) ||
    isPenalised(passage)
  );
}

const giving = /(?:给予|予以|可享受|可获得)[^，。；]{0,18}$/;
const grantBefore =
  /(?:奖励|奖补|补助|补贴|资助|津贴|贴息|配套|补偿)(?:标准|金额|额度|资金|比例|上限|经费|面积)?(?:为|按|最高|不超过|不高于|总额|上浮|再|各|分别|由|提高|增加|扩大|到|至|从|每家|每户|每人|银行|企业|运营机构)*$/;
const grantAfter =
  /^(?:以内|以下|左右)?(?:的|标准|比例)*(?:给予|予以|进行)?(?:一次性|运营|经费|购房|租房|建设|后|资金|配套|财政)*(?:奖励|奖补|补助|补贴|资助|配套|贴息|补偿|抵扣|津贴|扶持|支持)/;
const grantSubject = /(?:补贴|补助|奖补|奖励|资助|补偿|贴息|分担|抵扣|配套)(?:的)?(?:比例|标准|额度|上限)/;
/** 兑现奖补资金2000万元: a sum paid out altogether, not what one applicant gets. */
const paidOut = /(?:兑现|兑付|发放|落实|拨付|争取|安排|下达|统筹|列支|筹集)[^，。；]{0,16}(?:资金|经费|奖补|补助|补贴|奖励)[^，。；]{0,6}$/;
const fiscalShare = /(?:资助|补助|补贴|奖励|支持|抵扣|出资)(?:额度?|资金|总额|金额|比例|占比)?(?:不超过|不高于|最高|累计不超过)/;
const perProject = /(?:单[个户家项]|每[个户家项])[^，。；]{0,8}(?:支持|资助|补助|奖励)(?:额度?|金额|资金|经费)?[^，。；]{0,3}$/;
const byRate = /按(?!时|期|规定|要求|职责|程序|序)(?:照)?[^，。；]{0,26}$/;

function isGrant({ figure, before, after, gap }: Passage, achieved: boolean): boolean {
  if (
    figure.kind !== 'money' &&
    figure.kind !== 'percent' &&
    figure.kind !== 'points' &&
    figure.kind !== 'times' &&
    figure.kind !== 'measure'
  )
    return false;
  if (giving.test(before)) return true;
  if (
    figure.kind === 'percent' &&
    /权重[^，。；]{0,8}$|(?:返还|核减|扣减)[^，。；]{0,12}$|(?:兑现|兑付|拨付|支付)$/.test(before) &&
    !achieved
  )
    return true;
  if (figure.kind === 'money' && paidOut.test(before) && !/每|单|最高|一次性|标准/.test(before) && !grantAfter.test(after)) return false;
  if (figure.kind === 'percent' && /分别(?:承担|分担)$|[承分]担$/.test(gap)) return true;
  if (achieved) return byRate.test(before) && grantAfter.test(after);
  if (figure.unit.includes('/')) return true;
  if (figure.kind === 'percent' && byRate.test(gap) && !growing.test(after)) return true;
  return (
    grantBefore.test(before) ||
    perProject.test(before) ||
    grantAfter.test(after) ||
    grantSubject.test(before) ||
    fiscalShare.test(before) ||
    /每(?:人|名|家|户|件|亩|平方米)每[年月]/.test(before)
  );
}

/** 每年按10%以上递增: a rate at which something grows, no rate of a grant. */
const growing = /^(?:以上|左右)?的?(?:比例|速度|幅度|增速)?(?:逐年)?(?:递增|增长|增加|递减)/;

const units = '(?:户|家|个|笔|项|场|件|台|位|名|人|批|只|次|企业|机构)';
const capBefore = new RegExp(`(?:单(?!位)${units}|每${units}|同一)[^，。；]{0,16}(?:最高|不超过|不高于|不得超过|上限|限额|封顶|控制在)`);

function isCap({ figure, before, gap }: Passage, { comparing, afterWord }: Beside): boolean {
  if (capBefore.test(before)) return true;
  if (/原则上|一般(?:不|为|在|控制)/.test(before)) return true;
  if (comparing === null) return false;
  if (/最高|封顶/.test(gap) && (figure.kind === 'money' || figure.kind === 'percent')) return true;
  if (/^(?:最高|最多|最长|至多)/.test(comparing.word))
    return figure.kind === 'money' || figure.kind === 'percent' || figure.kind === 'count';
  return afterWord?.word === '封顶';
}

function isDiscount({ figure, sentence, after }: Passage): boolean {
  if (figure.kind !== 'percent') return false;
  return (
    sentence.text.charAt(figure.end - sentence.start - 1) === '折' ||
    (figure.value === '0.5' && figure.han && /^(?:收取|征收|收费|缴纳|计收|执行)/.test(after))
  );
}

const subjects =
  '(?:企业|单位|机构|项目|平台|团队|人才|个人|产品|地区|部门|载体|银行|申请人|主体|县|区|乡镇|园区|专利|仪器|设备|合同|贷款|业务|的)';
const attributive = new RegExp(`^[^，。；]{0,36}的[^，。；、]{0,14}?${subjects}`);
const nounAfterBound = /^(?:（含）|及|或)*以[上下内](?!，|。|；|、|）|$|且|并|的?目标)/;

/** 90%以上事项, 不到三成的企业: a share of what follows, no bound for it. */
const isShareOf = /^(?:其中|覆盖|惠及|涵盖|同时|使|让|推动|实现|仅|只|仍|还|有|已|全市|全县|全区|近|约|超过?|不到|不足|，)*$/;
const consequence = /^(?:（含）|及|或)*(?:以[上下内])?的，?(?:优先|可|予以|不予|纳入|列入|视为|免予|免于|直接|启动|终止|暂停)/;

/** 50万元以下项目, 成立5年以内的企业, 对完成率低于80%的县区进行约谈. */
export function isCondition({ figure, after, before, gap, lead, sentence }: Passage, { comparing, afterWord }: Beside): boolean {
  const bounded = afterWord !== null || (comparing !== null && comparing.force === 'hard');
  if (figure.kind === 'percent' && growing.test(after)) return false;
  if (figure.kind === 'percent' && (isShareOf.test(gap) || (gap.length > 6 && isShareOf.test(gap.slice(gap.lastIndexOf('、') + 1)))))
    return false;
  if (gap.includes('规模') && /(?:组建|设立|发起|募集)[^，。；]{0,4}规模[^，。；]{0,4}$/.test(gap)) return false;
  if (consequence.test(after)) return true;
  if (/（[^（）]{0,8}$/.test(before) && /^(?:（含）|及)?以[上下]）/.test(after)) return true;
  if (
    /^(?:（[^）]*）)?的[^，。；的]{1,12}(?:，|$)/.test(after) &&
    /(?:^|[。；])对[^。；]{0,60}(?:突破|达到?|超过?|满)[^。；]{0,40}$/.test(lead)
  )
    return true;
  if (figure.kind === 'count' && /连续$/.test(before)) return true;
  if (figure.kind === 'count' || figure.kind === 'rank')
    return bounded && /^[^，。；、]{0,6}的(?!目标|任务)/.test(after) && attributive.test(after);
  if (figure.kind === 'duration' && /连续$/.test(before)) return true;
  if (figure.kind === 'times' || figure.kind === 'points') return false;
  if (figure.kind === 'money' && comparing?.force === 'hard' && /^的?(?:企业|项目|载体|园区|产业|集群)/.test(after)) return true;
  if (afterWord !== null && nounAfterBound.test(after) && afterWord.comparator !== '~') return true;
  if (bounded && attributive.test(after) && !/^[^，。；]{0,8}目标/.test(after)) return true;
  if (comparing !== null && /低于|未达|达不到|不足|不到|超过|高于/.test(comparing.word) && /^的/.test(after)) return true;
  return (
    bounded &&
    /^[^，。；]{0,10}的(?:[，予给进]|$)/.test(after) &&
    /^对[^。；]{0,80}$/.test(lead.slice(lead.lastIndexOf('。') + 1)) &&
    sentence.text.length > 0
  );
}

function isRuleDuration({ figure, gap, before, after, lead }: Passage, { comparing, afterWord }: Beside, achieved: boolean): boolean {
  if (/连续(?:补助|补贴|支持|资助|奖励|发放|给予|享受)?$/.test(gap)) return true;
  if (figure.unit === '年' || figure.unit === '周岁') return true;
  if (/(?:公示|公告|异议|受理)[^。；]{0,4}(?:期|时间|之日)[^。；]*$/.test(lead) && !/(?:缩短|压[缩减])[到至为]$/.test(gap)) return true;
  if (achieved) return false;
  if (
    /(?:公示|公告)(?:期|时间)?(?:为|不少于|不低于|满|至少)?$/.test(gap) ||
    /(?:法定|承诺|原|现行|平均)(?:平均|办理|办结|审批)?(?:时限|期限)?的?$/.test(gap)
  )
    return true;
  if (/(?:期限?|周期|年限|有效)(?:一般)?(?:为|不超过|不少于|最长)?$/.test(before) && figure.unit === '月') return true;
  if (afterWord?.word === '内' || /^办[结理]|^完成/.test(after))
    return comparing === null && !/实现|压[缩减]|缩短|控制在|达到|力争|确保|争取/.test(before);
  return false;
}

/** 每季度走访不少于1次, 让办事主体最多跑一次. */
function isFrequency({ figure, before, gap }: Passage): boolean {
  if (figure.unit !== '次' && figure.unit !== '轮' && figure.unit !== '批') return false;
  if (/可(?:以|再|适当|申请)*延[长期]$/.test(gap)) return true;
  return /每(?:年|季度?|月|半年|周|两年|个月)[^，。；]{0,18}$/.test(before) || /最多跑$|只跑$|至多跑$/.test(gap);
}

/** 不低于30%，达不到20%的终止支持: a standard with a consequence. */
function isPenalised({ figure, sentence }: Passage): boolean {
  return (
    figure.kind === 'percent' &&
    /(?:达不到|未达到|不足|低于)[^，。；]{1,12}的[^，。；]{0,3}(?:终止|取消|扣|不予|退出|撤销|约谈|收回|停止|调减)/.test(sentence.text)
  );
}
