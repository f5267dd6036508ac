import './read.css';
import { useRef, useState } from 'react';
import { isLarge } from '../../engine-thread.ts';
import type { InputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { latest, useCall } from '../../use-call.ts';
import { PagePicker } from './page-picker.tsx';
import { ReadFailure } from './read-failure.tsx';
import { ReadResult } from './read-result.tsx';
import { ReadingProgress } from './reading-progress.tsx';

type Page = Pick<InputOf<'documents.read'>, 'page' | 'pageBase64'>;

/** Reads any page on this machine: outline, targets, entitlements and owners, each with its sentence, doubtful spots marked. */
export function ReadPage() {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<(Page & { readonly turn: number }) | null>(null);
  const answer = useCall('documents.read', asked === null ? null : { page: asked.page, pageBase64: asked.pageBase64 });
  const document = asked === null ? null : latest(answer);
  const result = useRef<HTMLDivElement>(null);
  useTitle({ zh: '读一页', en: 'Read a page' });
  return (
    <div className="page read-page">
      <header className="page-head no-print">
        <h1>{t({ zh: '读一页', en: 'Read a page' })}</h1>
        <p>
          {t({
            zh: '把政策页面粘贴进来，或放入文件。提纲、目标、惠企条款、责任单位逐一列出，每项都能点开原句。内容只在本机处理，不上传。',
            en: 'Paste a policy page or drop a file. Outline, targets, benefits and owners are listed, each with its sentence. The page is read on this machine and sent nowhere.',
          })}
        </p>
      </header>
      <PagePicker
        done={document !== null}
        onRead={(page) => {
          setAsked((before) => ({ ...page, turn: (before?.turn ?? 0) + 1 }));
          requestAnimationFrame(() => result.current?.scrollIntoView({ block: 'start' }));
        }}
      />
      <div ref={result} className="read-result" aria-live="polite">
        {asked !== null && answer.state === 'failed' ? <ReadFailure error={answer.error} retry={answer.retry} /> : null}
        {asked !== null && answer.state === 'waiting' ? (
          <>
            {isLarge(asked) ? <ReadingProgress stopped={() => setAsked(null)} /> : null}
            <Skeleton lines={12} />
          </>
        ) : null}
        {document !== null && answer.state === 'ready' ? <ReadResult key={asked?.turn} document={document} page={asked ?? {}} /> : null}
      </div>
    </div>
  );
}
