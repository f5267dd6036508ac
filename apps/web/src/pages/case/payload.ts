import type { CaseView, Move, Need, Payload } from '../../casework/shapes.ts';

/** A line of the score sheet, or of the criteria, as it is typed. */
export interface MarkLine {
  readonly criterion: string;
  readonly max: string;
  readonly points: string;
  readonly comment: string;
}

/** A form as it is being filled in: texts, as they were typed (办理草稿). */
export interface Draft {
  readonly reason: string;
  readonly opinion: string;
  readonly sections: readonly string[];
  readonly experts: readonly { readonly id: string; readonly name: string }[];
  readonly scores: readonly MarkLine[];
  readonly workingDays: string;
  readonly objector: string;
  readonly outcome: string;
  readonly year: string;
  readonly month: string;
  readonly evaluator: string;
  readonly investment: string;
  readonly basis: 'formula' | 'case-by-case';
  readonly upstreamGrant: string;
  readonly instalments: readonly { readonly investment: string; readonly amount: string }[];
  readonly figures: readonly { readonly name: string; readonly value: string }[];
  readonly documentNumber: string;
  readonly evidence: NonNullable<Payload['evidence']>;
}

export const emptyLine: MarkLine = { criterion: '', max: '', points: '', comment: '' };

/** An empty form; a score sheet begins with the criteria that were set, and with the marks that were given before. */
export function emptyDraft(one: CaseView): Draft {
  const given = one.experts?.find((expert) => expert.scores !== null)?.scores ?? [];
  const scores = (one.criteria.length > 0 ? one.criteria : given).map(({ criterion, max }) => {
    const before = given.find((score) => score.criterion === criterion);
    return { criterion, max, points: before?.points ?? '', comment: before?.comment ?? '' };
  });
  return {
    reason: '',
    opinion: '',
    sections: [],
    experts: [],
    scores: scores.length > 0 ? scores : [emptyLine],
    workingDays: '',
    objector: '',
    outcome: '',
    year: '',
    month: '',
    evaluator: '',
    investment: '',
    basis: one.formula === null ? 'case-by-case' : 'formula',
    upstreamGrant: '',
    instalments: [{ investment: '', amount: '' }],
    figures: [{ name: '', value: '' }],
    documentNumber: '',
    evidence: [],
  };
}

const written = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
const counted = (text: string): number | undefined => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined);
const filled = (line: MarkLine): boolean => line.criterion.trim() !== '' || line.points.trim() !== '';

const parts: { readonly [Each in Need]: (draft: Draft, move: Move) => Partial<Payload> } = {
  reason: ({ reason }) => ({ reason: written(reason) }),
  opinion: ({ opinion }) => ({ opinion: written(opinion) }),
  sections: ({ sections }) => ({ sections: [...sections] }),
  experts: ({ experts }) => ({ experts: [...experts] }),
  scores: ({ scores }) => ({
    scores: scores.filter(filled).map(({ criterion, max, points, comment }) => ({
      criterion: criterion.trim(),
      max: max.trim(),
      points: points.trim(),
      comment: comment.trim(),
    })),
  }),
  'working-days': ({ workingDays }) => ({ workingDays: counted(workingDays) }),
  objector: ({ objector }) => ({ objector: written(objector) }),
  outcome: ({ outcome }, { outcomes }) => ({ outcome: outcomes.find((each) => each === outcome) }),
  year: ({ year }) => ({ year: counted(year) }),
  figures: ({ figures, month }) => {
    const named = figures.filter(({ name, value }) => name.trim() !== '' && value.trim() !== '');
    return { month: written(month), figures: Object.fromEntries(named.map(({ name, value }) => [name.trim(), value.trim()])) };
  },
  'document-number': ({ documentNumber }) => ({ documentNumber: written(documentNumber) }),
  evaluator: ({ evaluator }) => ({ evaluator: written(evaluator) }),
  investment: ({ investment }) => ({ investment: written(investment) }),
  funding: ({ basis, upstreamGrant, instalments, reason }) => ({
    ...(basis === 'case-by-case' ? { reason: written(reason) } : {}),
    funding: {
      basis,
      upstreamGrant: basis === 'formula' ? written(upstreamGrant) : undefined,
      instalments: instalments
        .filter(({ investment, amount }) => investment.trim() !== '' || amount.trim() !== '')
        .map(({ investment, amount }) => ({ investment: investment.trim(), amount: amount.trim() })),
    },
  }),
};

/** What goes with the move, of what was typed: what it needs, a reason where one was given, and files. What is missing is for the operation to say. */
export function payloadOf(draft: Draft, move: Move): Payload {
  const files = draft.evidence.length === 0 ? {} : { evidence: [...draft.evidence] };
  return Object.assign(files, ...move.needs.map((need) => parts[need](draft, move)));
}
