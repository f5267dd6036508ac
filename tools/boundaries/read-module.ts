import { parseSync, Visitor } from 'oxc-parser';

/** What one source file reaches for. */
export interface ModuleReach {
  /** The specifiers it imports from, types included. */
  readonly imports: readonly string[];
  /** Those of them that are loaded before the file itself runs: neither types nor late imports. */
  readonly loads: readonly string[];
  /** The calls by which it asks for the clock or for chance. */
  readonly impure: readonly string[];
}

const impureMembers = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues']);

/** Reads the imports and the impure calls of a TypeScript file. */
export function readModule(path: string, source: string): ModuleReach {
  const { program, module, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const named = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      name: moduleRequest.value,
      loaded: entries.length === 0 || entries.some((entry) => !entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [{ name: moduleRequest.value, loaded: !isType }] : [])),
    ),
  ];
  const imports = named.map(({ name }) => name);
  const loads = named.filter(({ loaded }) => loaded).map(({ name }) => name);
  const impure: string[] = [];
  new Visitor({
    ImportExpression: ({ source: target }) => {
      if (target.type === 'Literal' && typeof target.value === 'string') imports.push(target.value);
    },
    TSImportType: ({ source: target }) => {
      imports.push(target.value);
    },
    NewExpression: ({ callee, arguments: given }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0) impure.push('new Date()');
    },
    MemberExpression: ({ object, property }) => {
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
      const name = `${object.name}.${property.name}`;
      if (impureMembers.has(name)) impure.push(name);
    },
  }).visit(program);
  return { imports: [...new Set(imports)], loads: [...new Set(loads)], impure: [...new Set(impure)] };
}
