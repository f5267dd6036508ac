import { useLanguage } from '../../language.ts';
import { Shape } from '../../parts/status/shape.tsx';

interface ImportProgressProps {
  readonly state: 'draft' | 'published';
  readonly facts: number;
  readonly decided: number;
}

/** How far the review of an import has come, in words and as a bar. */
export function ImportProgress({ state, facts, decided }: ImportProgressProps) {
  const { t } = useLanguage();
  const looks = {
    draft: { shape: 'quarter', tone: 'near', label: { zh: '草稿', en: 'Draft' } },
    published: { shape: 'check', tone: 'good', label: { zh: '已发布', en: 'Published' } },
  } as const;
  const look = looks[state];
  return (
    <span className="import-progress">
      <span className="status" data-tone={look.tone}>
        <Shape name={look.shape} />
        <span className="word">{t(look.label)}</span>
      </span>
      <progress max={facts} value={decided} aria-label={t({ zh: '核定进度', en: 'Review progress' })} />
      <span className="number">{t({ zh: `已核 ${decided} / ${facts}`, en: `${decided} of ${facts} decided` })}</span>
    </span>
  );
}
