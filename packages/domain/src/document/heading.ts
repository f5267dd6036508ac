import type { LabelForm } from './label.ts';
import type { Line } from './lines.ts';
import { foldWidth } from './width.ts';

/** A heading found behind a label: its text and where, in the line, the text after it begins. */
export interface Heading {
  readonly text: string;
  readonly bodyAt: number;
}

const verbs = /实行|应当|应|须|不得|可以|由|按照|对于|是指|包括|如下|下列|以下|符合|具备|申请|存在/;

/** 总　则 → 总则; other spaces are kept single. */
function tidy(text: string): string {
  const trimmed = text.trim().replace(/[\s:：]+$/, '');
  return /^\S\s+\S$/.test(trimmed) ? trimmed.replace(/\s+/, '') : trimmed.replace(/\s+/g, ' ');
}

/** Whether a first sentence reads as a heading: short, no figures, not a rule in itself. */
function readsAsHeading(sentence: string): boolean {
  const plain = foldWidth(sentence).replace(/[“"][^“”"]*[”"]/g, '');
  return (
    sentence.length >= 2 &&
    sentence.length <= 36 &&
    !/[\d%]/.test(plain) &&
    (plain.match(/,/g)?.length ?? 0) <= 2 &&
    !/的$|应当|不得|方可/.test(plain) &&
    !/^(?:为|如|对|经|本|在|凡|根据)/.test(plain)
  );
}

/**
 * Heading of a labelled line, if it has one: the whole line, or the short first sentence that the text runs on from, as in （一）贷款贴息。对….
 * Articles have one only in brackets or alone on the line, paragraphs of a decimal outline only alone on the line. `followed` tells
 * whether an unlabelled paragraph or an item of its own comes next.
 */
export function headingOf(
  { text: line, folded: foldedLine }: Pick<Line, 'text' | 'folded'>,
  bodyAt: number,
  form: LabelForm,
  depth: number,
  followed: boolean,
): Heading | null {
  const rest = line.slice(bodyAt);
  const folded = foldedLine.slice(bodyAt);
  if (rest.length === 0) return null;
  if (form === 'interview') return null;
  if (form === 'article') {
    const bracketed = /^(?:\([^()]{1,20}\)|【[^【】]{1,20}】|\[[^[\]]{1,20}\])/.exec(folded);
    if (bracketed !== null) return { text: rest.slice(0, bracketed[0].length), bodyAt: bodyAt + bracketed[0].length };
    return folded.length <= 20 && !/[。;:,]/.test(folded) && followed ? { text: tidy(rest), bodyAt: line.length } : null;
  }
  const stop = folded.search(/[。;:!?]/);
  if (stop < 0) return folded.length <= 60 && !/[,、]$/.test(folded) ? { text: tidy(rest), bodyAt: line.length } : null;
  if (form === 'part' || form === 'chapter' || form === 'division')
    return folded.length <= 60 ? { text: tidy(rest), bodyAt: line.length } : null;
  const sentence = rest.slice(0, stop);
  const ends = stop === folded.length - 1;
  const mark = folded[stop];
  if (mark === ':' && ends) return form === 'task' || readsAsHeading(sentence) ? { text: tidy(sentence), bodyAt: line.length } : null;
  if (form === 'decimal' && depth > 1) return null;
  if (mark === ':') {
    const core = sentence.replace(/[(（][^()（）]*[)）]/g, '');
    return core.length <= 12 && !verbs.test(core) && readsAsHeading(core) ? { text: tidy(sentence), bodyAt: bodyAt + stop + 1 } : null;
  }
  if (mark === ';' || !readsAsHeading(sentence)) return null;
  if (ends && !followed) return null;
  return { text: tidy(sentence), bodyAt: bodyAt + stop + 1 };
}
