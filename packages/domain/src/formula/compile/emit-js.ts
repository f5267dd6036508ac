import type { Bool, GraphNode, Int } from './graph.ts';

/** Numbers up to here are exact as JavaScript numbers; anything that can be larger is computed as bigint. */
const safe = BigInt(Number.MAX_SAFE_INTEGER);

/** Whether a node can leave the range in which JavaScript numbers are exact, itself or on the way. */
function isWide(node: Int): boolean {
  return node.lo < -safe || node.hi > safe;
}

/** Whether a part of these needs numbers beyond 53 bits, which take many times as long. */
export function needsBigint(roots: readonly GraphNode[]): boolean {
  return ordered(roots).nodes.some((node) => 'lo' in node && isWide(node));
}

/** The parts of a graph node. */
export function childrenOf(node: GraphNode): readonly GraphNode[] {
  switch (node.op) {
    case 'add':
    case 'sub':
    case 'mul':
    case 'floor-div':
    case 'min':
    case 'max':
    case 'compare':
    case 'and':
    case 'or':
    case 'same-code':
      return [node.left, node.right];
    case 'select':
    case 'code-select':
      return [node.condition, node.then, node.otherwise];
    case 'truth':
    case 'not':
      return [node.of];
    case 'member':
      return [node.of];
    default:
      return [];
  }
}

/** Nodes in an order in which every part comes before what uses it, and how often each is used. */
export function ordered(roots: readonly GraphNode[]): {
  readonly nodes: readonly GraphNode[];
  readonly uses: ReadonlyMap<GraphNode, number>;
} {
  const uses = new Map<GraphNode, number>();
  const nodes: GraphNode[] = [];
  const visit = (node: GraphNode): void => {
    const count = uses.get(node) ?? 0;
    uses.set(node, count + 1);
    if (count > 0) return;
    for (const child of childrenOf(node)) visit(child);
    nodes.push(node);
  };
  for (const root of roots) visit(root);
  return { nodes, uses };
}

/** How a target reads its inputs and writes conditions; the arithmetic is the same for all JavaScript targets. */
export interface JsStyle {
  /** A number, a truth or a code of a fact. */
  input(fact: string): string;
  flag(fact: string): string;
  code(fact: string): string;
  member(of: string, node: Extract<Bool, { op: 'member' }>): string;
  setMember(node: Extract<Bool, { op: 'set-member' }>): string;
  /** A constant code: its text, or its number in a dictionary. */
  constantCode(value: string): string;
  readonly branchFree: boolean;
}

const leaves: ReadonlySet<GraphNode['op']> = new Set(['const', 'input', 'bool', 'flag', 'code', 'code-input']);

/** Emits statements for shared parts and an expression for each root. Sources are made from typed nodes only; texts go through JSON. */
export function emitJs(
  roots: readonly GraphNode[],
  style: JsStyle,
  keep: ReadonlySet<GraphNode> = new Set(),
): { readonly statements: readonly string[]; readonly of: (node: GraphNode) => string } {
  const { nodes, uses } = ordered(roots);
  const names = new Map<GraphNode, string>();
  const statements: string[] = [];

  const narrow = (node: Int): string => of(node);
  /** An operand as bigint. */
  const wide = (node: Int): string => (node.op === 'const' ? `${node.value}n` : isWide(node) ? of(node) : `BigInt(${of(node)})`);

  const arithmetic = (node: Extract<Int, { left: Int }>): string => {
    const inWide = isWide(node) || isWide(node.left) || isWide(node.right);
    const [left, right] = inWide ? [wide(node.left), wide(node.right)] : [narrow(node.left), narrow(node.right)];
    switch (node.op) {
      case 'add':
        return back(node, inWide, `(${left} + ${right})`);
      case 'sub':
        return back(node, inWide, `(${left} - ${right})`);
      case 'mul':
        return back(node, inWide, `(${left} * ${right})`);
      case 'floor-div':
        return back(node, inWide, inWide ? `wideFloor(${left}, ${right})` : `floor(${left}, ${right})`);
      case 'min':
        return back(node, inWide, inWide ? `(${left} < ${right} ? ${left} : ${right})` : `Math.min(${left}, ${right})`);
      case 'max':
        return back(node, inWide, inWide ? `(${left} > ${right} ? ${left} : ${right})` : `Math.max(${left}, ${right})`);
    }
  };
  /** A result that fits a number again is one. */
  const back = (node: Int, inWide: boolean, text: string): string => (inWide && !isWide(node) ? `Number(${text})` : text);

  const selected = (node: Extract<Int, { op: 'select' }>): string => {
    const [then, otherwise] = isWide(node) ? [wide(node.then), wide(node.otherwise)] : [narrow(node.then), narrow(node.otherwise)];
    const condition = of(node.condition);
    if (!style.branchFree || isWide(node) || node.hi - node.lo > safe) return `(${condition} ? ${then} : ${otherwise})`;
    const isZero = (side: Int): boolean => side.op === 'const' && side.value === 0n;
    if (isZero(node.otherwise)) return `(${condition} * ${then})`;
    if (isZero(node.then)) return `((1 - ${condition}) * ${otherwise})`;
    const isCheap = (side: Int): boolean => side.op === 'const' || names.has(side);
    return isCheap(node.then) && isCheap(node.otherwise)
      ? `(${otherwise} + ${condition} * (${then} - ${otherwise}))`
      : `(${condition} ? ${then} : ${otherwise})`;
  };

  const compared = (node: Extract<Bool, { op: 'compare' }>): string => {
    // BigInt and number compare exactly with each other, except by ===.
    const sign = node.order === '=' ? (isWide(node.left) === isWide(node.right) ? '===' : '==') : node.order;
    const constant = (side: Int, other: Int): string => (side.op === 'const' && isWide(other) ? `${side.value}n` : of(side));
    return `(${constant(node.left, node.right)} ${sign} ${constant(node.right, node.left)})`;
  };

  const written = (node: GraphNode): string => {
    switch (node.op) {
      case 'const':
        return isWide(node) ? `${node.value}n` : node.value < 0n ? `(${node.value})` : `${node.value}`;
      case 'input':
        return style.input(node.fact);
      case 'select':
        return selected(node);
      case 'truth':
        return style.branchFree ? of(node.of) : `(${of(node.of)} ? 1 : 0)`;
      case 'bool':
        return style.branchFree ? (node.value ? '1' : '0') : String(node.value);
      case 'flag':
        return style.flag(node.fact);
      case 'compare':
        return style.branchFree ? `(+${compared(node)})` : compared(node);
      case 'and':
        return `(${of(node.left)} ${style.branchFree ? '&' : '&&'} ${of(node.right)})`;
      case 'or':
        return `(${of(node.left)} ${style.branchFree ? '|' : '||'} ${of(node.right)})`;
      case 'not':
        return style.branchFree ? `(1 - ${of(node.of)})` : `!${of(node.of)}`;
      case 'same-code':
        return style.branchFree ? `(+(${of(node.left)} === ${of(node.right)}))` : `(${of(node.left)} === ${of(node.right)})`;
      case 'member':
        return style.member(of(node.of), node);
      case 'set-member':
        return style.setMember(node);
      case 'code':
        return style.constantCode(node.value);
      case 'code-input':
        return style.code(node.fact);
      case 'code-select':
        return `(${of(node.condition)} ? ${of(node.then)} : ${of(node.otherwise)})`;
      default:
        return arithmetic(node);
    }
  };

  const of = (node: GraphNode): string => names.get(node) ?? written(node);
  for (const node of nodes) {
    const isInput = node.op === 'input' || node.op === 'flag' || node.op === 'code-input';
    const isShared = (uses.get(node) ?? 0) > 1 || keep.has(node);
    const isReread = node.op === 'min' || node.op === 'max';
    if (!isShared || (leaves.has(node.op) && !isInput)) {
      if (!(isReread && isWide(node))) continue;
    }
    const name = `v${node.id}`;
    statements.push(`const ${name} = ${written(node)};`);
    names.set(node, name);
  }
  return { statements, of };
}

/** Exact floor division: the rounded quotient is at most one too high, never too low. */
export const helpers = `function floor(a, b) { const q = Math.floor(a / b); return q * b > a ? q - 1 : q; }
function wideFloor(a, b) { const q = a / b; return a % b < 0n ? q - 1n : q; }`;
