import { createApp, listen, type RunningServer } from '@kechuang/api';
import { corpus } from '@kechuang/data';
import { contractById, contracts, inputFields, type OperationContext } from '@kechuang/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi, askCommandLine, askLibrary, exitCodeOf, firstDifference } from './faces.ts';
import { readCaseworkScenarios, readScenarios } from './scenario.ts';

const context: OperationContext = { corpus, today: '2026-06-01' };
const scenarios = readScenarios();
let server: RunningServer;

beforeAll(async () => {
  server = await listen(createApp(context), { host: '127.0.0.1', port: 0 });
});

afterAll(() => server.stop(100));

it('every operation has a scenario with an answer', () => {
  const answered = [...scenarios, ...readCaseworkScenarios().flatMap(({ steps }) => steps)].filter(({ problem }) => problem === undefined);
  const shown = new Set(answered.map(({ operation }) => operation));
  expect(contracts.map((contract) => contract.id).filter((id) => !shown.has(id))).toEqual([]);
});

it('every scenario names its day, so that its answer is the same tomorrow', () => {
  const timeless = scenarios.filter((scenario) => {
    const contract = contractById(scenario.operation);
    return contract !== null && inputFields(contract).some((field) => field.name === 'asOf') && !('asOf' in scenario.input);
  });
  expect(timeless.map((scenario) => `${scenario.file}: ${scenario.says}`)).toEqual([]);
});

describe.each(scenarios)('$operation: $says', ({ operation, input, expect: part, problem }) => {
  if (problem !== undefined) {
    it(`is refused on every face as ${problem.kind}`, async () => {
      const library = await askLibrary(operation, input, context);
      expect(library).toMatchObject({ problem: problem.kind, pointers: problem.pointers });
      expect(await askApi(operation, input, server.url)).toEqual(library);
      const command = await askCommandLine(operation, input);
      expect([exitCodeOf(problem.kind), 2]).toContain('exitCode' in command ? command.exitCode : 0);
    });
    return;
  }

  it('has the same bytes from library, API and command line', async () => {
    const library = await askLibrary(operation, input, context);
    if (!('answer' in library)) throw new Error(`the library refused: ${JSON.stringify(library)}`);
    if (part !== undefined) expect(JSON.parse(library.answer)).toMatchObject(Object(part));
    const api = await askApi(operation, input, server.url);
    expect('answer' in api ? firstDifference(library.answer, api.answer) : api).toBeNull();
    const command = await askCommandLine(operation, input);
    expect('answer' in command ? firstDifference(library.answer, command.answer) : command).toBeNull();
  });
});
