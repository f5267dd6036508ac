import type { Bilingual } from '@kechuang/domain';

const words: Readonly<Record<string, Bilingual>> = {
  'account-created': { zh: '建立账户', en: 'Account created' },
  'account-closed': { zh: '停用账户', en: 'Account closed' },
  'memberships-set': { zh: '授予角色', en: 'Roles granted' },
  'key-issued': { zh: '发放密钥', en: 'Key issued' },
  'key-revoked': { zh: '撤销密钥', en: 'Key revoked' },
  delegated: { zh: '给出委托', en: 'Role lent' },
  'delegation-ended': { zh: '收回委托', en: 'Role taken back' },
  'call-published': { zh: '发布年度通知', en: 'Call published' },
  opened: { zh: '开始申报', en: 'Case opened' },
  'section-saved': { zh: '保存分项', en: 'Section saved' },
  acted: { zh: '办理', en: 'Step taken' },
  'place-taken': { zh: '占用名额', en: 'Place taken' },
  refused: { zh: '拒绝访问', en: 'Access refused' },
  'import-drafted': { zh: '导入草稿', en: 'Draft imported' },
  'import-reviewed': { zh: '核定', en: 'Draft reviewed' },
  'import-published': { zh: '发布文件', en: 'Document published' },
};

/** What an event of the ledger is called. One that has no name yet goes by its own. */
export function eventName(type: string): Bilingual {
  return (Object.hasOwn(words, type) ? words[type] : undefined) ?? { zh: type, en: type };
}
