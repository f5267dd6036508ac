import {
  contracts,
  type InputField,
  inputFields,
  type Language,
  type OperationContract,
  operationGroups,
} from '@kechuang/domain/contracts';
import { batchFlags } from './batch.ts';
import { callFlags } from './call-flags.ts';
import { kebabCase, positionalName, valueName } from './flags.ts';
import type { View } from './io.ts';
import { localGroups } from './local/commands.ts';
import { factField } from './raw-input.ts';
import { bold, pairs, paragraph } from './render/table.ts';
import { words } from './words.ts';

type Row = readonly [string, string];

function section(title: string, rows: readonly Row[], view: View): string {
  if (rows.length === 0) return '';
  const indented = pairs(rows, { ...view, width: view.width - 2 }).replace(/^(?=.)/gm, '  ');
  return `\n${bold(title, view)}\n${indented}`;
}

function everywhere(language: Language): Row[] {
  return [
    ['--json', words.json[language]],
    ['--lang <zh|en>', words.lang[language]],
    ['--api <url>', words.api[language]],
    ['--no-color', words.noColor[language]],
    ['-h, --help', words.showHelp[language]],
  ];
}

function describe(field: InputField, language: Language): string {
  const notes = [
    field.required ? words.required[language] : '',
    field.unit === null ? '' : field.unit,
    field.allowed.length === 0
      ? ''
      : `${words.allowed[language]}${language === 'zh' ? '：' : ': '}${field.allowed.join(language === 'zh' ? '、' : ', ')}`,
  ].filter((note) => note !== '');
  return field.description[language] + (notes.length > 0 ? ` [${notes.join(language === 'zh' ? '；' : '; ')}]` : '');
}

function exampleLines(examples: OperationContract['command']['examples'], view: View): string {
  return examples.map(({ command, says }) => `  ${command}\n${paragraph(`# ${says[view.language]}`, view, 4)}`).join('');
}

/** Help of one operation, its examples first. */
export function operationHelp(contract: OperationContract, view: View): string {
  const { language } = view;
  const command = `kechuang ${contract.id.replace('.', ' ')}`;
  const positional = contract.command.positional ?? [];
  const files = contract.command.files ?? [];
  const fields = inputFields(contract);
  const named = fields.filter((field) => !positional.includes(field.name));
  const operands = positional.map((name) => `<${positionalName(name)}>`).join(' ');
  const facts = factField(contract);
  const rows: Row[] = named.map((field) => [
    field.type === 'boolean'
      ? `--${kebabCase(field.name)}`
      : `--${kebabCase(field.name)} <${valueName(field, files.includes(field.name))}>`,
    describe(field, language),
  ]);
  return [
    paragraph(contract.summary[language], view),
    contract.command.examples.length > 0
      ? `\n${bold(words.examples[language], view)}\n${exampleLines(contract.command.examples, view)}`
      : '',
    `\n${bold(words.usage[language], view)}\n  ${command}${operands === '' ? '' : ` ${operands}`}${rows.length > 0 ? ' [--…]' : ''}\n`,
    section(
      words.arguments[language],
      fields
        .filter((field) => positional.includes(field.name))
        .map((field) => [`<${positionalName(field.name)}>`, describe(field, language)]),
      view,
    ),
    section(
      words.options[language],
      [
        ...rows,
        ...(facts === null ? [] : [['--fact <id=value>', words.fact[language]] as const]),
        ...batchFlags(contract).map(([flag, says]) => [flag, says[language]] as const),
        ...callFlags(contract).map(([flag, says]) => [flag, says[language]] as const),
      ],
      view,
    ),
    section(words.everywhere[language], everywhere(language), view),
  ].join('');
}

function commandRows(under: string | null, language: Language): Row[] {
  return contracts
    .filter((contract) => under === null || contract.id.startsWith(`${under}.`))
    .map((contract) => [contract.id.replace('.', ' '), contract.summary[language]]);
}

/** Help of a group of operations. */
export function groupHelp(group: string, view: View): string {
  const { language } = view;
  const about = Object.entries(operationGroups).find(([name]) => name === group)?.[1][language] ?? '';
  return `${bold(`kechuang ${group}`, view)}  ${about}\n${section(words.commands[language], commandRows(group, language), view)}\n${words.moreHelp[language]}\n`;
}

/** Help of the whole command. */
export function rootHelp(view: View): string {
  const { language } = view;
  const examples = [
    { command: 'kechuang documents list', says: { zh: '有哪些文件', en: 'Which documents there are' } },
    {
      command: 'kechuang credit-codes check 914403001922038216',
      says: { zh: '校验统一社会信用代码', en: 'Check a unified social credit code' },
    },
    { command: 'kechuang serve', says: words.serve },
  ];
  return [
    paragraph(words.title[language], view),
    `\n${bold(words.examples[language], view)}\n${exampleLines(examples, view)}`,
    section(
      words.commands[language],
      [
        ...commandRows(null, language),
        ['serve', words.serve[language]],
        ...localGroups.map(([name, says]) => [name, says[language]] as const),
      ],
      view,
    ),
    section(words.everywhere[language], [...everywhere(language), ['-V, --version', words.version[language]]], view),
    `\n${words.moreHelp[language]}\n`,
  ].join('');
}

export function serveHelp(view: View): string {
  const { language } = view;
  return [
    paragraph(words.serve[language], view),
    `\n${bold(words.examples[language], view)}\n  kechuang serve --port 8080\n`,
    section(
      words.options[language],
      [
        ['--port <number>', words.port[language]],
        ['--host <address>', words.host[language]],
        ['--demo', words.demo[language]],
      ],
      view,
    ),
  ].join('');
}
