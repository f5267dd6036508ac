import { nearest } from '../nearest.ts';
import { platformRecognition } from '../policy/lianyungang/platform-recognition.ts';
import { notFound } from '../problem.ts';
import type { Procedure } from '../procedure/model.ts';

/** Every procedure there is (程序目录). Adding one is adding its data file here. */
export const procedures: readonly Procedure[] = [platformRecognition];

/** The procedure with this id, or the problem that names the nearest. */
export function procedureById(id: string): Procedure {
  const found = procedures.find((procedure) => procedure.id === id);
  if (found !== undefined) return found;
  throw notFound(
    { zh: '程序', en: 'procedure' },
    id,
    nearest(
      id,
      procedures.map((procedure) => procedure.id),
    ),
    'procedures list',
  );
}
