import type { DocumentTable, EditKind, PolicyDocument, Span } from '@kechuang/domain';
import { Fragment, memo, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../language.ts';
import { Passage } from '../../parts/text/passage.tsx';
import { type Block, blocksOf } from './blocks.ts';
import { Margin } from './margin.tsx';
import { useStackedMargins } from './stack-margins.ts';

interface DocumentBodyProps {
  readonly document: PolicyDocument;
  readonly cited: Span | null;
  readonly shown: readonly EditKind[];
}

/** The text, paragraph by paragraph, each with what was read from it beside it. */
export function DocumentBody({ document, cited, shown }: DocumentBodyProps) {
  const [pointed, setPointed] = useState<Span | null>(null);
  const mark = pointed ?? cited;
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const upTo = all ? undefined : firstPart(document.text, cited);
  const blocks = useMemo(() => blocksOf(document, upTo), [document, upTo]);
  const body = useRef<HTMLElement>(null);
  useStackedMargins(body);
  return (
    <article className="document-body" ref={body}>
      {blocks.map((block) => (
        <div key={block.key} className="block" data-kind={block.kind} data-level={block.opens?.level}>
          <BlockText block={block} document={document} cited={overlaps(mark, block.span) ? mark : null} shown={shown} />
          <Margin facts={block} highlight={(span) => setPointed(span === null ? null : [span[0], span[1]])} />
        </div>
      ))}
      {upTo === undefined ? null : (
        <p className="no-print">
          <button type="button" className="button" onClick={() => setAll(true)}>
            {t({ zh: '正文很长，显示其余部分', en: 'The text is long: show the rest' })}
          </button>
        </p>
      )}
    </article>
  );
}

/** Characters of text that are laid out at once; no policy in the library is a third of it. */
const longest = 60_000;

/** Where the first part of a very long text ends, the cited sentence within it; undefined where the whole is short enough. */
function firstPart(text: string, cited: Span | null): number | undefined {
  const end = Math.max(longest, (cited?.[1] ?? 0) + 2_000);
  return end >= text.length ? undefined : end;
}

/** The text alone, in the same paragraphs, for a pane that has no room beside it. A change of the cited sentence draws only the paragraphs it is in. */
export function DocumentText({ document, cited, shown }: DocumentBodyProps) {
  const upTo = firstPart(document.text, cited);
  const blocks = useMemo(() => blocksOf(document, upTo), [document, upTo]);
  return (
    <article>
      {blocks.map((block) => (
        <TextBlock key={block.key} block={block} document={document} cited={overlaps(cited, block.span) ? cited : null} shown={shown} />
      ))}
    </article>
  );
}

const TextBlock = memo(function TextBlock(props: BlockTextProps) {
  return (
    <div className="block" data-kind={props.block.kind} data-level={props.block.opens?.level}>
      <BlockText {...props} />
    </div>
  );
});

function overlaps(span: Span | null, other: Span): boolean {
  return span !== null && span[0] < other[1] && span[1] > other[0];
}

interface BlockTextProps extends DocumentBodyProps {
  readonly block: Block;
}

function BlockText({ block, document, cited, shown }: BlockTextProps) {
  const { t } = useLanguage();
  const id = block.opens === null ? undefined : `c-${block.opens.id}`;
  const anchor =
    block.opens === null || block.opens.kind === 'title' ? null : (
      <a
        className="clause-anchor no-print"
        href={`#${id}`}
        aria-label={t({
          zh: `条款链接 ${block.opens.label ?? block.opens.id}`,
          en: `Link to clause ${block.opens.label ?? block.opens.id}`,
        })}
      >
        #
      </a>
    );
  if (block.table !== null) return <DocumentTableView table={block.table} document={document} cited={cited} shown={shown} id={id} />;
  const [start, end] = block.span;
  const body = (
    <>
      {block.head > 0 && !block.heading ? (
        <>
          <strong>
            <Passage source={document} range={[start, start + block.head]} cited={cited} shown={shown} />
          </strong>
          <Passage source={document} range={[start + block.head, end]} cited={cited} shown={shown} />
        </>
      ) : (
        <Passage source={document} range={block.span} cited={cited} shown={shown} />
      )}
      {anchor}
    </>
  );
  if (!block.heading) {
    return (
      <p id={id} className="paragraph">
        {body}
      </p>
    );
  }
  const Heading = (block.opens?.level ?? 1) <= 1 ? 'h2' : 'h3';
  return (
    <Heading id={id} className="clause-heading">
      {body}
    </Heading>
  );
}

interface TableProps {
  readonly table: DocumentTable;
  readonly document: PolicyDocument;
  readonly cited: Span | null;
  readonly shown: readonly EditKind[];
  readonly id: string | undefined;
}

/** A table, also where the page had flattened it: each cell is the text at its own place. */
function DocumentTableView({ table, document, cited, shown, id }: TableProps) {
  const { t } = useLanguage();
  const label = table.caption ?? t({ zh: '表格', en: 'Table' });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="document-table" id={id} tabIndex={0} aria-label={label}>
      <table>
        {table.caption === null ? null : <caption lang="zh">{table.caption}</caption>}
        <thead>
          <tr>
            {table.header.map((cell) => (
              <th key={cell.span[0]} scope="col">
                <Passage source={document} range={cell.span} cited={cited} shown={shown} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} data-figure={cell !== null && /^\d+$/.test(cell.text)}>
                  {cell === null ? <Fragment /> : <Passage source={document} range={cell.span} cited={cited} shown={shown} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
