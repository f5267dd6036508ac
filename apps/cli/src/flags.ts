import type { InputField, OperationContract } from '@kechuang/domain/contracts';

/** `inForceOn` to `in-force-on`. */
export function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What stands for the value in help: `<date>`, `<file>` … */
export function valueName(field: InputField, isFile: boolean): string {
  if (isFile) return 'file|-';
  if (field.type === 'object') return 'file|-|json';
  if (field.isDate) return 'date';
  if (field.type === 'integer' || field.type === 'number') return 'number';
  if (field.type === 'list') return 'value,…';
  return 'text';
}

/** The file of a field named `pageBase64` is simply a page to the reader. */
export function positionalName(name: string): string {
  return kebabCase(name.replace(/Base64$/, ''));
}

/** The place of a fault as the reader of the command line knows it: a flag or an argument, and what follows inside it. */
export function placeOnCommandLine(contract: OperationContract, pointer: string): string {
  const [, name = '', ...rest] = pointer.split('/');
  if (name === '') return '';
  const inside = rest.length > 0 ? `/${rest.join('/')}` : '';
  const isPositional = contract.command.positional?.includes(name) ?? false;
  return isPositional ? `<${positionalName(name)}>${inside}` : `--${kebabCase(name)}${inside}`;
}
