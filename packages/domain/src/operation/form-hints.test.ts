import { describe, expect, it } from 'vitest';
import { contracts } from './contracts.ts';
import { documentsList, documentsRead } from './documents.contract.ts';
import { formHints } from './form-hints.ts';

describe('form hints', () => {
  it('say how to ask for each field', () => {
    expect(formHints(documentsList).fields.map((field) => [field.name, field.control])).toEqual([
      ['region', 'text'],
      ['issuer', 'text'],
      ['year', 'number'],
      ['kind', 'select'],
      ['inForceOn', 'date'],
      ['asOf', 'date'],
    ]);
    expect(formHints(documentsList).fields.find((field) => field.name === 'year')).toMatchObject({
      minimum: 1949,
      maximum: 2100,
      placeholder: '2021',
    });
    expect(formHints(documentsRead).fields.find((field) => field.name === 'pageBase64')?.control).toBe('file');
  });

  it('exist for every operation, with a label in both languages', () => {
    for (const contract of contracts) {
      for (const field of formHints(contract).fields) {
        expect(field.label.zh).not.toBe('');
        expect(field.label.en).not.toBe('');
      }
    }
  });
});
