import type { Language } from '@kechuang/domain/contracts';

/** A colon as the language writes it. */
export function colon(language: Language): string {
  return language === 'zh' ? '：' : ': ';
}

/** The command line's own words; everything else it says comes from the domain. */
export const words = {
  title: {
    zh: '科创：把科技创新政策变成可引用的文件、可核对的目标、可计算的规则',
    en: 'Kechuang: innovation policy as cited documents, checked targets and computed rules',
  },
  examples: { zh: '例', en: 'Examples' },
  usage: { zh: '用法', en: 'Usage' },
  commands: { zh: '命令', en: 'Commands' },
  arguments: { zh: '参数', en: 'Arguments' },
  options: { zh: '选项', en: 'Options' },
  everywhere: { zh: '通用选项', en: 'Options everywhere' },
  required: { zh: '必填', en: 'required' },
  allowed: { zh: '可用', en: 'allowed' },
  moreHelp: { zh: '每条命令的用法：kechuang <命令> --help', en: 'Help on a command: kechuang <command> --help' },
  error: { zh: '错误', en: 'Error' },
  help: { zh: '帮助', en: 'Help' },
  serve: { zh: '在本机启动接口与网页', en: 'Start the API and the web app on this machine' },
  json: { zh: '输出规范 JSON，与接口逐字节相同', en: 'Print canonical JSON, the same bytes as the API' },
  lang: { zh: '语言：zh 或 en（也可用环境变量 KECHUANG_LANG）', en: 'Language: zh or en (or set KECHUANG_LANG)' },
  api: {
    zh: '改由这个地址的服务器计算，例如 http://127.0.0.1:3210；也可设 KECHUANG_API，密钥设 KECHUANG_KEY',
    en: 'Let the server at this address answer, e.g. http://127.0.0.1:3210; or set KECHUANG_API, and a key in KECHUANG_KEY',
  },
  noColor: { zh: '不用颜色（也可设 NO_COLOR）', en: 'No colour (or set NO_COLOR)' },
  showHelp: { zh: '显示帮助', en: 'Show this help' },
  version: { zh: '显示版本', en: 'Show the version' },
  fact: {
    zh: '给出一项事实，可重复；值可为数、是/否、代码、100..200（范围）或 不清楚',
    en: 'Give one fact, repeatable; the value is a number, yes/no, a code, 100..200 (a range) or unknown',
  },
  port: { zh: '端口；不写则从 3210 起取第一个空闲的', en: 'Port; the first free one from 3210 if left out' },
  host: { zh: '监听地址；不写为 127.0.0.1', en: 'Address to listen on; 127.0.0.1 if left out' },
  demo: {
    zh: '样本演示：全是样本，任何人可取任一角色；不要录入真实材料',
    en: 'A demonstration: samples only, anyone may take any role; enter nothing real',
  },
  ifMatch: { zh: '您看到的版本；已变化则拒绝（退出码 5）', en: 'The version you have seen; refused where it has changed (exit 5)' },
  idempotencyKey: { zh: '同一个键的同一命令只办一次', en: 'The same command under the same key is carried out once' },
  exitCode: { zh: '有不符合之处时退出码为 10', en: 'exit code 10 where something is wrong' },
  batchOut: {
    zh: '读文件时：结果存到这里，.parquet、.csv 或 .jsonl；postgres 时为结果表名',
    en: 'With a file: save the verdicts here, .parquet, .csv or .jsonl; with postgres, the table to be made',
  },
  batchEngine: {
    zh: '用 js、duckdb 或 postgres 计算，结果相同；postgres 在 DATABASE_URL 的库内读表、写表',
    en: 'Work it out with js, duckdb or postgres; all say the same. postgres reads and writes tables of the database at DATABASE_URL',
  },
  batchKey: { zh: '读文件时：哪一列是企业名称或编号', en: 'With a file: the column that names the firm' },
  batchBenefit: { zh: '读文件时：只判断这个事项，可重复', en: 'With a file: only this benefit, repeatable' },
  output: { zh: '存成这个文件', en: 'Save it as this file' },
} as const;
