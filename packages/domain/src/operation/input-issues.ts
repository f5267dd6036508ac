import { z } from 'zod';
import type { Bilingual } from '../language.ts';
import { nearest } from '../nearest.ts';
import type { ProblemIssue } from '../problem.ts';
import type { InputField } from './input-fields.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What zod adds to a union issue where the tag has none of the allowed values. */
const noDiscriminator = z.looseObject({ options: z.array(z.unknown()) });

/** A JSON pointer (RFC 6901) to a place in the input. The whole input is the empty string. */
export function jsonPointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

const kinds: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文本', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  object: { zh: '对象（键和值）', en: 'an object of keys and values' },
  record: { zh: '对象（键和值）', en: 'an object of keys and values' },
  array: { zh: '列表', en: 'a list' },
  tuple: { zh: '列表', en: 'a list' },
  null: { zh: 'null', en: 'null' },
};

function kindWords(expected: string): Bilingual {
  return kinds[expected] ?? { zh: expected, en: expected };
}

function valueAt(input: unknown, path: Path): unknown {
  let value: unknown = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(part))?.[1];
  }
  return value;
}

/** What was given, short enough to be read in a sentence. */
function shown(value: unknown): string {
  const text =
    typeof value === 'string' ? `“${value}”` : typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  const characters = Array.from(text);
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
}

interface Place {
  readonly input: unknown;
  readonly fields: readonly InputField[];
}

/** The remedy that the field itself knows: its description and an example. */
function remedy(place: Place, path: Path): Bilingual {
  const field = place.fields.find((candidate) => candidate.name === String(path[0]));
  if (field === undefined || field.description.zh === '') return { zh: '', en: '' };
  const [example] = path.length === 1 ? field.examples : [];
  const such = example === undefined ? '' : typeof example === 'string' ? example : JSON.stringify(example);
  return {
    zh: `。${field.description.zh}${such === '' ? '' : `，例如 ${such}`}`,
    en: `. ${field.description.en}${such === '' ? '' : `, for example ${such}`}`,
  };
}

function issue(path: Path, code: string, zh: string, en: string): ProblemIssue {
  return { pointer: jsonPointer(path), code, detail: { zh, en } };
}

/** An issue followed by what the field is for, where the fault alone does not say what to write. */
function explained(place: Place, path: Path, code: string, zh: string, en: string): ProblemIssue {
  const more = remedy(place, path);
  return issue(path, code, zh + more.zh, en + more.en);
}

/** Words in a row, the last two joined by `or`. */
function listed(words: readonly string[], comma: string, or: string): string {
  const [last = '', ...before] = [...words].reverse();
  return before.length === 0 ? last : `${before.reverse().join(comma)}${or}${last}`;
}

function typeIssue(place: Place, path: Path, expected: readonly string[]): ProblemIssue {
  const value = valueAt(place.input, path);
  const words = [...new Map(expected.map((kind) => [kindWords(kind).zh, kindWords(kind)])).values()];
  if (typeof value === 'number' && !Number.isFinite(value)) {
    const said = String(value);
    return issue(
      path,
      'not-finite',
      `${said} 不是可用的数；不知道的值请不写，或写 null`,
      `${said} is no number that can be used; leave an unknown value out, or write null`,
    );
  }
  const zh = listed(
    words.map((word) => word.zh),
    '、',
    '或',
  );
  const en = listed(
    words.map((word) => word.en),
    ', ',
    ' or ',
  );
  if (value === undefined && path.length > 0) {
    const name = String(path.at(-1));
    return explained(place, path, 'required', `缺少 ${name}，应为${zh}`, `${name} is missing; ${en} is due`);
  }
  return explained(place, path, 'type', `应为${zh}，现为 ${shown(value)}`, `${en} is due, ${shown(value)} was given`);
}

function allowedIssue(place: Place, path: Path, allowed: readonly string[]): ProblemIssue {
  const value = valueAt(place.input, path);
  const near = typeof value === 'string' ? nearest(value, allowed, 1) : [];
  const few = allowed.slice(0, 30);
  const meant = near.length > 0 ? { zh: `。是否想写 ${near[0]}？`, en: `. Did you mean ${near[0]}?` } : { zh: '', en: '' };
  if (value === undefined)
    return issue(
      path,
      'required',
      `缺少 ${String(path.at(-1))}，可用的值：${few.join('、')}`,
      `${String(path.at(-1))} is missing; allowed: ${few.join(', ')}`,
    );
  return issue(
    path,
    'allowed-values',
    `${shown(value)} 不在可用的值之内：${few.join('、')}${meant.zh}`,
    `${shown(value)} is not one of: ${few.join(', ')}${meant.en}`,
  );
}

function formatIssue(place: Place, path: Path, format: string): ProblemIssue {
  const value = shown(valueAt(place.input, path));
  if (format === 'date') {
    return issue(path, 'date', `${value} 不是存在的日期，应写成 YYYY-MM-DD`, `${value} is not a date that exists; write YYYY-MM-DD`);
  }
  if (format === 'decimal') {
    return issue(
      path,
      'decimal',
      `${value} 不是数字，应写成如 "1230000" 或 "0.015" 的十进制数`,
      `${value} is not a number; write a decimal such as "1230000" or "0.015"`,
    );
  }
  return explained(place, path, 'format', `${value} 的写法不对`, `${value} is not written as it should be`);
}

/** The issues of the one branch of a union that the value was meant for: the branch whose outer type fits. */
function unionIssues(place: Place, path: Path, branches: readonly (readonly Issue[])[]): ProblemIssue[] {
  const wrongType = (found: readonly Issue[]): boolean =>
    found.some((one) => one.path.length === 0 && (one.code === 'invalid_type' || one.code === 'invalid_value'));
  const meant = branches.find((found) => !wrongType(found));
  if (meant !== undefined) return meant.flatMap((one) => issuesOf(place, one, path));
  const values = branches.flatMap((found) => found.flatMap((one) => (one.code === 'invalid_value' ? one.values.map(String) : [])));
  const types = branches.flatMap((found) =>
    found.flatMap((one) => (one.code === 'invalid_type' && one.path.length === 0 ? [String(one.expected)] : [])),
  );
  if (types.length === 0) return [allowedIssue(place, path, values)];
  return [typeIssue(place, path, types)];
}

function issuesOf(place: Place, found: Issue, under: Path = []): ProblemIssue[] {
  const path = [...under, ...found.path];
  switch (found.code) {
    case 'invalid_type':
      return [typeIssue(place, path, [String(found.expected)])];
    case 'unrecognized_keys': {
      const names = path.length === 0 ? place.fields.map((field) => field.name) : [];
      return found.keys.map((key) => {
        const [near] = nearest(key, names, 1);
        const hint =
          near !== undefined
            ? { zh: `。是否想写 ${near}？`, en: `. Did you mean ${near}?` }
            : names.length > 0
              ? { zh: `。可用的字段：${names.join('、')}`, en: `. The fields are: ${names.join(', ')}` }
              : { zh: '', en: '' };
        return {
          pointer: jsonPointer([...path, key]),
          code: 'unknown-field',
          detail: { zh: `没有字段“${key}”${hint.zh}`, en: `There is no field “${key}”${hint.en}` },
        };
      });
    }
    case 'invalid_value':
      return [allowedIssue(place, path, found.values.map(String))];
    case 'invalid_union': {
      const tagged = noDiscriminator.safeParse(found);
      return tagged.success ? [allowedIssue(place, path, tagged.data.options.map(String))] : unionIssues(place, path, found.errors);
    }
    case 'invalid_format':
      return [formatIssue(place, path, found.message === 'decimal' ? 'decimal' : found.format)];
    case 'too_small':
      return found.origin === 'string' || found.origin === 'array'
        ? [
            // Beside other faults a bare “may not be empty” would not say what is.
            explained(
              place,
              path,
              'too-short',
              `不能为空，至少 ${found.minimum} ${found.origin === 'string' ? '个字' : '项'}`,
              `It may not be empty: at least ${found.minimum}`,
            ),
          ]
        : [
            issue(
              path,
              'too-small',
              `不得小于 ${found.minimum}，现为 ${shown(valueAt(place.input, path))}`,
              `At least ${found.minimum} is due, ${shown(valueAt(place.input, path))} was given`,
            ),
          ];
    case 'too_big':
      return found.origin === 'string' || found.origin === 'array'
        ? [
            issue(
              path,
              'too-long',
              `至多 ${found.maximum} ${found.origin === 'string' ? '个字' : '项'}`,
              `At most ${found.maximum} is allowed`,
            ),
          ]
        : [
            issue(
              path,
              'too-big',
              `不得大于 ${found.maximum}，现为 ${shown(valueAt(place.input, path))}`,
              `At most ${found.maximum} is allowed, ${shown(valueAt(place.input, path))} was given`,
            ),
          ];
    case 'not_multiple_of':
      return [issue(path, 'multiple', `应为 ${found.divisor} 的倍数`, `A multiple of ${found.divisor} is due`)];
    case 'invalid_key':
    case 'invalid_element':
      return found.issues.flatMap((one) => issuesOf(place, { ...one, path: [] }, path));
    case 'custom': {
      const [zh = found.message, en = found.message] = found.message.split(' / ');
      return [explained(place, path, 'invalid', zh, en)];
    }
  }
}

/** Every fault that the schema found, in words: where, what was given, what is due, the nearest name. */
export function inputIssues(input: unknown, found: readonly Issue[], fields: readonly InputField[]): ProblemIssue[] {
  return found.flatMap((one) => issuesOf({ input, fields }, one));
}
