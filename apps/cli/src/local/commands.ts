import type { Bilingual } from '@kechuang/domain/contracts';
import type { Command } from 'commander';
import type { Io, View } from '../io.ts';
import { bold, pairs, paragraph } from '../render/table.ts';
import { UsageError } from '../usage.ts';
import { words } from '../words.ts';

type Options = Readonly<Record<string, unknown>>;
type Run = (operands: readonly string[], options: Options, io: Io, view: View) => Promise<string>;

interface LocalCommand {
  readonly name: string;
  readonly says: Bilingual;
  readonly operands: readonly string[];
  readonly flags: readonly (readonly [flag: string, says: Bilingual, many?: 'many'])[];
  readonly example: string;
  readonly run: Run;
}

const database = [
  '--database <url|file>',
  {
    zh: '账本：postgres:// 地址或文件；不写则用 DATABASE_URL，再不写用 .kechuang/kechuang.db',
    en: 'The ledger: a postgres:// address or a file; DATABASE_URL, else .kechuang/kechuang.db, if left out',
  },
] as const;
const roleFlag = [
  '--role <role@region>',
  { zh: '角色与地区，可重复，例如 county-reviewer@320706', en: 'Role and region, repeatable, e.g. county-reviewer@320706' },
  'many',
] as const;
const department = [
  '--department <id>',
  {
    zh: '部门角色只办这一部门负责的类别：science、development、industry',
    en: 'Bind the role department to one bureau: science, development, industry',
  },
] as const;
const organisation = ['--organisation <name>', { zh: '所在单位', en: 'Organisation' }] as const;

const store = () => import('./store.ts');
const accounts = () => import('./accounts.ts');

/** Commands that work on the store of this machine and on no other: they are no operations, because whoever runs them holds the data itself. */
const groups: Readonly<Record<string, { readonly says: Bilingual; readonly commands: readonly LocalCommand[] }>> = {
  store: {
    says: { zh: '本机账本：备份、恢复、校验、重建', en: 'The ledger on this machine: back up, restore, verify, rebuild' },
    commands: [
      {
        name: 'backup',
        says: { zh: '备份全部事件与文件', en: 'Back up every event and file' },
        operands: ['file'],
        flags: [database],
        example: 'kechuang store backup 2026-06-01.jsonl',
        run: async ([file = ''], options, io, view) => (await store()).backup(file, options.database, io, view),
      },
      {
        name: 'restore',
        says: { zh: '恢复到一个空账本，全有或全无', en: 'Restore into an empty ledger, all or nothing' },
        operands: ['file'],
        flags: [database],
        example: 'kechuang store restore 2026-06-01.jsonl --database new.db',
        run: async ([file = ''], options, io, view) => (await store()).restore(file, options.database, io, view),
      },
      {
        name: 'verify',
        says: { zh: '校验哈希链与全部文件', en: 'Check the chain of hashes and every file' },
        operands: [],
        flags: [database],
        example: 'kechuang store verify',
        run: async (_operands, options, io, view) => (await store()).verify(options.database, io, view),
      },
      {
        name: 'rebuild',
        says: { zh: '从头重建读模型并与原来比较', en: 'Rebuild the read models from zero and compare' },
        operands: [],
        flags: [database],
        example: 'kechuang store rebuild',
        run: async (_operands, options, io, view) => (await store()).rebuild(options.database, io, view),
      },
    ],
  },
  accounts: {
    says: { zh: '账户、角色与密钥（在本机账本上）', en: 'Accounts, roles and keys (on the ledger of this machine)' },
    commands: [
      {
        name: 'create',
        says: { zh: '建账户并授角色', en: 'Make an account with its roles' },
        operands: ['id'],
        flags: [['--name <name>', { zh: '姓名或名称', en: 'Name' }], roleFlag, organisation, department, database],
        example: 'kechuang accounts create zhang --name 张三 --role county-reviewer@320706 --organisation 海州区科技局',
        run: async ([id = ''], options, io, view) => (await accounts()).createAccount(id, options, io, view),
      },
      {
        name: 'roles',
        says: { zh: '改为这些角色', en: 'Replace the roles of an account' },
        operands: ['id'],
        flags: [roleFlag, organisation, department, database],
        example: 'kechuang accounts roles zhang --role supervisor@320700',
        run: async ([id = ''], options, io, view) => (await accounts()).setRoles(id, options, io, view),
      },
      {
        name: 'key',
        says: { zh: '发一把密钥，只显示一次', en: 'Issue a key, shown once' },
        operands: ['id'],
        flags: [
          ['--label <text>', { zh: '用途', en: 'What it is for' }],
          ['--days <number>', { zh: '有效天数，默认 90；0 为不过期', en: 'Days it is good for, 90 if left out; 0 for ever' }],
          ['--read-only', { zh: '只能读取', en: 'May only read' }],
          ['--role <role>', { zh: '只用这些角色，可重复', en: 'Only these roles, repeatable' }, 'many'],
          database,
        ],
        example: 'kechuang accounts key zhang --label 门户网站 --read-only',
        run: async ([id = ''], options, io, view) => (await accounts()).issueKey(id, options, io, view),
      },
      {
        name: 'list',
        says: { zh: '列出账户、角色与密钥', en: 'List accounts, roles and keys' },
        operands: [],
        flags: [database],
        example: 'kechuang accounts list',
        run: async (_operands, options, io, view) => (await accounts()).listAccounts(options, io, view),
      },
      {
        name: 'revoke',
        says: { zh: '撤销一把密钥', en: 'Revoke a key' },
        operands: ['id', 'hash'],
        flags: [database],
        example: 'kechuang accounts revoke zhang 1a2b3c4d',
        run: async ([id = '', hash = ''], options, io, view) => (await accounts()).revokeKey(id, hash, options, io, view),
      },
      {
        name: 'close',
        says: { zh: '关闭账户，其密钥与会话一并失效', en: 'Close an account with its keys and sessions' },
        operands: ['id'],
        flags: [database],
        example: 'kechuang accounts close zhang',
        run: async ([id = ''], options, io, view) => (await accounts()).closeAccount(id, options, io, view),
      },
    ],
  },
};

/** Names and words of the groups, for the help of the whole command. */
export const localGroups: readonly (readonly [string, Bilingual])[] = Object.entries(groups).map(([name, { says }]) => [name, says]);

/** The commands of a local group, for suggestions. */
export function localVerbs(group: string): readonly string[] {
  return groups[group]?.commands.map((command) => command.name) ?? [];
}

function groupText(name: string, view: View): string {
  const group = groups[name];
  if (group === undefined) return '';
  const rows = group.commands.map((one) => [`${name} ${one.name}`, one.says[view.language]] as const);
  return `${bold(`kechuang ${name}`, view)}  ${group.says[view.language]}\n\n${pairs(rows, view)}`;
}

function commandText(group: string, one: LocalCommand, view: View): string {
  const { language } = view;
  const operands = one.operands.map((name) => ` <${name}>`).join('');
  return [
    paragraph(one.says[language], view),
    `\n${bold(words.examples[language], view)}\n  ${one.example}\n`,
    `\n${bold(words.usage[language], view)}\n  kechuang ${group} ${one.name}${operands} [--…]\n`,
    `\n${bold(words.options[language], view)}\n`,
    pairs(
      one.flags.map(([flag, says]) => [flag, says[language]] as const),
      { ...view, width: view.width - 2 },
    ).replace(/^(?=.)/gm, '  '),
  ].join('');
}

/** Adds the local commands to a program. `begin` is told which one runs. */
export function addLocalCommands(program: Command, io: Io, view: View, begin: (path: string) => void): void {
  for (const [name, { commands }] of Object.entries(groups)) {
    const group = program.command(name).configureHelp({ formatHelp: () => groupText(name, view) });
    group.action(() => {
      throw new UsageError(
        `kechuang ${name} 之后须写明做什么：${localVerbs(name).join('、')}`,
        `kechuang ${name} takes one of ${localVerbs(name).join(', ')}`,
      );
    });
    for (const one of commands) {
      const command = group.command(one.name).allowExcessArguments(false).option('--lang <zh|en>').option('--no-color');
      for (const operand of one.operands) command.argument(`[${operand}]`);
      for (const [flag, , many] of one.flags) {
        if (many === 'many') command.option(flag, '', (value: string, before: string[] = []) => [...before, value]);
        else command.option(flag);
      }
      command.configureHelp({ formatHelp: () => commandText(name, one, view) });
      command.action(async () => {
        begin(`kechuang ${name} ${one.name}`);
        const missing = one.operands[command.args.length];
        if (missing !== undefined) throw new UsageError(`缺少 <${missing}>`, `<${missing}> is missing`);
        io.out(await one.run(command.args, command.opts(), io, view));
      });
    }
  }
}
