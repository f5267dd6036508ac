import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpus } from '@kechuang/data';
import { call, canonicalJson, contracts, dayInShanghai, inputFields, type OperationContract, operationById } from '@kechuang/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kebabCase } from './flags.ts';
import { run } from './run.ts';
import { record } from './test-io.ts';
import { displayWidth } from './text-width.ts';

const context = { corpus, today: dayInShanghai(new Date()) };
const page = '关于科技工作的通知\n一、目标\n2021年新增高新技术企业100家以上。';
let folder = '';
const file = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kechuang-cli-'));
  writeFileSync(file('page.txt'), page);
  writeFileSync(file('gbk.json'), new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc3, 0xfb, 0x22, 0x7d]));
  writeFileSync(file('binary.bin'), new Uint8Array([0, 1, 2, 3, 0, 255]));
  writeFileSync(file('firms.csv'), '企业,enterprise.headcount,enterprise.revenue\n甲,80,30000000\n乙,,不清楚\n');
  writeFileSync(file('empty.txt'), '');
  writeFileSync(file('huge.txt'), Buffer.alloc(100_000_000, 'a'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The flags that give an example input. */
function argsOf(contract: OperationContract, example: Readonly<Record<string, unknown>>): string[] {
  const given = contract.id === 'documents.read' ? { ...example, page: undefined, pageBase64: file('page.txt') } : example;
  const flags = inputFields(contract).flatMap((field) => {
    const value = Object.entries(given).find(([name]) => name === field.name)?.[1];
    if (value === undefined) return [];
    const texts =
      Array.isArray(value) && typeof value[0] !== 'object'
        ? value.map(String)
        : [typeof value === 'object' ? JSON.stringify(value) : String(value)];
    return texts.flatMap((text) => [`--${kebabCase(field.name)}`, text]);
  });
  return [...contract.id.split('.'), ...flags];
}

const commands = contracts.flatMap((contract) => contract.command.examples.map(({ command }) => command));

// Those that write a file, reach a server or need a shell to read them are left out.
it.each(commands.filter((command) => !/[<>|'"&$]|--out|--api/.test(command)).map((command) => [command]))(
  '%s is a command line that is understood',
  async (command) => {
    // Without a ledger or the file that it names it may end badly, but never for the flags it has.
    const { code, err } = await record(run, command.split(' ').slice(1));
    expect({ code, err }).not.toMatchObject({ code: 2 });
  },
);

// What needs a ledger is tested where the ledger is.
const stateless: readonly OperationContract[] = contracts.filter((contract: OperationContract) => !contract.needsLedger);

describe.each(stateless.map((contract) => [contract.id, contract] as const))('kechuang %s', (id, contract) => {
  it.each(contract.examples.map((example, index) => [index + 1, example] as const))(
    'example %i gives the bytes of the library',
    async (_, example) => {
      const operation = operationById(id);
      if (operation === null) throw new Error(`no handler for ${id}`);
      const input = id === 'documents.read' ? { ...example, page, pageBase64: undefined } : example;
      const expected = canonicalJson(await call(operation, input, context));
      const given = await record(run, [...argsOf(contract, example), '--json']);
      expect(given.err).toBe('');
      expect(given.code).toBe(0);
      expect(given.out).toBe(expected);
    },
  );

  it.each(contract.command.examples.map((example) => example.command))('runs %s', async (command) => {
    const [line = '', input] = command.split(' < ');
    const words = (line.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).slice(1).map((word) => word.replace(/^(['"])(.*)\1$/, '$2'));
    const args = words.map((word) =>
      word === '通知.txt' ? file('page.txt') : /^[a-z-]+\.(ics|docx|xlsx|csv|parquet)$/.test(word) ? file(word) : word,
    );
    const saved = args[args.findIndex((word) => word === '--output' || word === '--out') + 1] ?? '';
    const given = await record(run, args, input === undefined ? {} : { stdin: page });
    expect(given.code, given.err).toBe(0);
    if (args.includes('--output') || args.includes('--out')) {
      expect(statSync(saved).size).toBeGreaterThan(100);
      return;
    }
    expect(given.err).toBe('');
    expect(given.out.length).toBeGreaterThan(5);
  });

  it.each(['zh', 'en'])('shows people a text of at most 80 columns (%s)', async (language) => {
    const [example] = contract.examples;
    const given = await record(run, [...argsOf(contract, example ?? {}), '--lang', language]);
    expect(given.code).toBe(0);
    expect(given.out).not.toContain('\u001b');
    expect(given.out).not.toMatch(/undefined|\[object/);
    for (const line of given.out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  });

  it('explains itself in both languages, examples first', async () => {
    const zh = await record(run, [...id.split('.'), '--help']);
    expect(zh.code).toBe(0);
    expect(zh.out.indexOf('\n例\n')).toBeGreaterThan(0);
    expect(zh.out.indexOf('\n例\n')).toBeLessThan(zh.out.indexOf('\n用法\n'));
    const en = await record(run, [...id.split('.'), '--help', '--lang', 'en']);
    expect(en.out).toContain('Usage');
    for (const line of zh.out.split('\n')) if (!line.includes('kechuang ')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  });
});

describe('bad input on the command line', () => {
  it.each<[says: string, args: string[], code: number, ...words: string[]]>([
    ['an unknown group', ['documnts', 'list'], 2, 'documents'],
    ['an unknown verb', ['documents', 'lsit'], 2, 'list'],
    ['an unknown flag', ['documents', 'list', '--regoin', 'x'], 2, '--region'],
    ['a flag without its value', ['documents', 'list', '--region'], 2, '--region'],
    ['a missing argument', ['documents', 'get'], 2, '<id>'],
    ['too many arguments', ['documents', 'list', 'a', 'b'], 2],
    ['a group alone', ['documents'], 2, 'documents search'],
    ['an unknown document', ['documents', 'get', 'lyg-2021-81'], 3, 'lyg-2021-18'],
    ['a file that is not there', ['documents', 'read', '/nowhere/page.txt'], 3, '/nowhere/page.txt'],
    ['a folder', ['documents', 'read', '/'], 4],
    ['text for a number', ['documents', 'list', '--year', 'abc'], 4, '--year'],
    ['a date that does not exist', ['documents', 'list', '--as-of', '2021-02-30'], 4, '--as-of'],
    ['an unknown kind', ['documents', 'list', '--kind', 'notices'], 4, 'notice'],
    ['an unknown region', ['documents', 'list', '--region', '999999'], 4, '--region'],
    ['a profile that is a list', ['benefits', 'match', '--profile', '[1]'], 4, '--profile'],
    ['a profile that is text', ['benefits', 'match', '--profile', '"x"'], 4, '--profile'],
    ['a profile that is a number', ['benefits', 'match', '--profile', '42'], 4, '--profile'],
    ['a profile that is no JSON', ['benefits', 'match', '--profile', '{"a": '], 4],
    ['a profile file that is not there', ['benefits', 'match', '--profile', 'nowhere.yaml'], 3, 'nowhere.yaml'],
    ['a fact without a value', ['benefits', 'match', '--fact', 'enterprise.headcount'], 2, '--fact'],
    ['an unknown fact', ['benefits', 'match', '--fact', 'enterprise.headcuont=80'], 4, 'enterprise.headcount'],
    ['text for a number in a fact', ['benefits', 'match', '--fact', 'enterprise.headcount=八十'], 4, 'enterprise.headcount'],
    ['negative money', ['benefits', 'match', '--fact', 'enterprise.revenue=-1'], 4, 'enterprise.revenue'],
    ['NaN', ['benefits', 'match', '--fact', 'enterprise.revenue=NaN'], 4, 'enterprise.revenue'],
    ['a fact with a date that does not exist', ['benefits', 'match', '--fact', 'enterprise.registeredOn=2021-02-30'], 4, 'registeredOn'],
    ['an unknown benefit', ['benefits', 'quote', 'national.techsme', '--facts', '{}'], 3, 'national.tech-sme'],
    ['an unknown scorecard', ['scorecards', 'score', 'national.tech', '--facts', '{}'], 3, 'national.tech-sme'],
    ['a limit beyond the cap', ['documents', 'search', 'a', '--limit', '1000'], 2, '200'],
  ])('%s', async (_, args, code, ...words) => {
    const given = await record(run, args);
    expect(given.code).toBe(code);
    expect(given.out).toBe('');
    for (const word of words) expect(given.err).toContain(word);
    expect(given.err).not.toMatch(/ {4}at |node:internal/);
  });

  it.each([
    ['an empty page', 'empty.txt', 4],
    ['a binary page', 'binary.bin', 4],
    ['a page of 100 MB', 'huge.txt', 4],
  ])('%s', async (_, name, code) => {
    const given = await record(run, ['documents', 'read', file(name)]);
    expect(given.code).toBe(code);
    expect(given.out).toBe('');
  });

  it('a server that is not there', async () => {
    const given = await record(run, ['regions', 'list', '--api', 'http://127.0.0.1:1']);
    expect(given.code).toBe(6);
    expect(given.err).toContain('http://127.0.0.1:1');
  });

  it('speaks English where asked', async () => {
    const given = await record(run, ['documents', 'list', '--year', 'abc'], { env: { KECHUANG_LANG: 'en' } });
    expect(given.err).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('the command as a whole', () => {
  it('lists every operation in its help, and serve', async () => {
    const given = await record(run, []);
    expect(given.code).toBe(0);
    for (const contract of contracts) expect(given.out).toContain(contract.id.replace('.', ' '));
    expect(given.out).toContain('serve');
  });

  it('has a help that changes only on purpose', async () => {
    expect((await record(run, ['credit-codes', 'check', '--help'])).out).toMatchSnapshot();
    expect((await record(run, ['credit-codes', 'check', '--help', '--lang', 'en'])).out).toMatchSnapshot();
    expect((await record(run, ['documents', '--help'])).out).toMatchSnapshot();
  });

  it('colours only a terminal, and not where NO_COLOR is set', async () => {
    const args = ['regions', 'list'];
    expect((await record(run, args, { isTerminal: true })).out).toContain('\u001b[1m');
    expect((await record(run, args, { isTerminal: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
    expect((await record(run, [...args, '--no-color'], { isTerminal: true })).out).not.toContain('\u001b');
  });

  it('takes help as a word', async () => {
    expect((await record(run, ['help'])).out).toBe((await record(run, [])).out);
    expect((await record(run, ['help', 'documents'])).out).toBe((await record(run, ['documents', '--help'])).out);
    expect((await record(run, ['help', 'documents', 'get'])).out).toBe((await record(run, ['documents', 'get', '--help'])).out);
  });

  it('takes --json before or after the command', async () => {
    const after = await record(run, ['regions', 'list', '--json']);
    expect((await record(run, ['--json', 'regions', 'list'])).out).toBe(after.out);
    expect((await record(run, ['--lang', 'en', 'regions', 'list', '--json'])).out).toBe(after.out);
  });
});
