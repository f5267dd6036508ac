import { unitsIn } from './units-in.ts';
import { foldWidth } from './width.ts';

/** What a bracket or line says of who answers for a passage. */
export interface DutyList {
  readonly units: readonly string[];
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** What was completed or is doubtful, e.g. a character that the page had lost. */
  readonly note: string | null;
}

type Role = 'lead' | 'support' | '';

/** A label that opens a list of units: 牵头单位：, 责任科室：, 牵头及责任单位：. */
export const roleLabel =
  /^(?:第一)?(牵头|责任|配合|主办|协办|承办|落实|负责|主责|参与|参加|协同|协助|实施|主管)(?:领导|单位|部门|科室|处室|股室|机构|地区|主体)?(?:[及和](?:责任|配合|参与)(?:单位|部门|科室|处室)|(?:单位|部门)[及和](?:配合|责任)(?:单位|部门))?[:]/;
const innerLabel = /[,，、。\s]+(?=(?:牵头|责任|配合|主办|协办|承办|参与|完成|时间|实施)(?:单位|部门|科室|处室|时限|时间|节点|期限)[:：])/g;
/** A label whose value is a time or a person, not a unit. */
const otherLabel =
  /^(?:完成|时间|办理|整改|推进|落实|计划)?(?:时限|时间|节点|期限|进度|日期)(?:要求|安排)?[:]|^(?:责任人|联系人|分管领导|包保领导)[:]|领导[:]/;
const time =
  /^(?:于|在)?(?:(?:20\d{2}年|今年|本年|当年|每年)?(?:\d{1,2}月(?:份|底|末|中旬|上旬|下旬|\d{1,2}日)?|年底|年内|年末|底|第?[一二三四1-4]季度末?|上半年|下半年))(?:之?前|以前)?(?:(?:全部|基本)?(?:完成|落实|取得|实现|出台|启动|报送)[^,，;；]{0,8})?$|^(?:全年|贯穿全年|长期|持续|常年)(?:坚持|推进|实施|落实|开展)?$|^(?:20\d{2}年)$/;
const leadEnding = /(?:负责牵头|牵头(?:负责|落实|组织|实施|推进|办理|抓总)?|主办|主抓|(?:负责|组织)(?:落实|实施|推进)?|承办)$/;
const sharedEnding =
  /(?:按(?:照)?(?:各自)?(?:职责|职能|任务)?(?:分工|职责|职能))?(?:分别|共同|分头|各自)(?:负责|落实|推进|实施)?$|按(?:照)?(?:各自)?(?:职责|职能|任务)?(?:分工|职责|职能)(?:分别|共同|抓好)?(?:负责|落实|推进|实施|做好)?(?:相关工作)?$|分工负责$|(?:具体|抓好)?落实$/;
const supportEnding =
  /(?:按(?:照)?(?:各自)?(?:职责|职能)(?:分工)?)?(?:积极|共同|协助)?(?:配合|参与|参加|协助|协同|协办|支持)(?:落实|实施|做好)?$/;

const unitEnding =
  /(?:处|科|室|股|局|委|办|厅|署|中心|院|所|部|会|区|县|市|镇|乡|街道|单位|园区|板块|公司|集团|政府|窗口|党委|纪委|大队|支队|总队|银行|站|馆|学校|大学|学院|党组|专班|部门|机构|属地|企业|高校|平台|社区)(?:\([^()]{1,20}\))?$/;

/** Standing units whose name a page may have lost a character of; completed only where exactly one fits. */
const standingUnits = ['机关党委', '办公室', '人事处', '财务处', '法规处'];

function completed(unit: string): { name: string; note: string | null } {
  const bare = unit.replace(/[\s?？□*�]/g, '');
  if (bare.length === 0 || (bare === unit && unit !== '机关委')) return { name: unit, note: null };
  const fitting = standingUnits.filter(
    (known) => known.length === bare.length + 1 && [...known].some((_, at) => known.slice(0, at) + known.slice(at + 1) === bare),
  );
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined
    ? { name: only, note: `原页作“${unit}”，缺一字，按常设机构名补为“${only}”` }
    : { name: unit, note: unit === bare ? null : `“${unit}”有缺字，未补` };
}

function roleOfLabel(word: string | undefined): Role {
  if (word === '牵头' || word === '主办' || word === '主责') return 'lead';
  return word !== undefined && /配合|协办|参与|协同|参加|协助/.test(word) ? 'support' : '';
}

/** 产业创新科牵头,高新技术科、规划财务科配合: splits at the commas; a word of role at a group's end also speaks for the groups before it. */
function groupsOf(text: string, given: Role): { readonly text: string; readonly role: Role; readonly worded: boolean }[] {
  const groups: { text: string; role: Role; worded: boolean }[] = [];
  let open = 0;
  for (const piece of text.split(/[,，](?![^(（]*[)）])/)) {
    const group = piece.trim().replace(/^(?:由|其他|其余)(?=.{2})/, '');
    const folded = foldWidth(group);
    if (folded === '' || time.test(folded)) continue;
    const shared = sharedEnding.exec(folded);
    const support = shared === null ? supportEnding.exec(folded) : null;
    const lead = shared === null && support === null ? leadEnding.exec(folded) : null;
    const ending = shared ?? support ?? lead;
    const role: Role = support !== null ? 'support' : lead !== null ? 'lead' : given;
    const bare = ending === null ? group : group.slice(0, group.length - ending[0].length);
    // 市科技局会同市信访局负责: the first leads, the other goes along.
    const [head = '', joint] = bare.split('会同');
    if (joint !== undefined && head !== '' && joint !== '') {
      groups.push({ text: head, role: 'lead', worded: true }, { text: joint.replace(/等$/, ''), role: 'support', worded: true });
      open = groups.length;
      continue;
    }
    if (bare !== '') groups.push({ text: bare.replace(/等$/, ''), role, worded: ending !== null });
    if (ending === null) continue;
    for (const before of groups.slice(open)) if (!before.worded) Object.assign(before, { role, worded: true });
    open = groups.length;
  }
  return groups;
}

/** Reads the words inside one bracket or line (责任分工); null where they are no list of units. */
export function readDutyList(list: string): DutyList | null {
  const lead: string[] = [];
  const support: string[] = [];
  const units: string[] = [];
  const notes: string[] = [];
  let labelled = false;
  for (const section of list.replace(innerLabel, ';').split(/[;；。]/)) {
    const folded = foldWidth(section.trim());
    // 牵头领导 names a person, not a unit.
    if (folded === '' || otherLabel.test(folded)) continue;
    const label = roleLabel.exec(folded);
    labelled ||= label !== null;
    const rest = label === null ? section.trim() : section.trim().slice(label[0].length);
    for (const group of groupsOf(rest, roleOfLabel(label?.[1]))) {
      labelled ||= group.worded;
      for (const printed of unitsIn(group.text)) {
        const { name, note } = completed(printed.replace(/等(?:有关|相关)?(?:部门|单位)?$/, ''));
        if (name === '' || units.includes(name)) continue;
        if (note !== null) notes.push(note);
        units.push(name);
        if (group.role === 'lead') lead.push(name);
        if (group.role === 'support') support.push(name);
      }
    }
  }
  const plain = units.every((unit) => unit.length <= 28 && !/[\d%。“”《》:：]/.test(unit));
  const looks = plain && units.every((unit) => unitEnding.test(foldWidth(unit)));
  if (units.length === 0 || (!labelled && !looks) || (labelled && !plain) || units.some((unit) => unit.length > 40)) return null;
  // 市金融办、市财政局负责: where all are said to answer, none is said to lead.
  const everyone = units.length > 1 && lead.length === units.length && !/牵头|主办|主抓|主责/.test(list);
  return { units, lead: everyone ? [] : lead, support, note: notes.length > 0 ? notes.join('；') : null };
}
