import { contracts } from '@kechuang/domain';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { buildOpenApi } from './build-openapi.ts';

const document = buildOpenApi(contracts);

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('passes the linter', async () => {
    const config = await createConfig({ extends: ['recommended'], rules: { 'no-empty-servers': 'off', 'no-server-example.com': 'off' } });
    const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config });
    expect(problems.map((problem) => `${problem.ruleId} ${problem.location[0]?.pointer}: ${problem.message}`)).toEqual([]);
  });

  it('names every operation once', () => {
    const text = JSON.stringify(document);
    for (const contract of contracts) expect(text.split(`"operationId":"${contract.id}"`)).toHaveLength(2);
  });
});
