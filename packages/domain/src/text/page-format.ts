import { Problem } from '../problem.ts';
import { largestPage } from './decode-page.ts';
import { applyChanges } from './edits.ts';
import { dropMarkup } from './markup.ts';
import { pagesOfPdf } from './pdf-file.ts';
import { boundedWordFile } from './word-file.ts';

/** Largest file read, in bytes: a .docx or .pdf carries pictures and fonts beside its text. */
export const largestFile = 32 * 1024 * 1024;

type Format = 'docx' | 'pdf' | 'text' | 'old-office' | 'other-zip' | 'picture';

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Whether the names in a zip file show a Word document. */
function holdsWordDocument(bytes: Uint8Array): boolean {
  const name = [...'word/document'].map((char) => char.charCodeAt(0));
  for (let at = bytes.indexOf(0x77); at >= 0; at = bytes.indexOf(0x77, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** What a file is, by its first bytes; a name proves nothing. */
function formatOf(bytes: Uint8Array): Format {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return holdsWordDocument(bytes) ? 'docx' : 'other-zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'old-office';
  const isPicture = [
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
  ].some((signature) => startsWith(bytes, signature));
  return isPicture ? 'picture' : 'text';
}

function unsupported(zh: string, en: string): Problem {
  return new Problem('unsupported-type', { zh, en });
}

function broken(kind: string): Problem {
  return new Problem('unreadable', {
    zh: `无法打开这个 ${kind} 文件，可能已损坏或加密。请另存一份，或粘贴正文`,
    en: `This ${kind} file cannot be opened; it may be damaged or encrypted. Save it again, or paste its text`,
  });
}

async function textOfWord(bytes: Uint8Array): Promise<string> {
  const mammoth = await import('mammoth');
  try {
    const arrayBuffer = new Uint8Array(await boundedWordFile(bytes)).buffer;
    // Browsers take the one property, Node the other.
    const input = { arrayBuffer, buffer: arrayBuffer };
    const { value } = await mammoth.convertToHtml(input, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) });
    const page = `<html><body>${value}</body></html>`;
    return applyChanges(page, dropMarkup(page));
  } catch (error) {
    throw error instanceof Problem ? error : broken('.docx');
  }
}

/** Radicals that converters print for characters (部首字形) and that Unicode does not fold to them. */
const radicalPairs = '⺠民⺎兀⺟母⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
const radicals = new Map(
  Array.from({ length: radicalPairs.length / 2 }, (_, at) => [radicalPairs.charAt(at * 2), radicalPairs.charAt(at * 2 + 1)]),
);

/**
 * Folds the look-alikes that PDF fonts bring in to the characters they stand for (NFKC 归一): radicals, compatibility ideographs and
 * ligatures. Circled numbers, wide punctuation and Roman numerals are text of their own and stay.
 */
function foldLookAlikes(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\u{2f800}-\u{2fa1f}]/gu,
    (char) => radicals.get(char) ?? char.normalize('NFKC'),
  );
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  let pages: string[];
  try {
    pages = await pagesOfPdf(bytes);
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Problem('unreadable', {
        zh: '这个 .pdf 加了密码。请去掉密码另存一份，或粘贴正文',
        en: 'This .pdf is locked with a password. Save a copy without it, or paste its text',
      });
    }
    throw broken('.pdf');
  }
  const text = foldLookAlikes(pages.join('\n'));
  if (!/\S/.test(text)) {
    throw new Problem('unreadable', {
      zh: '这个 .pdf 只有图片，没有文字，像是扫描件。请先做文字识别（OCR），或粘贴正文',
      en: 'This .pdf holds pictures only, no text, as a scan does. Run text recognition (OCR) on it first, or paste its text',
    });
  }
  return text;
}

/**
 * What `cleanPage` reads, taken out of a file of any kind (取出文本): the text of a .docx or .pdf, the bytes of a web page or plain text as they are.
 * The libraries for .docx and .pdf are loaded only when such a file comes.
 */
export async function pageText(bytes: Uint8Array): Promise<string | Uint8Array> {
  const format = formatOf(bytes);
  const limit = format === 'text' ? largestPage : largestFile;
  if (bytes.length > limit) {
    const megabytes = limit / 1024 / 1024;
    throw new Problem('too-large', {
      zh: `文件超过 ${megabytes} MB 的上限。请去掉图片后另存，或只提交正文`,
      en: `The file is above the limit of ${megabytes} MB. Save it without pictures, or send its text only`,
    });
  }
  if (format === 'docx') return textOfWord(bytes);
  if (format === 'pdf') return textOfPdf(bytes);
  if (format === 'old-office')
    throw unsupported(
      '旧版（.doc、.xls、.wps）或加了密码的 Office 文件不能直接读取。请去掉密码，另存为 .docx 或 .pdf',
      'Old Office files (.doc, .xls, .wps) and locked ones cannot be read. Save the file as .docx or .pdf, without a password',
    );
  if (format === 'other-zip')
    throw unsupported(
      '这是压缩包或表格，不是文件正文。请提交其中的 .docx、.pdf 或网页',
      'This is an archive or a spreadsheet, not a document. Send the .docx, .pdf or web page in it',
    );
  if (format === 'picture')
    throw unsupported(
      '这是图片。请先做文字识别（OCR），或粘贴正文',
      'This is a picture. Run text recognition (OCR) on it first, or paste its text',
    );
  return bytes;
}
