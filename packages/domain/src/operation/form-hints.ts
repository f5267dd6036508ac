import type { Bilingual } from '../language.ts';
import type { OperationContract } from './contract.ts';
import { type InputField, inputFields } from './input-fields.ts';

/** How a form asks for a field (表单提示). */
export interface FormField {
  readonly name: string;
  readonly label: Bilingual;
  readonly control: 'text' | 'number' | 'date' | 'checkbox' | 'select' | 'multi-select' | 'facts' | 'file';
  readonly required: boolean;
  readonly options: readonly string[];
  readonly unit: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly placeholder: string | null;
  readonly default: unknown;
}

/** A form for an operation: what it does and what it asks for, in the order of the input schema. */
export interface FormHints {
  readonly operation: string;
  readonly title: Bilingual;
  readonly fields: readonly FormField[];
}

function control(field: InputField, isFile: boolean): FormField['control'] {
  if (isFile) return 'file';
  if (field.isDate) return 'date';
  if (field.type === 'boolean') return 'checkbox';
  if (field.type === 'integer' || field.type === 'number') return 'number';
  if (field.type === 'object') return 'facts';
  if (field.type === 'list') return 'multi-select';
  return field.allowed.length > 0 ? 'select' : 'text';
}

/** What a web page needs to draw a form for an operation. */
export function formHints(contract: OperationContract): FormHints {
  return {
    operation: contract.id,
    title: contract.summary,
    fields: inputFields(contract).map((field) => {
      const [example] = field.examples;
      return {
        name: field.name,
        label: field.description,
        control: control(field, contract.command.files?.includes(field.name) ?? false),
        required: field.required,
        options: field.allowed,
        unit: field.unit,
        minimum: field.minimum,
        maximum: field.maximum,
        placeholder: typeof example === 'string' || typeof example === 'number' ? String(example) : null,
        default: field.default,
      };
    }),
  };
}
