import { useState } from 'react';
import { useLanguage } from '../../language.ts';
import { QuantityFigure } from '../../parts/figure/figure.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { latest, useCall } from '../../use-call.ts';

/** The machine-read figures of one document, each with its sentence; fetched when the list is opened. */
export function UncheckedFigures({ documentId }: { readonly documentId: string }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <details className="unchecked" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t({ zh: '逐个查看', en: 'See each' })}</summary>
      {open ? <Figures documentId={documentId} /> : null}
    </details>
  );
}

function Figures({ documentId }: { readonly documentId: string }) {
  const answer = useCall('documents.get', { id: documentId });
  const document = latest(answer);
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  if (document === null) return <Skeleton lines={4} />;
  return (
    <ul className="unchecked-list">
      {document.quantities
        .filter(({ confidence }) => confidence === 'machine')
        .map((one) => (
          <li key={one.id}>
            <span lang="zh">{one.indicator}</span>
            <QuantityFigure comparator={one.comparator} value={one.value} valueMax={one.valueMax} unit={one.unit} />
            <SourceChip citation={one.citation} bare />
          </li>
        ))}
    </ul>
  );
}
