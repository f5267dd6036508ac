import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { clauseName } from '../../parts/source/surroundings.ts';
import { Shape } from '../../parts/status/shape.tsx';

type ClauseChange = OutputOf<'documents.diff'>['clauses'][number];
type Piece = ClauseChange['pieces'][number];

/** Shape and word of each kind of change. */
export const changeLooks = {
  changed: { shape: 'triangle', tone: 'near', label: { zh: '修改', en: 'Changed' } },
  added: { shape: 'plus', tone: 'good', label: { zh: '新增', en: 'Added' } },
  removed: { shape: 'dash', tone: 'bad', label: { zh: '删除', en: 'Dropped' } },
  renumbered: { shape: 'circle', tone: 'unknown', label: { zh: '改号', en: 'Renumbered' } },
} as const;

/** One clause before and after. A narrow window shows one text with both kinds of marks. */
export function ClauseChangeRow({ change }: { readonly change: ClauseChange }) {
  const { t } = useLanguage();
  const { before, after, pieces } = change;
  const look = changeLooks[change.change];
  const named = after ?? before;
  const title = named === null ? '' : named.kind === 'title' ? t({ zh: '标题', en: 'title' }) : shorten(clauseName(named) || named.id);
  const moved =
    before !== null && after !== null && before.label !== after.label ? `${before.label ?? before.id} → ${after.label ?? after.id}` : null;
  return (
    <li className="clause-change">
      <p className="clause-change-head">
        <span className="status" data-tone={look.tone}>
          <Shape name={look.shape} />
          {t(look.label)}
        </span>
        {change.path.length === 0 ? null : (
          <span className="secondary small" lang="zh">
            {change.path.map((name) => `${shorten(name)} › `).join('')}
          </span>
        )}
        <strong lang="zh">{title}</strong>
        {moved === null ? null : (
          <span className="secondary small" lang="zh">
            {moved}
          </span>
        )}
      </p>
      {change.change === 'renumbered' ? (
        <p className="secondary clause-text" lang="zh">
          {gist(pieces.map(({ text }) => text).join(''), 'end')}
        </p>
      ) : change.change === 'changed' ? (
        <>
          <div className="diff-sides">
            <Side pieces={pieces} leave="added" />
            <Side pieces={pieces} leave="removed" />
          </div>
          <div className="diff-merged">
            <Side pieces={pieces} leave={null} />
          </div>
        </>
      ) : (
        <div className="diff-sides" data-one={change.change}>
          <p className="clause-text" lang="zh">
            {pieces.map(({ text }) => text).join('')}
          </p>
        </div>
      )}
    </li>
  );
}

interface SideProps {
  readonly pieces: readonly Piece[];
  /** Which words this side does not have. */
  readonly leave: Piece['op'] | null;
}

function Side({ pieces, leave }: SideProps) {
  const own = pieces.filter(({ op }) => op !== leave);
  return (
    <p className="clause-text" lang="zh">
      {own.map((piece, index) => (
        <Marked key={index} piece={piece} first={index === 0} last={index === own.length - 1} />
      ))}
    </p>
  );
}

/** Words that stayed, were dropped or came: line and corner marks tell them apart without colour. */
function Marked({ piece, first, last }: { readonly piece: Piece; readonly first: boolean; readonly last: boolean }) {
  if (piece.op === 'removed') return <del>{piece.text}</del>;
  if (piece.op === 'added') return <ins>{piece.text}</ins>;
  return <span>{gist(piece.text, first && last ? 'whole' : first ? 'start' : last ? 'end' : 'middle')}</span>;
}

const longest = 120;

/** A long stretch that did not change, cut where it is far from any change. */
function gist(text: string, place: 'start' | 'middle' | 'end' | 'whole'): string {
  const points = Array.from(text);
  if (points.length <= longest || place === 'whole') return text;
  const half = longest / 2;
  if (place === 'start') return `…${points.slice(-half).join('')}`;
  if (place === 'end') return `${points.slice(0, half).join('')}…`;
  return `${points.slice(0, half).join('')} … ${points.slice(-half).join('')}`;
}

function shorten(name: string): string {
  const points = Array.from(name);
  return points.length <= 30 ? name : `${points.slice(0, 29).join('')}…`;
}
