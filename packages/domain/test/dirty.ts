import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { gbkDecode, gbkEncode } from '../src/text/gbk.ts';

/** Gives the next number below a bound: the generator's choices, one after the other. */
export type Choose = (below: number) => number;

const isHan = (char: string) => /[\u4e00-\u9fff]/.test(char);

/** Puts the reading after some characters: 产(chǎn)业(yè). */
export function addPinyin(text: string, choose: Choose): string {
  const every = 2 + choose(6);
  return [...text].map((char) => (isHan(char) && choose(every) === 0 ? `${char}(${pinyin(char)})` : char)).join('');
}

const traditional = Converter({ from: 'cn', to: 't' });
/** Turns mainland text to Traditional characters. */
export function toTraditional(text: string): string {
  return traditional(text);
}

const narrow: Record<string, string> = { '，': ',', '：': ':', '；': ';', '？': '?', '（': '(', '）': ')' };
/** Gives punctuation half width. */
export function toNarrow(text: string): string {
  return text.replace(/[，：；？（）]/g, (mark) => narrow[mark] ?? mark);
}

/** Puts spaces inside the words of sentences. */
export function addSpaces(text: string, choose: Choose): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.length < 30 || !line.includes('，')) return line;
      return [...line].map((char, at, all) => (isHan(char) && isHan(all[at + 1] ?? '') && choose(12) === 0 ? `${char} ` : char)).join('');
    })
    .join('\n');
}

const invisible = ['\u200b', '\u2060', '\ufeff', '\u00ad', '\u200d'];
/** Sprinkles zero-width characters. */
export function addInvisible(text: string, choose: Choose): string {
  return [...text].map((char) => (choose(15) === 0 ? char + (invisible[choose(invisible.length)] ?? '') : char)).join('');
}

/** Indents the paragraphs and pads the line ends. */
export function addIndents(text: string, choose: Choose): string {
  const indent = ['　　', '    ', '\u00a0\u00a0', '\t'][choose(4)] ?? '';
  return text
    .split('\n')
    .map((line) => (line === '' ? line : `${indent}${line}${choose(3) === 0 ? '  ' : ''}`))
    .join('\r\n');
}

/** Writes quotation marks and brackets as entities. */
export function addEntities(text: string): string {
  return text.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;').replaceAll('〔', '&#12308;');
}

/** Reads the UTF-8 of a page with another table. */
export function toMojibake(text: string, table: 'gb18030' | 'latin1'): string {
  const bytes = new TextEncoder().encode(text);
  return table === 'gb18030' ? new TextDecoder('gb18030').decode(bytes) : String.fromCharCode(...bytes);
}

/** Gives figures and letters full width. */
export function toWide(text: string): string {
  return text.replace(/[0-9A-Za-z%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

/** Leaves tags of a web page in the text, the line ends perhaps as tags too. */
export function addTags(text: string, choose: Choose): string {
  const tag = ['b', 'font size="3"', 'strong'][choose(3)] ?? 'b';
  const lines = text.split('\n').map((line) => {
    if (line.length < 8) return line;
    const at = 2 + choose(line.length - 4);
    return `${line.slice(0, at)}<${tag}>${line.slice(at, at + 2)}</${tag.split(' ')[0]}>${line.slice(at + 2)}`;
  });
  return lines.join(choose(2) === 0 ? '<br/>' : '\n');
}

/** Cuts the paper's pages: a number and a running head every few lines. */
export function addPages(text: string, choose: Choose): string {
  const every = 5 + choose(4);
  const lines = text.split('\n');
  return lines.flatMap((line, at) => (at > 0 && at % every === 0 ? [line, `— ${at / every} —`, '云岭市人民政府公报'] : [line])).join('\n');
}

const heads = [
  '网站首页 | 走进云岭 | 新闻中心 | 政务公开 | 互动交流',
  '当前位置：首页 > 政务公开 > 政策文件',
  '您的位置: 首页 >> 公文 >> 正文',
  '收藏本站 | 设为首页 | 手机版',
  '金沙娱乐城_真人百家乐_在线投注_官方入口下载',
  '亚洲无码精品_国产成人视频_久久人妻在线观看',
  '信息来源：市政府办公室 发布日期：2024-03-20 浏览次数：1386 字号：[大] [中] [小]',
  '索 引 号：YL-2024-0001　主题分类：科技',
];
const feet = [
  '扫一扫在手机打开当前页',
  '【打印本页】 【关闭窗口】',
  '上一篇：关于开展植树活动的通知\n下一篇：没有了',
  '分享到：微信 微博',
  '留言与评论（共有 0 条评论）\n验证码：',
  '标签：科技 政策',
  '主办单位：云岭市人民政府 网站标识码：3200000012 云ICP备00001234号-1',
  '版权所有：云岭市人民政府办公室 网站地图',
];
function some<T>(list: readonly T[], choose: Choose): T[] {
  return list.filter(() => choose(2) === 0);
}

/** Puts a site's furniture and spam around the document. */
export function addFurniture(text: string, choose: Choose): string {
  return [...some(heads, choose), text, ...some(feet, choose)].join('\n');
}

/** Where a byte was lost: the place in the damaged text and what was garbled. */
export interface Shifted {
  readonly text: string;
  /** Text before and after the damage, which must survive. */
  readonly before: string;
  readonly after: string;
}

/** Loses the lead byte of a character in GBK, as the whole line's decoding shows it: later pairs are shifted until they fall into step. */
export function loseByte(text: string, at: number): Shifted | null {
  const lineEnd = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
  const bytes: number[] = [];
  for (const char of text.slice(at, lineEnd)) {
    const code = char.charCodeAt(0) < 0x80 ? char.charCodeAt(0) : gbkEncode(char.charCodeAt(0));
    if (code === 0) return null;
    if (code < 0x80) bytes.push(code);
    else bytes.push(code >> 8, code & 0xff);
  }
  if ((bytes[0] ?? 0) < 0x81) return null;
  let garbled = '?';
  let i = 1;
  while (i < bytes.length && (bytes[i] ?? 0) >= 0x81) {
    const trail = bytes[i + 1] ?? 0x0a;
    const code = trail >= 0x40 && trail !== 0x7f ? gbkDecode((bytes[i] ?? 0) * 256 + trail) : 0;
    if (code === 0) {
      garbled += '?';
      i += 1;
      break;
    }
    garbled += String.fromCharCode(code);
    i += 2;
  }
  if (bytes[i] === 0x80) {
    // Decoders read the byte 80 by itself as the euro sign.
    garbled += '€';
    i += 1;
  }
  // What is left begins with whole characters again; count them from the end.
  let rest = '';
  for (let j = i; j < bytes.length; ) {
    const byte = bytes[j] ?? 0;
    if (byte < 0x80) {
      rest += String.fromCharCode(byte);
      j += 1;
    } else {
      rest += String.fromCharCode(gbkDecode(byte * 256 + (bytes[j + 1] ?? 0)));
      j += 2;
    }
  }
  const before = text.slice(0, at);
  const after = rest + text.slice(lineEnd);
  return { text: before + garbled + after, before, after };
}

/** Breaks the paragraphs by hand at so many columns, as converters of paper do: a Chinese character takes two, a figure one; a number or a word is not broken. Each is indented. */
export function addWraps(text: string, choose: Choose): string {
  const width = 48 + choose(36);
  return text
    .split('\n')
    .flatMap((line) => {
      const rows: string[] = [''];
      let columns = 0;
      for (const word of line === '' ? [] : (`　　${line}`.match(/[\dA-Za-z.,%]+|./gu) ?? [])) {
        const own = word.charCodeAt(0) > 0xff ? 2 : word.length;
        if (columns + own > width) {
          rows.push('');
          columns = 0;
        }
        columns += own;
        rows[rows.length - 1] += word;
      }
      return rows;
    })
    .join('\n');
}

/** Puts the whole page on one line, blanks for its line ends; empty lines are lost. */
export function toOneLine(text: string, choose: Choose): string {
  const gap = ['  ', '　　', '\u00a0\u00a0', '    '][choose(4)] ?? '  ';
  return text
    .split('\n')
    .filter((line) => line !== '')
    .join(gap);
}
