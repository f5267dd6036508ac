/** The arrows of ARCHITECTURE.md, as data. */

/** Package → the packages of the workspace it may import. The packages not named here (conformance, bench, tools) may import all. */
export const packageArrows: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  data: ['domain'],
  store: ['domain'],
  batch: ['domain'],
  client: ['domain'],
  api: ['store', 'data', 'domain'],
  cli: ['client', 'store', 'batch', 'data', 'domain'],
  web: ['client', 'data', 'domain'],
};

const everything = ['kernel', 'indicator', 'text', 'document', 'formula', 'fact', 'module', 'policy', 'operation'];

/** Layer inside the domain → the layers it may import, besides itself. */
export const layerArrows: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  text: ['kernel'],
  indicator: ['kernel'],
  document: ['kernel', 'text', 'indicator'],
  fact: ['kernel'],
  formula: ['kernel', 'fact'],
  module: ['kernel', 'indicator', 'text', 'document', 'formula', 'fact'],
  policy: ['kernel', 'indicator', 'text', 'document', 'formula', 'fact', 'module'],
  operation: everything,
  entry: everything,
};

const ownLayer = new Set(['text', 'indicator', 'document', 'formula', 'fact', 'policy', 'operation']);

/** The files directly under src/ that are no kernels: what the package offers, and the shape of a set of documents. */
const exceptions: Readonly<Record<string, string>> = {
  'index.ts': 'entry',
  'contracts.ts': 'entry',
  'operations.ts': 'entry',
  'words.ts': 'entry',
  'corpus.ts': 'document',
};

/** The layer of a file of the domain, by its path below src/: a file in no folder is a kernel, a folder without a layer of its own a module. */
export function layerOf(path: string): string {
  const [folder = '', ...rest] = path.split('/');
  if (rest.length === 0) return exceptions[path] ?? 'kernel';
  return ownLayer.has(folder) ? folder : 'module';
}
