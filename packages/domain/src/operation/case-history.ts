import type { z } from 'zod';
import type { LedgerEvent } from '../ledger/event.ts';
import { caseEvents } from '../procedure/case-state.ts';
import type { Procedure } from '../procedure/model.ts';
import { filesOf, isOfficer, type OpenedCase } from './case-access.ts';
import type { historyEntry } from './cases.contract.ts';

type HistoryEntry = z.input<typeof historyEntry>;

function entry(event: LedgerEvent, procedure: Procedure, firstStage: string): HistoryEntry {
  const { sequence, version, at, actor, reason, hash } = event;
  const common = { sequence, version, at, actor, reason, hash, files: [...filesOf(event)], from: null, to: null };
  if (event.type === 'acted') {
    const { action, from, to, payload } = caseEvents.acted.parse(event.data);
    const title = procedure.actions.find((each) => each.id === action)?.title ?? { zh: action, en: action };
    return { ...common, what: title, from, to, reason: reason ?? payload.opinion ?? null };
  }
  if (event.type === 'section-saved') {
    const { sectionId } = caseEvents['section-saved'].parse(event.data);
    const title = procedure.sections.find((each) => each.id === sectionId)?.title ?? { zh: sectionId, en: sectionId };
    return { ...common, what: { zh: `保存“${title.zh}”`, en: `saved “${title.en}”` } };
  }
  if (event.type === 'refused')
    return { ...common, what: { zh: '拒绝打开：已申报回避', en: 'refused to open: a conflict of interest was declared' } };
  return { ...common, what: { zh: '开始申报', en: 'opened' }, to: firstStage };
}

/** Everything that happened to a case, as this viewer may know it: who scored and what experts declared is for officers alone. */
export function historyOf(opened: OpenedCase, refusals: readonly LedgerEvent[], procedure: Procedure): HistoryEntry[] {
  const officer = isOfficer(opened.roles);
  const [first] = opened.events;
  const firstStage = first === undefined ? '' : caseEvents.opened.parse(first.data).stage;
  return [...opened.events, ...(officer ? refusals : [])]
    .sort((one, other) => one.sequence - other.sequence)
    .map((event) => {
      const shown = entry(event, procedure, firstStage);
      const hidden = !officer && event.actor.role === 'expert' && event.actor.id !== opened.session.account.id;
      return hidden ? { ...shown, actor: { id: 'expert', name: '评审专家', role: 'expert' }, reason: null } : shown;
    });
}
