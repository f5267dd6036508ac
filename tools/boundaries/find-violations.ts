import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { layerArrows, layerOf, packageArrows } from './arrows.ts';
import { findCycles } from './find-cycles.ts';
import { type ModuleReach, readModule } from './read-module.ts';

/** One arrow that may not be there. */
export interface Violation {
  readonly rule: 'package' | 'outside' | 'layer' | 'pure' | 'cycle';
  /** The importing file, from the root. */
  readonly file: string;
  readonly message: string;
}

const sources = '{packages,apps}/*/src/**/*.{ts,tsx}';
const isTest = (file: string): boolean => /\.(test|spec)\.tsx?$|\/test-data\/|\/generated\//.test(file);

/**
 * The arrows of a repository that point where they may not. Types count for the arrows, and for rings between folders; a ring of files is
 * one that JavaScript meets while it loads. Tests may import what they like.
 */
export function findViolations(root: string): Violation[] {
  const files = globSync(sources, { cwd: root }).filter((file) => !isTest(file));
  const reaches = new Map(files.sort().map((file) => [file, readModule(file, readFileSync(join(root, file), 'utf8'))]));
  const reached = new Map([...reaches].map(([file, { imports }]) => [file, localTargets(file, imports)]));
  const loaded = new Map([...reaches].map(([file, { loads }]) => [file, localTargets(file, loads)]));
  return [
    ...[...reaches].flatMap(([file, reach]) => violationsOf(file, reach)),
    ...findCycles(loaded).map((cycle): Violation => ({ rule: 'cycle', file: cycle[0] ?? '', message: cycle.join(' → ') })),
    ...findCycles(folders(reached)).map(
      (cycle): Violation => ({ rule: 'cycle', file: cycle[0] ?? '', message: `folders: ${cycle.join(' → ')}` }),
    ),
  ];
}

function localTargets(file: string, imports: readonly string[]): string[] {
  return imports.filter((name) => name.startsWith('.')).map((name) => posix.join(posix.dirname(file), name));
}

/** The same graph between the folders of the domain; kernels and the index, which belong to none, are left out. */
function folders(graph: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const between = new Map<string, string[]>();
  for (const [file, targets] of graph) {
    const from = domainFolder(file);
    if (from === null) continue;
    const reached = targets.map(domainFolder).filter((folder) => folder !== null && folder !== from);
    between.set(from, [...new Set([...(between.get(from) ?? []), ...reached.filter((folder) => folder !== null)])]);
  }
  return between;
}

function domainFolder(file: string): string | null {
  return /^packages\/domain\/src\/([^/]+)\//.exec(file)?.[1] ?? null;
}

function violationsOf(file: string, { imports, impure }: ModuleReach): Violation[] {
  const [, home = ''] = file.split('/');
  const packageRoot = file.split('/').slice(0, 2).join('/');
  const found: Violation[] = [];
  for (const name of imports) {
    if (name.startsWith('.')) {
      const target = posix.join(posix.dirname(file), name);
      if (!target.startsWith(`${packageRoot}/`)) {
        found.push({ rule: 'outside', file, message: `${name} leaves the package: import ${target} by its package's name` });
      } else if (home === 'domain') {
        const from = layerOf(file.slice('packages/domain/src/'.length));
        const to = layerOf(target.slice('packages/domain/src/'.length));
        if (from !== to && !layerArrows[from]?.includes(to))
          found.push({ rule: 'layer', file, message: `${from} may not import ${to} (${name})` });
      }
      continue;
    }
    const other = /^@kechuang\/([^/]+)/.exec(name)?.[1];
    if (other !== undefined && !packageArrows[home]?.includes(other)) {
      found.push({ rule: 'package', file, message: `${home} may not import ${other} (${name})` });
    }
    if (home === 'domain' && isBuiltin(name)) found.push({ rule: 'pure', file, message: `the domain runs anywhere: no ${name}` });
  }
  if (home === 'domain')
    found.push(
      ...impure.map((name): Violation => ({ rule: 'pure', file, message: `the domain is told the time and throws no dice: no ${name}` })),
    );
  return found;
}
