import { parseSync, Visitor } from 'oxc-parser';

/** What one source file reaches for. */
export interface ModuleReach {
  /** The specifiers it imports from, types included. */
  readonly imports: readonly string[];
  /** The calls by which it asks for the clock or for chance. */
  readonly impure: readonly string[];
}

const impureMembers = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues']);

/** Reads the imports and the impure calls of a TypeScript file. */
export function readModule(path: string, source: string): ModuleReach {
  const { program, module, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports = [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) => entry.entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : []))),
  ];
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
  return { imports: [...new Set(imports)], impure: [...new Set(impure)] };
}
