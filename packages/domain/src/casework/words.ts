import type { Bilingual } from '../language.ts';
import type { Role } from '../procedure/model.ts';

/** Where an entry of a register stands, in words (条目状态). */
export const entryStateWords = {
  registered: { zh: '在库', en: 'Registered' },
  'removal-proposed': { zh: '拟撤销', en: 'Removal proposed' },
  removed: { zh: '已移出', en: 'Removed' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What each role is called (角色). */
export const roleWords = {
  applicant: { zh: '申报单位', en: 'Applicant' },
  'county-reviewer': { zh: '县区审核', en: 'County reviewer' },
  department: { zh: '市级部门', en: 'Department' },
  'leading-group-office': { zh: '领导小组办公室', en: 'Leading group office' },
  expert: { zh: '评审专家', en: 'Expert' },
  supervisor: { zh: '监督', en: 'Supervisor' },
  administrator: { zh: '管理员', en: 'Administrator' },
} as const satisfies Readonly<Record<Role, Bilingual>>;

function isRole(text: string): text is Role {
  return Object.hasOwn(roleWords, text);
}

/** The name of a role as the ledger has it; one that is no longer known by its own id. */
export function roleName(role: string): Bilingual {
  return isRole(role) ? roleWords[role] : { zh: role, en: role };
}
