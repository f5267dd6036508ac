import type { Call, Procedure } from '../../casework/shapes.ts';
import type { InputOf } from '../../kechuang.ts';
import { emptyLine, type MarkLine } from '../case/payload.ts';

type Terms = InputOf<'calls.publish'>['terms'];

/** One row of the table of targets, as it is typed. */
export interface TargetLine {
  readonly regionCode: string;
  readonly places: string;
  readonly ofWhich: string;
}

/** A call as it is being written: texts, as they were typed (年度通知草稿). What is left undefined falls back on the default of the operation. */
export interface CallDraft {
  readonly year: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly opens: string;
  readonly closes: string;
  /** One to a line. */
  readonly materials: string;
  readonly criteria: readonly MarkLine[];
  readonly limits: Readonly<Record<string, string>>;
  readonly convention: Terms['convention'];
  readonly marksShown: Terms['marksShown'];
  readonly failedReviews: string;
  readonly quotas: Terms['quotas'];
  readonly targets: readonly TargetLine[];
  readonly total: string;
}

/** A new call: empty but for the table of places that the policy has, and its total. */
export function newDraft(procedure: Procedure): CallDraft {
  return {
    year: '',
    title: '',
    documentNumber: '',
    opens: '',
    closes: '',
    materials: '',
    criteria: [emptyLine],
    limits: {},
    convention: undefined,
    marksShown: undefined,
    failedReviews: '',
    quotas: undefined,
    targets: procedure.quotas.map(({ regionCode, places, ofWhich }) => ({
      regionCode,
      places: String(places),
      ofWhich: ofWhich === null ? '' : String(ofWhich.places),
    })),
    total: procedure.quotaTotal === null ? '' : String(procedure.quotaTotal.places),
  };
}

/** A call that is to be amended, as it stands. A region of the policy that it does not name has an empty row; one that only the call names keeps its own. */
export function draftOf({ year, terms }: Call, procedure: Procedure): CallDraft {
  const own = terms.targets.map((target) => target.regionCode);
  const codes = new Set([...procedure.quotas.map((quota) => quota.regionCode), ...own]);
  return {
    year: String(year),
    title: terms.title,
    documentNumber: terms.documentNumber ?? '',
    opens: terms.opens,
    closes: terms.closes,
    materials: terms.materials.join('\n'),
    criteria: terms.criteria.length === 0 ? [emptyLine] : terms.criteria.map((one) => ({ ...emptyLine, ...one })),
    limits: Object.fromEntries(Object.entries(terms.limits).map(([stage, days]) => [stage, String(days)])),
    convention: terms.convention,
    marksShown: terms.marksShown,
    failedReviews: String(terms.failedReviews),
    quotas: terms.quotas,
    targets: [...codes].map((regionCode) => {
      const target = terms.targets.find((one) => one.regionCode === regionCode);
      return {
        regionCode,
        places: target === undefined ? '' : String(target.places),
        ofWhich: target === undefined || target.ofWhich === null ? '' : String(target.ofWhich),
      };
    }),
    total: terms.total === null ? '' : String(terms.total),
  };
}

const isFilled = (line: TargetLine): boolean => line.places !== '' || line.ofWhich !== '';

/** What is sent. A row without figures is left out, not counted as nought. */
export function termsOf(draft: CallDraft): Terms {
  return {
    title: draft.title,
    documentNumber: draft.documentNumber.trim() === '' ? null : draft.documentNumber,
    opens: draft.opens,
    closes: draft.closes,
    materials: draft.materials
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    criteria: draft.criteria
      .filter((line) => line.criterion.trim() !== '' || line.max.trim() !== '')
      .map(({ criterion, max }) => ({ criterion, max })),
    limits: Object.fromEntries(
      Object.entries(draft.limits)
        .filter(([, days]) => days !== '')
        .map(([stage, days]) => [stage, Number(days)]),
    ),
    convention: draft.convention,
    marksShown: draft.marksShown,
    failedReviews: draft.failedReviews === '' ? undefined : Number(draft.failedReviews),
    quotas: draft.quotas,
    targets: draft.targets.filter(isFilled).map(({ regionCode, places, ofWhich }) => ({
      regionCode,
      // A part without its whole is for the server to refuse: as no number, never as nought.
      places: places === '' ? Number.NaN : Number(places),
      ofWhich: ofWhich === '' ? null : Number(ofWhich),
    })),
    total: draft.total === '' ? null : Number(draft.total),
  };
}

/** Which field of the form an issue of the operation belongs to: rows of targets go by their region, all else by its name. */
export function placeOf(pointer: string, draft: CallDraft): string {
  const [first = '', field = '', index = '', part = ''] = pointer.split('/').slice(1);
  if (first !== 'terms') return 'call-year';
  if (field === 'limits') return `call-limits-${index}`;
  if (field !== 'targets' || index === '') return `call-${field}`;
  const row = draft.targets.filter(isFilled)[Number(index)];
  return row === undefined ? 'call-targets' : `call-targets-${row.regionCode}-${part === 'ofWhich' ? 'ofWhich' : 'places'}`;
}
