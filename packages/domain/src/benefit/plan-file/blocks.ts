import type { Bilingual, Language } from '../../language.ts';
import { citationLine, type DocumentName, type Words } from '../citation-line.ts';
import type { PlanResult } from '../enterprise-schema.ts';
import type { Verdict } from '../schema.ts';
import { benefitWords } from '../words.ts';

/** A column of a table: its head, and its share of the width in percent. */
export interface BlockColumn {
  readonly head: string;
  readonly width: number;
}

/** A piece of a printed plan (版面块), the same for every format. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly BlockColumn[]; readonly rows: readonly (readonly string[])[] };

/** A plan as it is printed: title, the line below it, and its blocks. */
export interface PlanPaper {
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
}

function table(columns: readonly (readonly [Bilingual, number])[], rows: readonly (readonly string[])[], of: Words): Block {
  return { kind: 'table', columns: columns.map(([head, width]) => ({ head: of(head), width })), rows };
}

function section(title: Bilingual, blocks: readonly Block[], of: Words): Block[] {
  const none: Block = { kind: 'paragraph', text: of({ zh: '无', en: 'None' }) };
  const isEmpty = blocks.every((block) => block.kind === 'table' && block.rows.length === 0);
  return [{ kind: 'heading', text: of(title) }, ...(isEmpty ? [none] : blocks)];
}

function verdictTable(verdicts: readonly Verdict[], of: Words, nameOf: DocumentName): Block {
  const rows = verdicts.map((verdict) => {
    const lines = [...new Set(verdict.conditions.map(({ citation }) => citationLine(citation, of, nameOf)))];
    return [of(verdict.title), of(verdict.fitText), of(verdict.amount.text), lines.join('\n')];
  });
  return table(
    [
      [{ zh: '事项', en: 'Benefit' }, 20],
      [{ zh: '符合程度', en: 'Fit' }, 25],
      [{ zh: '金额', en: 'Amount' }, 17],
      [{ zh: '依据', en: 'Basis' }, 38],
    ],
    rows,
    of,
  );
}

interface PaperOptions {
  readonly language: Language;
  /** The name to be shown, if any. */
  readonly firm: string | null;
  readonly nameOf: DocumentName;
}

/** A plan as blocks to be printed (一企一策方案的版面). */
export function planPaper(plan: PlanResult, { language, firm, nameOf }: PaperOptions): PlanPaper {
  const of: Words = (words) => words[language];
  const steps = plan.steps.map((step) => [
    String(step.order),
    of(step.title),
    of(step.action),
    `${of(step.office)}\n${of(step.route)}`,
    of(step.amount),
    step.closes ?? of({ zh: '未写明', en: 'not stated' }),
  ]);
  const rungs = plan.ladder.rungs.map((rung) => [of(rung.title), of(benefitWords.held[rung.held]), of(rung.text)]);
  const titles = new Map([...plan.policy, ...plan.finance, ...plan.service].map(({ benefitId, title }) => [benefitId, of(title)]));
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const materials = plan.materials.map((material) => [
    of(material.text),
    String(material.benefitIds.length),
    material.benefitIds.map(titleOf).join(language === 'zh' ? '、' : ', '),
  ]);
  const blocks: Block[] = [
    { kind: 'paragraph', text: of(plan.text) },
    ...[...new Set(plan.assumptions.map(({ text }) => of(text)))].map((text): Block => ({ kind: 'paragraph', text })),
    ...section(
      { zh: '一、梯度培育', en: '1. The ladder' },
      [
        { kind: 'paragraph', text: of(plan.ladder.text) },
        table(
          [
            [{ zh: '梯级', en: 'Rung' }, 25],
            [{ zh: '现状', en: 'Now' }, 15],
            [{ zh: '说明', en: 'Note' }, 60],
          ],
          rungs,
          of,
        ),
      ],
      of,
    ),
    ...section(
      { zh: '二、先后顺序', en: '2. What to do, in order' },
      [
        table(
          [
            [{ zh: '序', en: 'No.' }, 5],
            [{ zh: '事项', en: 'Benefit' }, 19],
            [{ zh: '做什么', en: 'What to do' }, 19],
            [{ zh: '部门与途径', en: 'Office and route' }, 25],
            [{ zh: '金额', en: 'Amount' }, 15],
            [{ zh: '截止', en: 'Closes' }, 17],
          ],
          steps,
          of,
        ),
      ],
      of,
    ),
    ...section({ zh: '三、政策', en: '3. Policy' }, [verdictTable(plan.policy, of, nameOf)], of),
    ...section({ zh: '四、金融', en: '4. Finance' }, [verdictTable(plan.finance, of, nameOf)], of),
    ...section({ zh: '五、服务与权益', en: '5. Services and privileges' }, [verdictTable(plan.service, of, nameOf)], of),
    ...section(
      { zh: '六、材料（合并，每份只备一次）', en: '6. Papers (merged: each is needed once)' },
      [
        table(
          [
            [{ zh: '材料', en: 'Paper' }, 45],
            [{ zh: '用于几项', en: 'Used by' }, 10],
            [{ zh: '事项', en: 'Benefits' }, 45],
          ],
          materials,
          of,
        ),
      ],
      of,
    ),
    ...section(
      { zh: '七、日历', en: '7. Calendar' },
      [
        table(
          [
            [{ zh: '日期', en: 'Date' }, 20],
            [{ zh: '事项', en: 'What' }, 80],
          ],
          plan.calendar.map(({ date, text }) => [date, of(text)]),
          of,
        ),
      ],
      of,
    ),
    {
      kind: 'paragraph',
      text: of({
        zh: '本方案按所列文本和所填情况推算，不是行政决定；以主管部门审核为准。',
        en: 'Worked out from the texts cited and the answers given. It is no decision of any office; theirs prevails.',
      }),
    },
  ];
  const title = of({ zh: '一企一策服务方案', en: 'A plan for one firm' });
  const data = of({ zh: `按${plan.asOf}｜数据版本 ${plan.dataVersion}`, en: `As of ${plan.asOf} | data version ${plan.dataVersion}` });
  return { title, subtitle: firm === null ? data : `${firm}｜${data}`, blocks };
}
