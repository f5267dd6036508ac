import { type Language, nearest } from '@kechuang/domain/contracts';
import { CommanderError } from 'commander';
import { colon, words } from './words.ts';

/** Words for a fault in the command line itself: wrong command, wrong flag, something missing (exit code 2). */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly words: { readonly zh: string; readonly en: string };

  constructor(zh: string, en: string) {
    super(en);
    this.words = { zh, en };
  }
}

function hint(given: string, names: readonly string[], language: Language): string {
  const near = nearest(given, names);
  if (near.length === 0) return '';
  return language === 'zh' ? `。是否想写 ${near.join('、')}？` : `. Did you mean ${near.join(', ')}?`;
}

function explain(error: CommanderError, names: readonly string[], language: Language): string {
  const given = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const zh = language === 'zh';
  switch (error.code) {
    case 'commander.unknownCommand':
      return (zh ? `没有命令“${given}”` : `There is no command “${given}”`) + hint(given, names, language);
    case 'commander.unknownOption':
      return (zh ? `没有选项 ${given}` : `There is no option ${given}`) + hint(given, names, language);
    case 'commander.optionMissingArgument':
      return zh ? `选项 ${given} 缺少值` : `The option ${given} lacks its value`;
    case 'commander.excessArguments':
      return zh ? '参数太多；带空格的值请加引号' : 'Too many arguments; quote values that contain spaces';
    default:
      return error.message.replace(/^error: /, '');
  }
}

/** The words for a usage fault, with the nearest name and where to read on. */
export function describeUsage(error: CommanderError | UsageError, path: string, names: readonly string[], language: Language): string {
  const what = error instanceof CommanderError ? explain(error, names, language) : error.words[language];
  return `${words.error[language]}${colon(language)}${what}\n${words.help[language]}${colon(language)}${path} --help\n`;
}
