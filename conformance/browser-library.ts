import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const program = `
import { call, canonicalJson, operationById, Problem } from '@kechuang/domain';
import { corpus } from '@kechuang/data';
globalThis.ask = async (id, input, today) => {
  try {
    return { answer: canonicalJson(await call(operationById(id), input, { corpus, today })) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { problem: error.kind, pointers: error.issues.map((issue) => issue.pointer) };
  }
};
`;

/** The library with its corpus as one script for a browser, as a page would carry it. */
export async function libraryForBrowser(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    conditions: ['source'],
    logLevel: 'silent',
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error('nothing was built');
  return script.text;
}
