import type { Bilingual } from '@kechuang/domain';
import type { Role } from './use-session.ts';

/** What each role is called (角色). */
export const roleWords: { readonly [Each in Role]: Bilingual } = {
  applicant: { zh: '申报单位', en: 'Applicant' },
  'county-reviewer': { zh: '县区审核', en: 'County reviewer' },
  department: { zh: '市级部门', en: 'Department' },
  'leading-group-office': { zh: '领导小组办公室', en: 'Leading group office' },
  expert: { zh: '评审专家', en: 'Expert' },
  supervisor: { zh: '监督', en: 'Supervisor' },
  administrator: { zh: '管理员', en: 'Administrator' },
};

/** The name of a role as the ledger has it; one that is no longer known by its own id. */
export function roleName(role: string): Bilingual {
  return isRole(role) ? roleWords[role] : { zh: role, en: role };
}

function isRole(text: string): text is Role {
  return Object.hasOwn(roleWords, text);
}
