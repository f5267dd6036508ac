import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogue } from '../fact/catalogue.ts';
import { bytesFromBase64 } from './base64.ts';
import { coerceText } from './coerce-text.ts';
import { factFromText } from './fact-argument.ts';
import { inputFields } from './input-fields.ts';

const input = z.strictObject({
  year: z.int(),
  share: z.number(),
  open: z.boolean(),
  names: z.array(z.string()),
  years: z.array(z.int()),
  name: z.string(),
  kind: z.enum(['a', 'b']),
});
const fields = inputFields({ input });

describe('coerceText', () => {
  it.each<[string, string[], unknown]>([
    ['year', ['2021'], 2021],
    ['year', ['abc'], 'abc'],
    ['year', [''], ''],
    ['year', ['1e3'], '1e3'],
    ['share', ['-0.5'], -0.5],
    ['open', ['true'], true],
    ['open', ['否'], false],
    ['open', ['maybe'], 'maybe'],
    ['names', ['a,b', 'c，d'], ['a', 'b', 'c', 'd']],
    ['years', ['1,x'], [1, 'x']],
    ['name', ['007'], '007'],
    ['name', ['a', 'b'], ['a', 'b']],
    ['kind', ['a'], 'a'],
  ])('%s %j', (name, texts, value) => {
    const field = fields.find((one) => one.name === name);
    expect(field && coerceText(field, texts)).toEqual(value);
  });
});

describe('factFromText', () => {
  it.each([
    ['enterprise.headcount', '80', '80'],
    ['enterprise.headcount', '50..120', { min: '50', max: '120' }],
    ['enterprise.headcount', '..120', { min: null, max: '120' }],
    ['enterprise.revenue', '0.5..1.5', { min: '0.5', max: '1.5' }],
    ['enterprise.revenue', '不清楚', null],
    ['enterprise.revenue', 'unknown', null],
    ['enterprise.majorViolation', '无', false],
    ['enterprise.majorViolation', 'yes', true],
    ['enterprise.region', '320700', '320700'],
    ['no.such.fact', 'x', 'x'],
  ])('%s=%s', (id, text, value) => expect(factFromText(id, text, catalogue)).toEqual(value));
});

describe('bytesFromBase64', () => {
  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...bytesFromBase64(Buffer.from(bytes).toString('base64'))]).toEqual([...bytes]);
      }),
    );
  });
});
