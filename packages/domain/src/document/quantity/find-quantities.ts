import type { Comparator, Quantity } from '../model.ts';
import { comparedYear, isChange, oldValue } from './changes.ts';
import { comparatorOf } from './comparator.ts';
import { comparingWordAfter, comparingWordIn } from './comparator-words.ts';
import type { QuantityContext, QuantityDraft } from './draft.ts';
import { draftsOfPassage } from './draft-of-passage.ts';
import { boundOf } from './flow.ts';
import { foldPunctuation } from './fold-punctuation.ts';
import { indicatorPhrase, isBreakdown, itemsOf } from './indicator-phrase.ts';
import { type Beside, isQuantity } from './is-quantity.ts';
import { type ListPlace, listPlaces } from './lists.ts';
import { type Passage, passagesOf } from './passage.ts';
import { type Profile, profileOf } from './profile.ts';
import { roleOf } from './role.ts';
import { scanFigures } from './scan-figures.ts';
import { scoreRows } from './score-rows.ts';
import { type Section, sectionsOf } from './sections.ts';
import { tableQuantities } from './table-quantities.ts';
import { yearOf } from './year.ts';
import { listYear, planYearIn } from './year-lists.ts';

/** A passage that holds a quantity, with what was made of it on the way. */
interface Reading {
  readonly passage: Passage;
  readonly beside: Beside;
  readonly section: Section;
}

/** Every quantity of a clean text, in reading order (数量识别). Linear in the length of the text; never throws. */
export function findQuantities(text: string, context: QuantityContext): QuantityDraft[] {
  const folded = foldPunctuation(text);
  const passages = passagesOf(folded, scanFigures(folded));
  const profile = profileOf(folded, context);
  const running = draftsOf(text, folded, quantitiesAmong(passages, sectionsOf(folded)), profile);
  return merged(running, merged(scoreRows(text), tableQuantities(text, context.tables, profile)));
}

/** Both lists in reading order; where they hold the same figure the second, which knows its table, wins. */
function merged(running: readonly QuantityDraft[], tabled: readonly QuantityDraft[]): QuantityDraft[] {
  if (tabled.length === 0) return [...running];
  const all: QuantityDraft[] = [...tabled];
  const cells = tabled.map((draft) => draft.figureSpan).sort((a, b) => a[0] - b[0]);
  let index = 0;
  for (const draft of running) {
    while ((cells[index]?.[1] ?? Number.POSITIVE_INFINITY) <= draft.figureSpan[0]) index++;
    const cell = cells[index];
    if (cell === undefined || draft.figureSpan[1] <= cell[0]) all.push(draft);
  }
  return all.sort((a, b) => a.figureSpan[0] - b.figureSpan[0]);
}

function quantitiesAmong(passages: readonly Passage[], sections: readonly Section[]): Reading[] {
  const readings: Reading[] = [];
  let sectionIndex = 0;
  let trigger: Passage | null = null;
  for (const passage of passages) {
    while ((sections[sectionIndex + 1]?.start ?? Number.POSITIVE_INFINITY) <= passage.figure.start) sectionIndex++;
    const beside: Beside = {
      comparing: comparingWordIn(passage.gap),
      afterWord: comparingWordAfter(passage.after, passage.figure.included),
    };
    const verdict = isQuantity(passage, beside, trigger !== null && passage.previous === trigger);
    if (verdict === 'trigger') trigger = passage;
    const section = sections[sectionIndex];
    if (verdict === 'yes' && section !== undefined) readings.push({ passage, beside, section });
  }
  return readings;
}

function draftsOf(text: string, folded: string, readings: readonly Reading[], profile: Profile): QuantityDraft[] {
  const drafts: QuantityDraft[] = [];
  const lists = listPlaces(readings.map((reading) => reading.passage));
  const roles = rolesOf(readings, lists, profile);
  let groupItems: readonly string[] = [];
  let groupPhrase: string | null = null;
  let groupSentence: Passage['sentence'] | null = null;
  let previous: { comparator: Comparator; passage: Passage; byWordBefore: boolean; phrase: string } | null = null;
  for (const [index, { passage, beside, section }] of readings.entries()) {
    const next = readings[index + 1];
    const change = next !== undefined && isChange(passage, next.passage) ? next : null;
    const list = lists[index];
    let role = roles[change === null ? index : index + 1] ?? 'target';
    let year =
      (list === undefined ? null : (listYear(list) ?? (role === 'target' ? planYearIn(list, profile) : null))) ??
      yearOf(change?.passage ?? passage, role, profile, section);
    if (role === 'rule' && profile.manner !== 'challenge') year = null;
    if (change !== null) ({ role, year } = oldValue(passage, { role, year, gap: change.passage.gap }, profile));
    const compared = change === null ? comparedYear(passage) : null;
    if (compared !== null && passage.figure.kind !== 'times' && passage.figure.kind !== 'percent') {
      role = 'actual';
      year = compared;
    }
    const { comparator, byWordBefore } = comparatorOf(passage, beside, {
      role,
      isOldValue: change !== null,
      previous,
      nextTier: beside.afterWord === null ? null : nextTier(readings, index),
    });
    if (isSlogan(text, passage, role)) continue;
    const earlier: string | null = previous !== null && previous.passage.sentence === passage.sentence ? previous.phrase : null;
    const items =
      list?.place === 0
        ? itemsOf(passage, list.group.length)
        : passage.figure.kind === 'ratio'
          ? itemsOf(passage, passage.figure.parts.length)
          : [];
    if (list !== undefined && list.place === 0) {
      // 产值分别达到620亿元、450亿元，分别增长21%、16.5%: the second list is of the same things.
      const again =
        items.length === 0 && /分别/.test(passage.gap) && groupItems.length === list.group.length && groupSentence === passage.sentence;
      if (!again) groupItems = items;
      groupSentence = passage.sentence;
    }
    const item =
      list === undefined
        ? null
        : (groupItems[list.place] ?? (groupItems.length === 0 && /[、和及]$/.test(passage.gap) ? groupPhrase : null));
    const indicator = indicatorPhrase(passage, {
      earlier,
      item,
      words: wordsBefore(folded, passage, previous?.passage ?? null),
      isRule: role === 'rule',
    });
    if (list !== undefined && list.place === 0) groupPhrase = indicator.replace(/数$/, '');
    previous = { comparator, passage, byWordBefore, phrase: earlier !== null && isBreakdown(passage) ? earlier : indicator };
    drafts.push(
      ...draftsOfPassage(text, passage, {
        role,
        year,
        comparator,
        bound: boundOf(passage, next?.passage ?? null),
        indicator,
        partItems: list === undefined ? items : [],
      }),
    );
  }
  return drafts;
}

/** The tier with the same bound as the figure at `index`, among the next few of its sentence. */
function nextTier(readings: readonly Reading[], index: number): Passage | null {
  const passage = readings[index]?.passage;
  const next = readings
    .slice(index + 1, index + 4)
    .find(
      ({ passage: other }) =>
        other.sentence === passage?.sentence && other.figure.unit === passage.figure.unit && other.figure.value === passage.figure.value,
    );
  return next?.passage ?? null;
}

const raised = /(?:提高|放宽|上浮|增加|调整|降低?|下浮)[至到为]$/;
const capped =
  /^[、，]?(?:且|但|并)?(?:累计|合计|总额|各|分别|单[个户家项]|每[家户年人项])*(?:最高|不超过|不高于|上限|限额)[^，。；]{0,4}$/;

/** The role of every figure. Figures of one list share it, and a cap or a higher rate behind a grant belongs to the grant. */
function rolesOf(readings: readonly Reading[], lists: readonly (ListPlace | undefined)[], profile: Profile): readonly Quantity['role'][] {
  const roles = readings.map(({ passage, beside, section }) => roleOf(passage, beside, profile, section));
  shareAmongLists(roles, lists);
  for (const [index, { passage }] of readings.entries()) {
    const { previous, figure, gap } = passage;
    if (roles[index] !== 'target' || previous === null || previous !== readings[index - 1]?.passage || roles[index - 1] !== 'rule')
      continue;
    const isGrant = figure.kind === 'money' || (figure.kind === 'percent' && previous.figure.kind === 'percent');
    if (isGrant && (capped.test(gap) || (raised.test(gap) && gap.length > 4 && !isChange(previous, passage)))) roles[index] = 'rule';
  }
  shareAmongLists(roles, lists);
  return roles;
}

function shareAmongLists(roles: Quantity['role'][], lists: readonly (ListPlace | undefined)[]): void {
  for (const [index, list] of lists.entries()) {
    if (list?.place !== 0 || list.group[0]?.figure.kind === 'ratio') continue;
    const end = index + list.group.length;
    roles.fill(roles.slice(index, end).includes('rule') ? 'rule' : (roles[index] ?? 'target'), index, end);
  }
}

/** 服务行政村实现全覆盖 beside a counted result is a figure; a slogan is not. */
function isSlogan(text: string, passage: Passage, role: Quantity['role']): boolean {
  return text.startsWith('实现全覆盖', passage.figure.start) && !(role === 'actual' && passage.previous !== null);
}

function wordsBefore(folded: string, { figure, clauseStart }: Passage, previous: Passage | null): string {
  return folded.slice(Math.max(clauseStart, previous?.figure.end ?? 0), figure.start);
}
