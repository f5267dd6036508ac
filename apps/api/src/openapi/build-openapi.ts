import {
  inputFields,
  type JsonSchema,
  jsonSchemas,
  type OperationContract,
  operationGroups,
  outputName,
  type ProblemKind,
  pascalCase,
  problemKinds,
} from '@kechuang/domain';
import { problemSchema } from './problem-schema.ts';

type Json = Readonly<Record<string, unknown>>;

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

function properties(schema: JsonSchema | undefined): Record<string, unknown> {
  const value = schema?.properties;
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The problems that a route can answer with, by its method. */
function problemsOf(contract: OperationContract): ProblemKind[] {
  const always: ProblemKind[] = ['malformed-request', 'not-found', 'method-not-allowed', 'invalid-input', 'unexpected'];
  return [
    ...always,
    ...(contract.method === 'GET' ? [] : (['too-large', 'unsupported-type'] as const)),
    ...(contract.access === 'signed-in' ? (['unauthenticated', 'forbidden'] as const) : []),
    ...(contract.effect === 'write' ? (['conflict'] as const) : []),
    ...(contract.version?.required ? (['stale', 'precondition-required'] as const) : []),
    ...(contract.needsLedger ? (['rate-limited', 'unavailable'] as const) : []),
  ];
}

function problemResponses(kinds: readonly ProblemKind[]): Json {
  const sorted = [...kinds].sort((one, other) => problemKinds[one].status - problemKinds[other].status);
  return Object.fromEntries(
    sorted.map((kind) => [String(problemKinds[kind].status), { $ref: `#/components/responses/${pascalCase(kind)}` }]),
  );
}

/** Path and query parameters of a GET route, or the path parameters of any other. */
function parameters(contract: OperationContract, inputSchema: JsonSchema | undefined): Json[] {
  const schemas = properties(inputSchema);
  return inputFields(contract).flatMap((field) => {
    const inPath = contract.path.includes(`:${field.name}`);
    if (!inPath && contract.method !== 'GET') return [];
    const values = [...new Set(contract.examples.flatMap((example) => (field.name in example ? [example[field.name]] : [])))];
    const examples = Object.fromEntries(values.map((value, index) => [`example${index + 1}`, { value }]));
    return [
      {
        name: field.name,
        in: inPath ? 'path' : 'query',
        required: inPath || field.required,
        description: `${field.description.zh} / ${field.description.en}`,
        schema: schemas[field.name] ?? {},
        ...(field.type === 'list' ? { style: 'form', explode: true } : {}),
        ...(values.length > 0 ? { examples } : {}),
      },
    ];
  });
}

/** Headers that a write takes: the version it has seen, and a key under which it may be sent twice. */
function headers(contract: OperationContract): Json[] {
  const text = { type: 'string' };
  const version = {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: '您看到的 ETag；缺少为 428，已变化为 412 / The ETag you have seen; 428 without it, 412 where it has changed',
    schema: text,
  };
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: '同一个键的同一请求只办一次 / The same request under the same key is carried out once',
    schema: { type: 'string', maxLength: 200 },
  };
  return [...(contract.version?.required ? [version] : []), ...(contract.effect === 'write' ? [key] : [])];
}

function requestBody(contract: OperationContract): Json {
  if (contract.method === 'GET') return {};
  const examples = Object.fromEntries(contract.examples.map((value, index) => [`example${index + 1}`, { value }]));
  const raw = (contract.rawBody?.mediaTypes ?? []).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]);
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: reference(`${pascalCase(contract.id)}Input`), examples }, ...Object.fromEntries(raw) },
    },
  };
}

function operationObject(contract: OperationContract, schemas: Readonly<Record<string, JsonSchema>>): Json {
  return {
    operationId: contract.id,
    tags: [contract.id.split('.', 1)[0]],
    summary: `${contract.summary.zh} / ${contract.summary.en}`,
    description: contract.command.examples.map((example) => `${example.says.zh} / ${example.says.en}：\`${example.command}\``).join('\n\n'),
    security: contract.access === 'signed-in' ? [{ key: [] }, { session: [] }] : [],
    parameters: [...parameters(contract, schemas[`${pascalCase(contract.id)}Input`]), ...headers(contract)],
    ...requestBody(contract),
    responses: {
      '200': {
        description: '结果 / The answer',
        headers: {
          'X-Data-Version': { description: '数据版本 / Version of the data', schema: { type: 'string' } },
          ...(contract.version === undefined ? {} : { ETag: { description: '版本 / The version', schema: { type: 'string' } } }),
        },
        content: {
          'application/json': { schema: reference(outputName(contract)) },
          ...(contract.rawAnswer === undefined ? {} : { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }),
        },
      },
      ...(contract.method === 'GET' ? { '304': { description: '与 If-None-Match 相同，未变化 / Unchanged since If-None-Match' } } : {}),
      ...problemResponses(problemsOf(contract)),
    },
  };
}

function problemComponents(): Json {
  return Object.fromEntries(
    Object.entries(problemKinds).map(([kind, { title }]) => [
      pascalCase(kind),
      { description: `${title.zh} / ${title.en}`, content: { 'application/problem+json': { schema: reference('Problem') } } },
    ]),
  );
}

/** The OpenAPI 3.1 document of a catalogue of operations. */
export function buildOpenApi(contracts: readonly OperationContract[]): Json {
  const schemas: Record<string, JsonSchema> = { ...jsonSchemas(contracts), Problem: problemSchema };
  const paths: Record<string, Record<string, unknown>> = {};
  for (const contract of contracts) {
    const path = contract.path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationObject(contract, schemas) };
  }
  const used = JSON.stringify(paths);
  const groups = new Set(contracts.map((contract) => contract.id.split('.', 1)[0]));
  return {
    openapi: '3.1.0',
    info: {
      title: '科创 Kechuang API',
      version: '1.0.0',
      description:
        '政策文件、目标、惠企事项与评分表。同一输入在库、接口、命令行得到逐字节相同的 JSON。 / Policy documents, targets, benefits and scorecards. The same input gives the same JSON, byte for byte, from library, API and command line.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(operationGroups).flatMap(([name, { zh, en }]) =>
      groups.has(name) ? [{ name, description: `${zh} / ${en}` }] : [],
    ),
    paths,
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: '密钥，由 kechuang accounts key 发给 / A key, issued by kechuang accounts key',
        },
        session: { type: 'apiKey', in: 'cookie', name: 'kechuang_session', description: '浏览器登录后的会话 / The session of a browser' },
      },
      schemas: onlyUsed(schemas, used),
      responses: Object.fromEntries(
        Object.entries(problemComponents()).filter(([name]) => used.includes(`"#/components/responses/${name}"`)),
      ),
    },
  };
}

/** The schemas that the paths reach, directly or through each other. */
function onlyUsed(schemas: Readonly<Record<string, JsonSchema>>, from: string): Record<string, JsonSchema> {
  const reached = new Set<string>(['Problem']);
  const visit = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([A-Za-z0-9]+)"/g)) {
      if (reached.has(name)) continue;
      reached.add(name);
      visit(JSON.stringify(schemas[name] ?? {}));
    }
  };
  visit(from);
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => reached.has(name)));
}
