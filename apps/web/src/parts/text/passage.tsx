import './passage.css';
import type { Edit, EditKind, PolicyDocument, Span } from '@kechuang/domain';
import { noteWords } from '@kechuang/domain/words';
import { useId, useState } from 'react';
import { useLanguage } from '../../language.ts';
import { codePointsOf, rawCodePointsOf } from './code-points.ts';
import { piecesOf, strikingKinds } from './pieces.ts';
import { WithOriginals } from './with-originals.tsx';

/** What a passage needs of a document: both texts and the way between them. */
export type TextSource = Pick<PolicyDocument, 'text' | 'raw' | 'edits'>;

interface PassageProps {
  readonly source: TextSource;
  readonly range: Span;
  readonly cited?: Span | null | undefined;
  readonly shown?: readonly EditKind[];
}

/** Clean text of a range, with the cited sentence on its wash and repaired spots underlined. Quoted originals are always Chinese. */
export function Passage({ source, range, cited = null, shown = strikingKinds }: PassageProps) {
  const points = codePointsOf(source);
  return (
    <span lang="zh" className="original">
      {piecesOf(range, source.edits, shown, cited).map((piece) => {
        const text = points.slice(...piece.span).join('');
        const key = piece.span[0];
        const body = piece.edit === null ? text : <Repair key={key} text={text} edit={piece.edit} source={source} />;
        return piece.cited ? (
          <mark key={key} className="cited">
            {body}
          </mark>
        ) : (
          <span key={key}>{body}</span>
        );
      })}
    </span>
  );
}

const words = {
  wasGone: { zh: '原页面此处为空', en: 'the page has nothing here' },
  damaged: { zh: '原页面此处损坏，无法确定，未作补写', en: 'damaged on the page; nothing was made up' },
};

/** A repaired spot: press it to see what the page really says. */
function Repair({ text, edit, source }: { readonly text: string; readonly edit: Edit; readonly source: TextSource }) {
  const { t, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const raw = rawCodePointsOf(source)
    .slice(...edit.rawSpan)
    .join('');
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a button is laid out as a block of its own and would break the line */}
      <span
        role="button"
        tabIndex={0}
        className="repaired"
        data-kind={edit.kind}
        aria-expanded={open}
        aria-controls={id}
        title={language === 'zh' ? '修复处：点按看原页面' : 'Repaired: press to see the page as it was'}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          setOpen(!open);
        }}
      >
        {text === '' ? '□' : text}
      </span>
      <span id={id} className="repair-note" hidden={!open} lang={language === 'zh' ? 'zh' : 'en'}>
        {edit.kind === 'damaged' ? `${t(words.damaged)} · ` : ''}
        {raw === '' ? (
          t(words.wasGone)
        ) : (
          <>
            {language === 'zh' ? '原页面为' : 'the page reads '}
            <span lang="zh" className="raw">
              “{visible(raw)}”
            </span>
          </>
        )}
        {edit.note === null ? null : (
          <span>
            {language === 'zh' ? '；' : '; '}
            <WithOriginals text={noteWords(edit.note)} />
          </span>
        )}
      </span>
    </>
  );
}

/** Private-use and control characters have no glyph; their code says what they are. */
function visible(raw: string): string {
  return raw.replace(/[\p{Co}\p{Cc}]/gu, (character) =>
    character === '\n' ? '⏎' : `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
