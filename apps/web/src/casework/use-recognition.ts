import { type Answer, useCall } from '../use-call.ts';
import type { Procedure } from './shapes.ts';

/** The first procedure there is: for now the only one (当前程序). */
export function useRecognition(): Answer<{ readonly procedure: Procedure }> {
  const list = useCall('procedures.list', {});
  const first = list.state === 'ready' ? list.data.procedures[0] : undefined;
  const answer = useCall('procedures.get', first === undefined ? null : { id: first.id });
  return list.state === 'failed' ? list : answer;
}
