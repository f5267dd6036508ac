import type { OutputOf } from '../../kechuang.ts';
import { type Answer, latest, useCall } from '../../use-call.ts';
import { useKeptText } from '../kept-text.ts';

type FirmTable = OutputOf<'enterprises.read'>;

/** A set of firms as typed, pasted or chosen, kept while the tab is open, with what was read of it. */
export interface FirmsAtHand {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly answer: Answer<FirmTable>;
  readonly table: FirmTable | null;
}

/** The set of firms that the pages for many firms share. */
export function useFirms(): FirmsAtHand {
  const [text, setText] = useKeptText('tab', 'firms');
  const isEmpty = text.trim() === '';
  const answer = useCall('enterprises.read', isEmpty ? null : { text });
  return { text, setText, answer, table: isEmpty ? null : latest(answer) };
}
