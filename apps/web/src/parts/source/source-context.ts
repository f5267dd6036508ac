import type { Citation } from '@kechuang/domain';
import { createContext, useContext } from 'react';

/** Opens the source panel on a citation. */
export const SourceContext = createContext<(citation: Citation) => void>(() => undefined);

export function useOpenSource(): (citation: Citation) => void {
  return useContext(SourceContext);
}
