import { cite } from '../../benefit/source.ts';
import type { Source } from '../../formula/source.ts';
import type { Action, Procedure, Quota, Stage, SubjectClass } from '../../procedure/model.ts';

const documentId = 'lyg-2021-18';

const apply = cite(documentId, '6.2', '由申报单位向县区政府或功能板块管委会提出申请，并提供相关材料。');
const recommend = cite(
  documentId,
  '6.3',
  '县区政府或功能板块管委会对辖区内申请重大产业创新平台的单位进行材料真实性审核，出具审查意见，并推荐至市相关部门。',
);
const evaluate = cite(
  documentId,
  '6.4',
  '市相关部门组织专家或委托有关单位进行材料审查和现场考核，并向市重大产业创新平台建设工作领导小组提交评价意见。',
);
const publish = cite(documentId, '6.5', '市重大产业创新平台建设工作领导小组办公室对市相关部门统一评价结果研究后进行公示');
const approve = cite(
  documentId,
  '6.5',
  '对公示无异议的申报单位，报市重大产业创新平台建设工作领导小组审核同意后，列入《连云港市重大产业创新平台建设库》。',
);
const announce = cite(documentId, '6.1', '市重大产业创新平台建设工作领导小组印发年度重点目标任务和认定标准、材料要求等');
const inStages = cite(documentId, '7', '按照其投资额分阶段给予建设、运行经费支持。');
const caseByCase = cite(documentId, '7', '对于特别重大建设和创新项目的，可通过“一事一议”的方式给予支持。');
const supervise = cite(documentId, '5.3', '建立全市重大产业创新平台建设情况监督检查机制，实行月度报告、督查通报、年度考核。');

const science: Source = cite(
  documentId,
  '4',
  '市科技局负责推进省级以上技术创新中心、公共技术服务平台的组织、评估和管理，做好市级新型研发机构备案管理，加强与江苏省产业技术研究院合作共建各类专业研究所。',
);
const development = cite(documentId, '4', '市发改委负责推进省级以上产业创新中心组织、评估和管理等工作。');
const industry = cite(documentId, '4', '市工信局负责推进省级以上制造业创新中心组织、评估和管理等工作。');

const national = { id: 'national', zh: '国家级', en: 'national' };
const provincial = { id: 'provincial', zh: '省级', en: 'provincial' };
const scienceBureau = { id: 'science', zh: '市科技局', en: 'municipal science and technology bureau' };

const classes: readonly SubjectClass[] = [
  {
    id: 'technology-innovation-centre',
    title: { zh: '技术创新中心', en: 'technology innovation centre' },
    levels: [national, provincial],
    department: scienceBureau,
    source: cite(documentId, '3.1', '（一）技术创新中心（国家级、省级）'),
    departmentSource: science,
  },
  {
    id: 'industry-innovation-centre',
    title: { zh: '产业创新中心', en: 'industry innovation centre' },
    levels: [national, provincial],
    department: { id: 'development', zh: '市发改委', en: 'municipal development and reform commission' },
    source: cite(documentId, '3.2', '（二）产业创新中心（国家级、省级）'),
    departmentSource: development,
  },
  {
    id: 'manufacturing-innovation-centre',
    title: { zh: '制造业创新中心', en: 'manufacturing innovation centre' },
    levels: [national, provincial],
    department: { id: 'industry', zh: '市工信局', en: 'municipal industry and information technology bureau' },
    source: cite(documentId, '3.3', '（三）制造业创新中心（国家级、省级）'),
    departmentSource: industry,
  },
  {
    id: 'public-service-platform',
    title: { zh: '公共技术服务平台', en: 'public technology service platform' },
    levels: [national, provincial],
    department: scienceBureau,
    source: cite(documentId, '3.4', '（四）公共技术服务平台（国家级、省级）'),
    departmentSource: science,
  },
  {
    id: 'new-rd-institution',
    title: { zh: '新型研发机构', en: 'new-type R&D institution' },
    levels: [{ id: 'filed', zh: '市级备案', en: 'filed with the city' }],
    department: scienceBureau,
    source: cite(documentId, '3', '新型研发机构以市级备案为准'),
    departmentSource: science,
  },
  {
    id: 'professional-institute',
    title: { zh: '专业研究所', en: 'professional institute' },
    levels: [{ id: 'institute', zh: '原则上列入新型研发机构', en: 'as a rule counted among new-type R&D institutions' }],
    department: scienceBureau,
    source: cite(documentId, '3', '专业研究所认定原则上列入新型研发机构范围'),
    departmentSource: science,
  },
];

const approvedClasses = [
  'technology-innovation-centre',
  'industry-innovation-centre',
  'manufacturing-innovation-centre',
  'public-service-platform',
];

/** The text gives no limit for any step: the office that opens a step sets it. */
const setByOffice = { workingDays: 'unstated', convention: 'from-next-day' } as const;

const stages: readonly Stage[] = [
  { id: 'application', kind: 'application', title: { zh: '单位申报', en: 'application' }, source: apply, clock: null, final: false },
  {
    id: 'county-review',
    kind: 'review',
    title: { zh: '县区（功能板块）审核推荐', en: 'county or zone review' },
    source: recommend,
    clock: setByOffice,
    final: false,
  },
  {
    id: 'evaluation',
    kind: 'evaluation',
    title: { zh: '市级部门综合评价', en: 'evaluation by the department' },
    source: evaluate,
    clock: setByOffice,
    final: false,
  },
  {
    id: 'office-study',
    kind: 'decision',
    title: { zh: '领导小组办公室研究', en: 'study by the leading group office' },
    source: publish,
    clock: null,
    final: false,
  },
  { id: 'notice', kind: 'notice', title: { zh: '公示', en: 'public notice' }, source: publish, clock: setByOffice, final: false },
  { id: 'leading-group', kind: 'decision', title: { zh: '领导小组审核', en: 'leading group' }, source: approve, clock: null, final: false },
  {
    id: 'approved',
    kind: 'decision',
    title: { zh: '审核同意，待入库', en: 'approved, to be registered' },
    source: approve,
    clock: null,
    final: false,
  },
  { id: 'registered', kind: 'register', title: { zh: '已入库', en: 'registered' }, source: approve, clock: null, final: false },
  { id: 'removal-proposed', kind: 'register', title: { zh: '拟撤销', en: 'removal proposed' }, source: null, clock: null, final: false },
  { id: 'removed', kind: 'closed', title: { zh: '已撤销', en: 'removed' }, source: null, clock: null, final: true },
  { id: 'refused', kind: 'closed', title: { zh: '不予认定', en: 'not recognised' }, source: null, clock: null, final: true },
  { id: 'withdrawn', kind: 'closed', title: { zh: '已撤回', en: 'withdrawn' }, source: null, clock: null, final: true },
];

type Move = Pick<Action, 'id' | 'title' | 'from' | 'to' | 'roles'> & Partial<Pick<Action, 'needs' | 'guards' | 'effect' | 'source'>>;
const move = ({ needs = [], guards = [], effect = null, source = null, ...rest }: Move): Action => ({
  ...rest,
  needs,
  guards,
  effect,
  source,
});

const beforeDecision = ['application', 'county-review', 'evaluation', 'office-study', 'notice', 'leading-group', 'approved'];

const actions: readonly Action[] = [
  move({
    id: 'submit',
    title: { zh: '提交申报', en: 'submit' },
    from: ['application'],
    to: 'county-review',
    roles: ['applicant'],
    guards: ['sections-complete', 'documents-complete'],
    effect: 'submit',
    source: apply,
  }),
  move({
    id: 'withdraw',
    title: { zh: '撤回申报', en: 'withdraw' },
    from: beforeDecision,
    to: 'withdrawn',
    roles: ['applicant'],
    needs: ['reason'],
  }),
  move({
    id: 'return',
    title: { zh: '退回补正', en: 'return for completion' },
    from: ['county-review'],
    to: 'application',
    roles: ['county-reviewer'],
    needs: ['reason', 'sections'],
  }),
  move({
    id: 'return-from-evaluation',
    title: { zh: '退回补正（评价环节）', en: 'return for completion (from evaluation)' },
    from: ['evaluation'],
    to: 'application',
    roles: ['department'],
    needs: ['reason', 'sections'],
  }),
  move({
    id: 'recommend',
    title: { zh: '出具审查意见并推荐', en: 'recommend with an opinion' },
    from: ['county-review'],
    to: 'evaluation',
    roles: ['county-reviewer'],
    needs: ['opinion'],
    guards: ['quota-left'],
    source: recommend,
  }),
  move({
    id: 'refuse-recommendation',
    title: { zh: '不予推荐', en: 'do not recommend' },
    from: ['county-review'],
    to: 'refused',
    roles: ['county-reviewer'],
    needs: ['reason'],
  }),
  move({
    id: 'refuse-evaluation',
    title: { zh: '评价不通过', en: 'fail in evaluation' },
    from: ['evaluation'],
    to: 'refused',
    roles: ['department'],
    needs: ['reason'],
  }),
  move({
    id: 'refuse',
    title: { zh: '不予认定', en: 'do not recognise' },
    from: ['office-study', 'notice', 'leading-group'],
    to: 'refused',
    roles: ['leading-group-office'],
    needs: ['reason'],
  }),
  move({
    id: 'assign-experts',
    title: { zh: '组织专家', en: 'assign experts' },
    from: ['evaluation'],
    to: null,
    roles: ['department'],
    needs: ['experts'],
    effect: 'assign-experts',
    source: evaluate,
  }),
  move({
    id: 'release-experts',
    title: { zh: '更换专家（退出）', en: 'release experts' },
    from: ['evaluation'],
    to: null,
    roles: ['department'],
    needs: ['experts', 'reason'],
    effect: 'release-experts',
    source: evaluate,
  }),
  move({
    id: 'record-commissioned-review',
    title: { zh: '登记受委托单位的评价', en: 'record the review of a unit commissioned' },
    from: ['evaluation'],
    to: null,
    roles: ['department'],
    needs: ['evaluator', 'opinion'],
    effect: 'commission',
    source: evaluate,
  }),
  move({
    id: 'declare-conflict',
    title: { zh: '申报回避', en: 'declare a conflict of interest' },
    from: ['evaluation'],
    to: null,
    roles: ['expert'],
    needs: ['reason'],
    guards: ['expert-assigned'],
    effect: 'recuse',
  }),
  move({
    id: 'score',
    title: { zh: '评分', en: 'score' },
    from: ['evaluation'],
    to: null,
    roles: ['expert'],
    needs: ['scores'],
    guards: ['expert-assigned', 'expert-free'],
    effect: 'score',
    source: evaluate,
  }),
  move({
    id: 'record-site-visit',
    title: { zh: '记录现场考核', en: 'record the site visit' },
    from: ['evaluation'],
    to: null,
    roles: ['department'],
    needs: ['opinion'],
    effect: 'visit',
    source: evaluate,
  }),
  move({
    id: 'submit-evaluation',
    title: { zh: '提交评价意见', en: 'submit the evaluation' },
    from: ['evaluation'],
    to: 'office-study',
    roles: ['department'],
    needs: ['opinion'],
    guards: ['reviewed', 'site-visited'],
    source: evaluate,
  }),
  move({
    id: 'start-notice',
    title: { zh: '发布公示', en: 'publish the notice' },
    from: ['office-study'],
    to: 'notice',
    roles: ['leading-group-office'],
    needs: ['opinion', 'working-days'],
    source: publish,
  }),
  move({
    id: 'object',
    title: { zh: '登记异议', en: 'record an objection' },
    from: ['notice'],
    to: null,
    roles: ['leading-group-office', 'supervisor'],
    needs: ['objector', 'reason'],
    guards: ['notice-running'],
    effect: 'object',
    source: approve,
  }),
  move({
    id: 'settle-objection',
    title: { zh: '处理异议', en: 'settle the objection' },
    from: ['notice'],
    to: null,
    roles: ['leading-group-office'],
    needs: ['outcome', 'reason'],
    guards: ['objection-open'],
    effect: 'settle-objection',
    source: approve,
  }),
  move({
    id: 'return-after-objection',
    title: { zh: '异议成立，退回评价', en: 'send back to evaluation after an objection' },
    from: ['notice'],
    to: 'evaluation',
    roles: ['leading-group-office'],
    needs: ['reason'],
    guards: ['objection-upheld'],
    source: approve,
  }),
  move({
    id: 'report-to-leading-group',
    title: { zh: '报领导小组审核', en: 'report to the leading group' },
    from: ['notice'],
    to: 'leading-group',
    roles: ['leading-group-office'],
    guards: ['notice-over', 'no-objection'],
    source: approve,
  }),
  move({
    id: 'approve',
    title: { zh: '记录审核同意', en: 'record the approval' },
    from: ['leading-group'],
    to: 'approved',
    roles: ['leading-group-office'],
    needs: ['opinion'],
    source: approve,
  }),
  move({
    id: 'enter-register',
    title: { zh: '列入建设库', en: 'enter in the register' },
    from: ['approved'],
    to: 'registered',
    roles: ['leading-group-office'],
    needs: ['document-number'],
    guards: ['quota-left'],
    effect: 'enter-register',
    source: approve,
  }),
  move({
    id: 'monthly-report',
    title: { zh: '月度报告', en: 'monthly report' },
    from: ['registered'],
    to: null,
    roles: ['applicant', 'county-reviewer'],
    needs: ['figures'],
    effect: 'report',
    source: supervise,
  }),
  move({
    id: 'supervision-notice',
    title: { zh: '督查通报', en: 'supervision notice' },
    from: ['registered'],
    to: null,
    roles: ['leading-group-office'],
    needs: ['opinion'],
    source: supervise,
  }),
  move({
    id: 'agree-funding',
    title: { zh: '核定分阶段支持', en: 'agree support in stages' },
    from: ['registered'],
    to: null,
    roles: ['leading-group-office'],
    needs: ['funding'],
    guards: ['funding-open'],
    effect: 'agree-funding',
    source: inStages,
  }),
  move({
    id: 'pay-funding',
    title: { zh: '登记拨付一期', en: 'record the payment of an instalment' },
    from: ['registered'],
    to: null,
    roles: ['leading-group-office'],
    needs: ['investment'],
    guards: ['funding-agreed'],
    effect: 'pay-funding',
    source: inStages,
  }),
  move({
    id: 'yearly-review',
    title: { zh: '年度考核', en: 'yearly review' },
    from: ['registered'],
    to: null,
    roles: ['department'],
    needs: ['year', 'outcome', 'reason'],
    effect: 'review',
    source: supervise,
  }),
  move({
    id: 'propose-removal',
    title: { zh: '拟撤销', en: 'propose removal' },
    from: ['registered'],
    to: 'removal-proposed',
    roles: ['department'],
    needs: ['reason'],
    guards: ['failed-in-a-row'],
  }),
  move({
    id: 'appeal',
    title: { zh: '申诉', en: 'appeal' },
    from: ['removal-proposed'],
    to: null,
    roles: ['applicant'],
    needs: ['reason'],
  }),
  move({
    id: 'keep',
    title: { zh: '申诉成立，保留', en: 'keep after appeal' },
    from: ['removal-proposed'],
    to: 'registered',
    roles: ['leading-group-office'],
    needs: ['reason'],
  }),
  move({
    id: 'remove-from-register',
    title: { zh: '移出建设库', en: 'remove from the register' },
    from: ['removal-proposed'],
    to: 'removed',
    roles: ['leading-group-office'],
    needs: ['reason'],
    effect: 'leave-register',
  }),
];

const quota = (
  regionCode: string,
  regionName: string,
  places: number,
  institutes: number,
  quote: string,
  sharedWith: readonly string[] = [],
): Quota => ({
  regionCode,
  sharedWith,
  regionName,
  places,
  ofWhich: institutes > 0 ? { classId: 'professional-institute', places: institutes } : null,
  source: cite(documentId, '7.t1', quote),
});

/** The table at the end of section 7; the four institutes count inside the eighty (备注). */
const quotas: readonly Quota[] = [
  quota('320722', '东海县', 10, 0, '硅材料、现代农业\n\n10'),
  quota('320723', '灌云县', 8, 0, '现代农业、健康食品、装备制造\n\n8'),
  quota('320724', '灌南县', 8, 0, '钢铁合金材料、食用菌\n\n8'),
  quota('320707', '赣榆区', 10, 0, '钢铁合金材料、海水养殖\n\n10'),
  quota('320706', '海州区（高新区）', 14, 1, '工程装备（工业机器人）、大数据（5G）+、工业软件、集成电路、文化创意\n\n14\n\n1', [
    '320700-gxq',
  ]),
  quota('320703', '连云区', 8, 0, '海洋产业、人工智能、大数据、车联网（与716所合作）、智慧港口、文化创意\n\n8'),
  quota(
    '320700-kfq',
    '市开发区（自贸区）',
    14,
    2,
    '花果山医学中心、高性能纤维及复合材料、高效低碳燃气轮机、生物医药（医疗器械）\n\n14\n\n2',
    ['320700-ftz'],
  ),
  quota('320700-xwxq', '徐圩新区', 8, 1, '石油化工、精细化工、化学纤维、石化装备制造、氢能和储能制造、节能环保\n\n8\n\n1'),
];

/** Recognition of major industrial innovation platforms (重大产业创新平台认定), 连政办发〔2021〕18号 sections 三 to 七. */
export const platformRecognition: Procedure = {
  id: 'lianyungang.platform-recognition',
  title: { zh: '连云港市重大产业创新平台认定', en: 'Recognition of major industrial innovation platforms in Lianyungang' },
  documentId,
  regionCode: '320700',
  validFrom: '2021-04-12',
  validTo: '2025-12-31',
  register: {
    id: 'lianyungang.major-platforms',
    title: { zh: '连云港市重大产业创新平台建设库', en: 'Register of major industrial innovation platforms of Lianyungang' },
    source: approve,
  },
  classes,
  sections: [
    {
      id: 'unit',
      title: { zh: '申报单位', en: 'the applicant' },
      documents: [],
      hint: { zh: '名称、统一社会信用代码、负责人、联系方式', en: 'name, credit code, person in charge, contact' },
      classes: null,
    },
    {
      id: 'plan',
      title: { zh: '建设方案', en: 'construction plan' },
      documents: ['建设方案'],
      hint: {
        zh: '方向、目标、投资、进度；材料要求以年度通知为准',
        en: 'direction, goals, investment, schedule; the yearly call says what is asked',
      },
      classes: null,
    },
    {
      id: 'approval',
      title: { zh: '国家级或省级批准立项文件', en: 'national or provincial approval' },
      documents: ['批准文件'],
      hint: { zh: '此四类须为国家级或省级', en: 'these four classes must be national or provincial' },
      classes: approvedClasses,
    },
    {
      id: 'filing',
      title: { zh: '市级备案', en: 'filing with the city' },
      documents: ['备案文件'],
      hint: {
        zh: '新型研发机构以市级备案为准；专业研究所原则上列入新型研发机构',
        en: 'new-type R&D institutions count by their filing; institutes are as a rule among them',
      },
      classes: ['new-rd-institution', 'professional-institute'],
    },
  ],
  stages,
  actions,
  quotas,
  quotaTotal: { places: 80, ofWhich: 4, source: cite(documentId, '7.t1', '总计\n\n80\n\n4') },
  call: { source: announce },
  funding: { benefitId: 'lianyungang.platform-matching-funds', source: inStages, exceptionSource: caseByCase },
  removal: {
    source: supervise,
    note: {
      zh: '原文只要求年度考核，未写明撤销条件；这是本系统的默认设置，年度通知可改',
      en: 'The text asks for yearly reviews and states no grounds for removal: this is the system’s default, which the year’s call may change',
    },
  },
  notes: [
    {
      zh: '原文未写明各环节时限与公示天数，由年度通知或办理机关设定并公开；起算日默认为次日（民法典第二百零一条），可在年度通知中改为当日。',
      en: 'The text gives no limits for the steps and no length for the notice: the year’s call or the office sets and shows them. Days count from the next day (Civil Code, article 201) unless the call says from the first.',
    },
    { zh: '原文未写明评分标准，由年度通知确定。', en: 'The text gives no scoring criteria; the yearly call sets them.' },
    {
      zh: '原文只要求年度考核，未写明撤销条件；“连续两年不合格拟撤销”是本系统的默认设置，非原文规定，可在年度通知中改。',
      en: 'The text asks for a yearly review but states no grounds for removal; “two failed years in a row” is this system’s default, not the text’s, and the year’s call may change it.',
    },
    {
      zh: '表中数字原文称“目标任务”，未写明是否为上限；本系统默认按名额控制，年度通知可改为只提示。',
      en: 'The table calls its numbers targets and does not say whether they are limits; this system treats them as limits unless the year’s call makes them advisory.',
    },
    {
      zh: '原文未写明分期拨付的比例与节点，由办公室核定时写明各期对应的投资额。',
      en: 'The text gives no shares or milestones for payment in stages; the office names the investment each instalment waits for.',
    },
    {
      zh: '对于特别重大建设和创新项目的，可通过“一事一议”的方式给予支持，不占用上述公式。',
      en: 'Exceptional projects may be supported case by case, outside the formula.',
    },
    {
      zh: '海州区与高新区、市开发区与自贸区在表中合为一行，未分列名额。',
      en: 'The table gives one row to Haizhou and the high-tech zone, and one to the development zone and the free trade area.',
    },
  ],
};
