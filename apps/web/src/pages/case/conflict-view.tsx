import type { Bilingual } from '@kechuang/domain';
import { useEffect, useRef } from 'react';
import { when } from '../../casework/when.ts';
import { useLanguage } from '../../language.ts';
import type { SectionContent } from './local-draft.ts';

interface ConflictViewProps {
  readonly mine: SectionContent;
  readonly theirs: SectionContent;
  /** When the server's was saved. */
  readonly at: string | null;
  readonly settle: (choice: 'mine' | 'theirs') => void;
}

/** Two have written the same section: both are shown, and a person chooses. */
export function ConflictView({ mine, theirs, at, settle }: ConflictViewProps) {
  const { t } = useLanguage();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className="conflict" aria-labelledby="conflict-title">
      <div className="notice" data-tone="doubt" role="alert">
        <h2 id="conflict-title" ref={head} tabIndex={-1}>
          {t({ zh: '这一分项已在别处改过', en: 'This section was changed elsewhere' })}
        </h2>
        <p>
          {t({
            zh: '两份都在下面，没有丢失。请选一份保留；需要合并的，先把另一份的文字复制下来。',
            en: 'Both are below and nothing is lost. Keep one; to merge them, copy from the other first.',
          })}
        </p>
      </div>
      <div className="conflict-sides">
        <Side
          title={{ zh: '服务器上的', en: 'On the server' }}
          note={at === null ? '' : when(at)}
          content={theirs}
          button={{ zh: '保留服务器上的', en: 'Keep the server’s' }}
          choose={() => settle('theirs')}
        />
        <Side
          title={{ zh: '您在本机写的', en: 'What you wrote here' }}
          note=""
          content={mine}
          button={{ zh: '保留我写的', en: 'Keep mine' }}
          choose={() => settle('mine')}
        />
      </div>
    </section>
  );
}

interface SideProps {
  readonly title: Bilingual;
  readonly note: string;
  readonly content: SectionContent;
  readonly button: Bilingual;
  readonly choose: () => void;
}

function Side({ title, note, content, button, choose }: SideProps) {
  const { t } = useLanguage();
  return (
    <div className="conflict-side">
      <h3>
        {t(title)} <span className="small secondary number">{note}</span>
      </h3>
      <p className="task-text" lang="zh">
        {content.text}
      </p>
      <ul className="plain-list">
        {content.files.map((file) => (
          <li key={file.sha256} lang="zh">
            {file.kind}：{file.name}
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={choose}>
        {t(button)}
      </button>
    </div>
  );
}
