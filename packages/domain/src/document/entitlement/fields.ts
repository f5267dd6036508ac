import type { CitedWords } from './model.ts';
import type { ClauseSegments, OpenDocument } from './segments.ts';

/** What a section of a list of policies says in labelled lines beside the one that gives (奖补对象：, 受理部门：, 受理时间：). */
export interface Fields {
  readonly who: CitedWords | null;
  readonly office: CitedWords | null;
  readonly time: CitedWords | null;
}

const labels: readonly { readonly field: keyof Fields; readonly words: RegExp }[] = [
  { field: 'who', words: /^(?:奖补|奖励|补助|补贴|资助|支持|扶持|申报|适用|享受|申领)(?:对象|范围|主体)[：:]\s*/ },
  { field: 'office', words: /^(?:受理|办理|责任|兑现|主管|实施|咨询)(?:部门|单位|机构|科室)[：:]\s*/ },
  { field: 'time', words: /^(?:受理|申报|办理|兑现|申请)(?:时间|时限|期限)[：:]\s*/ },
];

/** The labelled lines by the clause that they stand in. */
export function fieldsOf({ document, passages, clauses }: OpenDocument): ReadonlyMap<string, Fields> {
  const found = new Map<string, Fields>();
  for (const { stretch, segments } of clauses) {
    const { id, parentId, label } = stretch.clause;
    for (const [at, segment] of segments.entries()) {
      const match = labels
        .map(({ field, words }) => ({ field, length: words.exec(segment.text)?.[0].length ?? 0 }))
        .find(({ length }) => length > 0);
      if (match === undefined) continue;
      // A line of its own, or an item (（一）奖励对象：…), speaks for what it stands in.
      const scope = label === null || at === 0 ? (parentId ?? id) : id;
      const start = segment.start + match.length;
      const text = document.text.slice(start, segment.end).replace(/[。；;]$/, '');
      const known = found.get(scope) ?? { who: null, office: null, time: null };
      if (text.length < 2 || text.length > 200 || known[match.field] !== null) continue;
      found.set(scope, { ...known, [match.field]: { text, citation: passages.cite([start, start + text.length], id) } });
    }
  }
  return found;
}

/** The field that the clause or the nearest one around it states. */
export function fieldAround(
  fields: ReadonlyMap<string, Fields>,
  parents: ReadonlyMap<string, string | null>,
  clause: ClauseSegments,
  field: keyof Fields,
): CitedWords | null {
  for (let id: string | null = clause.stretch.clause.id; id !== null; id = parents.get(id) ?? null) {
    const stated = fields.get(id)?.[field] ?? null;
    if (stated !== null) return stated;
  }
  return null;
}
