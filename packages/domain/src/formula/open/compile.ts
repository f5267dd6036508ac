import { generate } from '../compile/compile.ts';
import { emitJs, helpers, type JsStyle } from '../compile/emit-js.ts';
import type { GraphNode } from '../compile/graph.ts';
import type { OpenLayout, OpenRow } from './row.ts';

/** What a compiled node of a graph gives out. */
export type OpenCell = number | bigint | boolean | string;

function styleOf({ inputs }: OpenLayout): JsStyle {
  const read = (name: string): string => {
    const input = inputs.get(name);
    if (input === undefined) throw new RangeError(`there is no input ${name}`);
    return input.table === 'numbers' ? `n[${input.at}]` : `w[${input.at}]`;
  };
  const text = JSON.stringify;
  return {
    input: read,
    flag: (name) => `(${read(name)} === 1)`,
    code: read,
    member: (of, { options, match }) =>
      `(${options.map((option) => (match === 'exact' ? `${of} === ${text(option)}` : `${of}.startsWith(${text(option)})`)).join(' || ')})`,
    setMember({ fact, options, match, quantifier }) {
      const set = read(fact);
      const tests = options.map((option) =>
        match === 'exact' ? `${set}.includes(${text(option)})` : `${set}.some((code) => code.startsWith(${text(option)}))`,
      );
      return `(${tests.join(quantifier === 'any' ? ' || ' : ' && ')})`;
    },
    constantCode: text,
    branchFree: false,
  };
}

/** One function that gives the value of each root for a row, in their order, into `out`; null where generated code is forbidden. */
export function compileOpen(roots: readonly GraphNode[], layout: OpenLayout): ((row: OpenRow, out: OpenCell[]) => void) | null {
  const { statements, of } = emitJs(roots, styleOf(layout));
  const stores = roots.map((root, index) => `out[${index}] = ${of(root)};`);
  return generate(
    `"use strict";\n${helpers}\nreturn () => function run({ numbers: n, words: w }, out) {\n${[...statements, ...stores].join('\n')}\n};`,
  );
}
