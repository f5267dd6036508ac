import type { FieldType, InputField } from './input-fields.ts';

const numberPattern = /^-?\d{1,15}(\.\d{1,15})?$/;
const yes = new Set(['true', '1', 'yes', '是']);
const no = new Set(['false', '0', 'no', '否']);

function coerceOne(type: FieldType | null, text: string): unknown {
  if ((type === 'integer' || type === 'number') && numberPattern.test(text)) return Number(text);
  if (type === 'boolean' && yes.has(text.toLowerCase())) return true;
  if (type === 'boolean' && no.has(text.toLowerCase())) return false;
  return text;
}

/**
 * What a flag or a query string means, by the field's type. Text that does not fit the type stays text, so that the schema reports it
 * in its own words. A list may be repeated or separated by commas.
 *
 * @example coerceText(yearField, ['2021']) // 2021
 */
export function coerceText(field: InputField, texts: readonly string[]): unknown {
  if (field.type === 'list') {
    return texts
      .flatMap((text) => text.split(/[,，]/))
      .map((text) => coerceOne(field.itemType, text.trim()))
      .filter((value) => value !== '');
  }
  const [first = ''] = texts;
  return texts.length > 1 ? [...texts] : coerceOne(field.type, first);
}
