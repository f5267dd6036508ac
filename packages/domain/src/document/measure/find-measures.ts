import { openDocument, type ReadableDocument } from '../entitlement/segments.ts';
import type { Clause, PolicyDocument, Responsibility } from '../model.ts';
import { dueIn } from './due.ts';
import type { Measure } from './model.ts';
import { tableMeasures } from './table-measures.ts';

/** What is needed of a document to list its measures. */
export type MeasurableDocument = ReadableDocument & Pick<PolicyDocument, 'responsibilities' | 'citedDocuments' | 'planYear' | 'dateIssued'>;

const acts =
  /(?:推进|推动|实施|建设|建立|加强|加快|加大|完善|健全|支持|鼓励|开展|培育|引导|引进|落实|组织|打造|深化|强化|优化|提升|提高|构建|发挥|拓展|促进|做好|抓好|制定|出台|推广|搭建|举办|设立|压实|严格|规范|扩大|激发|聚焦|突破|创建|申报|编制|完成|确保|力争|争取|深入|统筹|整合|改革|简化|推行|全面|大力|积极|办好|建强|做[强大优实]|建好|用好|管好|招引|盘活|壮大|夯实|筑牢|畅通|布局|攻坚|谋划|持续|健全|破解|压[减缩])/;

const kinds = new Set(['section', 'article', 'item', 'paragraph']);
const plans = new Set(['work-plan', 'implementation-scheme', 'support-policy', 'measures', 'notice', 'interpretation', 'other']);

/** Tasks and duties; 总则, 附则, 指导思想 and the like set out nothing to do. */
const noTask =
  /^(?:总则|附则|总体要求|指导思想|基本原则|工作原则|工作目标|主要目标|总体目标|发展目标|目标任务|附件|名词解释|适用范围|申报条件|认定条件)$/;

interface Node {
  readonly clause: Clause;
  readonly parent: Node | null;
  readonly children: Node[];
  readonly duties: Responsibility[];
}

function treeOf(document: MeasurableDocument): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const clause of document.clauses) {
    const parent = clause.parentId === null ? null : (nodes.get(clause.parentId) ?? null);
    const node: Node = { clause, parent, children: [], duties: [] };
    parent?.children.push(node);
    nodes.set(clause.id, node);
  }
  for (const duty of document.responsibilities) {
    let node = nodes.get(duty.clauseId) ?? null;
    // A bracket behind the last item of a paragraph (…二是…。（责任单位）) speaks for the whole paragraph.
    while (node !== null && /\.i\d+$/.test(node.clause.id) && node.parent !== null && node.parent.clause.span[1] === node.clause.span[1])
      node = node.parent;
    node?.duties.push(duty);
  }
  return nodes;
}

function nearestDuties(node: Node): Node | null {
  for (let at: Node | null = node; at !== null; at = at.parent) if (at.duties.length > 0) return at;
  return null;
}

const unique = (units: readonly string[]): string[] => [...new Set(units)];

/**
 * The measures of a document (举措与责任), in reading order: clauses that name their owners, and the smallest labelled clauses that set something to
 * be done. Reports of what was done have none. Linear; never throws.
 */
export function findMeasures(document: MeasurableDocument): Measure[] {
  if (!plans.has(document.kind) && document.responsibilities.length === 0) return [];
  const open = openDocument(document);
  const nodes = treeOf(document);
  const unit = open.passages.codePoints.toUnit;
  const covered = new Set<string>();
  const goals = new Set<string>();
  const year = document.planYear ?? (document.dateIssued === null ? null : Number(document.dateIssued.slice(0, 4)));
  const measures: Measure[] = [];
  for (const node of nodes.values()) {
    const { clause, parent } = node;
    if (parent !== null && covered.has(parent.clause.id)) covered.add(clause.id);
    if (!kinds.has(clause.kind) || noTask.test(clause.heading ?? '')) continue;
    const inside = parent !== null && covered.has(parent.clause.id);
    const start = unit(clause.span[0]);
    const end = unit(clause.span[1]);
    const own = node.duties.length > 0;
    const leaf = node.children.every((child) => /\.i\d+$|\.p\d+$/.test(child.clause.id));
    const text = document.text.slice(start, Math.min(end, start + 400));
    if (parent !== null && noTask.test(parent.clause.heading ?? '')) goals.add(clause.id);
    if (parent !== null && goals.has(parent.clause.id)) goals.add(clause.id);
    if (
      !own &&
      (goals.has(clause.id) ||
        inside ||
        !leaf ||
        clause.label === null ||
        end - start < 12 ||
        !acts.test(clause.heading ?? text.slice(0, 120)))
    )
      continue;
    const home = nearestDuties(node);
    if (!own && home === null && !plans.has(document.kind)) continue;
    if (own || leaf) covered.add(clause.id);
    const duties = home?.duties ?? [];
    const within = (span: readonly [number, number]): boolean => span[0] >= clause.span[0] && span[1] <= clause.span[1];
    const citation = open.passages.cite([start, end], clause.id);
    measures.push({
      id: `${document.id}:${clause.id}`,
      documentId: document.id,
      clauseId: clause.id,
      title: clause.heading ?? firstWords(text, clause.label),
      lead: unique(duties.flatMap((duty) => duty.lead)),
      support: unique(duties.flatMap((duty) => duty.support)),
      units: unique(duties.flatMap((duty) => duty.units)),
      leadInferred: duties.some((duty) => duty.leadInferred),
      ownersFrom: home?.clause.id ?? null,
      owners: duties.map((duty) => duty.citation),
      due: dueIn(document.text.slice(start, end), start, { passages: open.passages, clauseId: clause.id, planYear: year }),
      quantityIds: [],
      carriesOut: document.citedDocuments.filter((cited) => within(cited.citation.cleanSpan)),
      quote: citation.quote,
      citation,
    });
  }
  measures.push(...tableMeasures(document, open, year));
  return withFigures(measures, document);
}

function firstWords(text: string, label: string | null): string {
  const bare = (label !== null && text.startsWith(label) ? text.slice(label.length) : text).trimStart();
  const sentence = /^[^。；;\n]*/.exec(bare)?.[0] ?? bare;
  return sentence.length > 48 ? `${sentence.slice(0, 48)}…` : sentence;
}

/** Gives each measure the figures of targets inside it. Both lists are in reading order, so one pass is enough. */
function withFigures(measures: readonly Measure[], document: MeasurableDocument): Measure[] {
  const targets = document.quantities.filter((quantity) => quantity.role === 'target');
  return measures.map((measure) => {
    const [start, end] = measure.citation.cleanSpan;
    let low = 0;
    let high = targets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((targets[middle]?.citation.cleanSpan[0] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const ids: string[] = [];
    for (let at = low; (targets[at]?.citation.cleanSpan[0] ?? Number.POSITIVE_INFINITY) < end; at += 1) ids.push(targets[at]?.id ?? '');
    return { ...measure, quantityIds: ids };
  });
}
