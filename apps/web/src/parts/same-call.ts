import { contractById, inputFields } from '@kechuang/domain/contracts';
import type { OperationId } from '../kechuang.ts';

type Input = Readonly<Record<string, unknown>>;

/** For a POSIX shell: in single quotes unless nothing in it could be misread. */
function quoted(text: string): string {
  return /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The command that gives the same bytes. */
export function commandOf(id: OperationId, input: Input): string {
  const positional = contractById(id)?.command.positional ?? [];
  const words = [`kechuang ${id.replace('.', ' ')}`];
  for (const name of positional) if (input[name] !== undefined) words.push(quoted(asText(input[name])));
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || positional.includes(name)) continue;
    words.push(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${quoted(asText(value))}`);
  }
  return [...words, '--json'].join(' \\\n  ');
}

/** The same as a request to this server. */
export function requestOf(id: OperationId, input: Input): string {
  const contract = contractById(id);
  if (contract === null) return '';
  const inPath = inputFields(contract)
    .map((field) => field.name)
    .filter((name) => contract.path.includes(`:${name}`));
  const path = contract.path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(asText(input[name] ?? '')));
  const rest = Object.entries(input).filter(([name, value]) => value !== undefined && !inPath.includes(name));
  const address = `${window.location.origin}${path}`;
  if (contract.method === 'GET') {
    const query = new URLSearchParams(rest.map(([name, value]) => [name, asText(value)])).toString();
    return `curl ${quoted(query === '' ? address : `${address}?${query}`)}`;
  }
  return `curl -X ${contract.method} ${quoted(address)} \\\n  -H 'Content-Type: application/json' \\\n  -d ${quoted(JSON.stringify(Object.fromEntries(rest)))}`;
}

/** The same in a program. */
export function typescriptOf(id: OperationId, input: Input): string {
  const camel = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `import { createClient } from '@kechuang/client';\n\nconst kechuang = createClient({ baseUrl: '${window.location.origin}' });\nconst answer = await kechuang.${camel}(${JSON.stringify(input, null, 2)});`;
}
