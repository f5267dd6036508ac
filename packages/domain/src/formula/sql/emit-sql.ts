import { childrenOf, ordered } from '../compile/emit-js.ts';
import type { Bool, GraphNode, Int } from '../compile/graph.ts';
import { NotExpressible } from '../compile/refusal.ts';
import { type Dialect, sqlText } from './dialect.ts';

const mostBig = 2n ** 63n - 1n;

function isWide(node: Int): boolean {
  return node.lo < -mostBig || node.hi > mostBig;
}

function requireRoom(node: Int, dialect: Dialect): void {
  if (node.lo < -dialect.widest || node.hi > dialect.widest)
    throw new NotExpressible('too-wide', `numbers can reach ${node.hi.toString().length} digits`);
}

/** Expressions in layers: each layer may use the columns of those before it, so that shared parts are worked out once. */
export interface SqlLayers {
  /** Column definitions by layer. */
  readonly layers: readonly (readonly string[])[];
  of(node: GraphNode): string;
}

/** Emits whole-number SQL (整数SQL): no division but of numbers known to be positive, no fractions, every constant typed. `column` names the inputs. */
export function emitSql(roots: readonly GraphNode[], dialect: Dialect, column: (fact: string) => string): SqlLayers {
  const { nodes, uses } = ordered(roots);
  const repeats = repeatsOf(nodes);
  const names = new Map<GraphNode, string>();
  const depths = new Map<GraphNode, number>();
  const layers: string[][] = [];

  const cast = (text: string, type: string): string => `cast(${text} as ${type})`;
  const wide = (node: Int): string =>
    isWide(node) ? of(node) : node.op === 'const' ? `${sqlText(String(node.value))}::${dialect.wide}` : cast(of(node), dialect.wide);
  const operands = (left: Int, right: Int, inWide: boolean): readonly [string, string] =>
    inWide ? [wide(left), wide(right)] : [of(left), of(right)];

  const divided = (node: Extract<Int, { left: Int }>, inWide: boolean): string => {
    const [left, right] = operands(node.left, node.right, inWide);
    if (node.left.lo >= 0n) return dialect.divide(left, right, inWide);
    const one = inWide ? `${sqlText('1')}::${dialect.wide}` : '1::bigint';
    // Databases cut towards zero; below zero the floor is one less than the cut of what is left.
    const below = `(-${dialect.divide(`(${right} - ${one} - ${left})`, right, inWide)})`;
    return `(case when ${left} >= 0 then ${dialect.divide(left, right, inWide)} else ${below} end)`;
  };

  const arithmetic = (node: Extract<Int, { left: Int }>): string => {
    requireRoom(node, dialect);
    const inWide =
      isWide(node) || isWide(node.left) || isWide(node.right) || (node.op === 'floor-div' && node.right.hi - node.left.lo > mostBig);
    const [left, right] = operands(node.left, node.right, inWide);
    const text =
      node.op === 'floor-div'
        ? divided(node, inWide)
        : node.op === 'min'
          ? `least(${left}, ${right})`
          : node.op === 'max'
            ? `greatest(${left}, ${right})`
            : `(${left} ${{ add: '+', sub: '-', mul: '*' }[node.op]} ${right})`;
    return inWide && !isWide(node) ? cast(text, 'bigint') : text;
  };

  const setMember = (node: Extract<Bool, { op: 'set-member' }>): string => {
    const has = node.match === 'exact' ? dialect.listHas : dialect.listHasPrefix;
    return `(${node.options.map((option) => has(column(node.fact), option)).join(node.quantifier === 'any' ? ' or ' : ' and ')})`;
  };

  const member = (node: Extract<Bool, { op: 'member' }>): string => {
    const code = of(node.of);
    if (node.match === 'exact') return `(${code} in (${node.options.map(sqlText).join(', ')}))`;
    return `(${node.options.map((option) => `left(${code}, ${option.length}) = ${sqlText(option)}`).join(' or ')})`;
  };

  const written = (node: GraphNode): string => {
    switch (node.op) {
      case 'const':
        requireRoom(node, dialect);
        return isWide(node) ? `${sqlText(String(node.value))}::${dialect.wide}` : `(${node.value}::bigint)`;
      case 'input':
      case 'flag':
      case 'code-input':
        return column(node.fact);
      case 'select': {
        const [then, otherwise] = operands(node.then, node.otherwise, isWide(node));
        return `(case when ${of(node.condition)} then ${then} else ${otherwise} end)`;
      }
      case 'truth':
        return `(case when ${of(node.of)} then 1::bigint else 0::bigint end)`;
      case 'bool':
        return String(node.value);
      case 'compare': {
        const inWide = isWide(node.left) || isWide(node.right);
        const [left, right] = operands(node.left, node.right, inWide);
        return `(${left} ${node.order} ${right})`;
      }
      case 'and':
      case 'or':
        return `(${of(node.left)} ${node.op} ${of(node.right)})`;
      case 'not':
        return `(not ${of(node.of)})`;
      case 'same-code':
        return `(${of(node.left)} = ${of(node.right)})`;
      case 'member':
        return member(node);
      case 'set-member':
        return setMember(node);
      case 'code':
        return sqlText(node.value);
      case 'code-select':
        return `(case when ${of(node.condition)} then ${of(node.then)} else ${of(node.otherwise)} end)`;
      default:
        return arithmetic(node);
    }
  };

  const of = (node: GraphNode): string => names.get(node) ?? written(node);
  for (const node of nodes) {
    const inner = Math.max(0, ...childrenOf(node).map((child) => depths.get(child) ?? 0));
    if (leaves.has(node.op) || (uses.get(node) ?? 0) + (repeats.get(node) ?? 0) < 2) {
      depths.set(node, inner);
      continue;
    }
    const layer = layers[inner] ?? [];
    const name = `v${node.id}`;
    layer.push(`${written(node)} as ${name}`);
    layers[inner] = layer;
    names.set(node, name);
    depths.set(node, inner + 1);
  }
  return { layers, of };
}

const leaves: ReadonlySet<GraphNode['op']> = new Set(['const', 'input', 'bool', 'flag', 'code', 'code-input']);

/** How many times more a part is written than it is used: the text of some operators names a part again and again. */
function repeatsOf(nodes: readonly GraphNode[]): ReadonlyMap<GraphNode, number> {
  const repeats = new Map<GraphNode, number>();
  const again = (part: GraphNode, times: number) => repeats.set(part, (repeats.get(part) ?? 0) + times);
  for (const node of nodes) {
    if (node.op === 'floor-div' && node.left.lo < 0n) {
      again(node.left, 2);
      again(node.right, 2);
    }
    if (node.op === 'member' && node.match === 'prefix') again(node.of, node.options.length - 1);
  }
  return repeats;
}
