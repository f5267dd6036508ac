import { type Fact, type FactCatalogue, factCatalogue, type NumericFact } from '../../src/fact/model.ts';
import type { Expression } from '../../src/formula/expression.ts';
import { type Parameter, type ParameterTable, parameterTable } from '../../src/formula/parameter.ts';
import type { Bilingual } from '../../src/language.ts';

/**
 * One row of the case table that every interpreter runs: a rule, what is known, and what must come out. `result` is written `true`, `64`,
 * `[34,84]`, `(0,∞)`, `A|B`, `{a,b}`, `2021-01-01` or `not-in-force`; `why` says what the row is there to prove.
 */
export interface Case {
  readonly name: string;
  readonly rule: Expression;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly asOf?: string;
  readonly result: string;
  readonly missing?: readonly string[];
  readonly judgements?: readonly string[];
  readonly why: string;
}

const words = (text: string): Bilingual => ({ zh: text, en: text });

function base(id: string) {
  return { id, label: words(id), question: words(`${id}?`), period: words('上一会计年度'), whereToFind: words('账簿') };
}

function numeric(
  id: string,
  type: NumericFact['type'],
  unit: string,
  min: string | null,
  max: string | null,
  decimals?: number,
): NumericFact {
  return { ...base(id), type, unit, decimals, plausible: { min, max } };
}

const coded = (id: string, type: 'code' | 'set', options: readonly string[] | null): Fact => ({
  ...base(id),
  type,
  options: options?.map((option) => ({ code: option, label: words(option) })) ?? null,
});

/** Facts that the cases speak of. */
export const caseFacts: FactCatalogue = factCatalogue([
  numeric('revenue', 'money', '元', '0', '1000000000000'),
  numeric('cost', 'money', '元', '0', '1000000000000'),
  numeric('rd', 'money', '元', '0', '1000000000000'),
  numeric('assets', 'money', '元', '0', '1000000000000'),
  numeric('net', 'money', '元', '-1000000000000', '1000000000000'),
  numeric('upstream', 'money', '元', '0', '1000000000000'),
  numeric('staff', 'count', '人', '0', '10000000'),
  numeric('tech', 'count', '人', '0', '10000000', 2),
  numeric('classOne', 'count', '件', '0', '1000000'),
  numeric('classTwo', 'count', '件', '0', '1000000'),
  numeric('rate', 'ratio', '', '0', '1'),
  numeric('margin', 'ratio', '', '-10', '1'),
  numeric('factor', 'number', '', '-100', '100'),
  { ...base('clean'), type: 'boolean' },
  { ...base('certified'), type: 'boolean' },
  { ...base('registered'), type: 'date', plausible: { min: '1949-10-01', max: '2100-12-31' } },
  coded('level', 'code', ['national', 'provincial']),
  coded('place', 'code', ['district', 'county']),
  coded('region', 'code', null),
  coded('fields', 'set', ['electronics', 'biomedicine', 'materials']),
]);

const guide = {
  kind: 'reference',
  issuer: '国务院办公厅',
  title: '测试文件',
  documentNumber: null,
  article: null,
  date: null,
  sources: 2,
} as const;

const caseParameters: readonly Parameter[] = [
  {
    id: 'feeCap',
    label: { zh: '费率上限', en: 'fee cap' },
    type: { kind: 'ratio' },
    values: [
      { from: '2019-02-14', to: '2020-12-31', value: '0.01', source: guide },
      { from: '2021-01-01', to: '2025-02-28', value: '0.015', source: guide },
    ],
  },
  {
    id: 'grantCap',
    label: { zh: '补助上限', en: 'grant cap' },
    type: { kind: 'money' },
    values: [{ from: null, to: '2025-12-31', value: '5000000', source: guide }],
  },
];

export const caseParameterTable: ParameterTable = parameterTable(caseParameters);

export const caseDay = '2021-06-01';
