import { type Case, citationFor, evaluateFor } from '../benefit/case.ts';
import { uniqueCitations } from '../benefit/source.ts';
import { decimal, decimalToString } from '../decimal.ts';
import { type Expression, factsOf, partsOf } from '../formula/expression.ts';
import type { Scorecard } from './model.ts';
import type { Points, ScorecardDetail, ScorecardSummary } from './schema.ts';

/** One line of the list of scorecards (评分表概要). */
export function scorecardSummaryOf(scorecard: Scorecard): ScorecardSummary {
  return {
    id: scorecard.id,
    title: scorecard.title,
    max: scorecard.max,
    passMark: { value: scorecard.passMark.value, inclusive: scorecard.passMark.inclusive },
    items: scorecard.groups.flatMap((group) => group.items).length,
    validFrom: scorecard.validFrom,
    validTo: scorecard.validTo,
    confidence: scorecard.confidence,
    sources: scorecard.sourceCount,
  };
}

function tiersIn(of: Case, expression: Expression): ScorecardDetail['itemList'][number]['tiers'] {
  const own =
    expression.kind === 'tiers'
      ? expression.rows.flatMap((row) => {
          const value = evaluateFor(of, row.result).value;
          if (row.label === undefined || value?.kind !== 'number') return [];
          const [min, max] = [value.min?.value ?? decimal(0), value.max?.value ?? decimal(0)];
          const points: Points = min.equals(max) ? decimalToString(min) : { min: decimalToString(min), max: decimalToString(max) };
          return [{ text: row.label, points }];
        })
      : [];
  return [...own, ...partsOf(expression).flatMap(([, part]) => tiersIn(of, part))];
}

/** A scorecard as the public reads it (评分表详情): items with their bands, gates and sources. */
export function scorecardDetailOf(of: Case, scorecard: Scorecard): ScorecardDetail {
  const items = scorecard.groups.flatMap((group) => group.items);
  const listed = (conditions: Scorecard['gates']) =>
    conditions.map(({ id, text, source }) => ({ id, text, citation: citationFor(of, source) }));
  const sources = [
    scorecard.passMark.source,
    ...items.map((item) => item.source),
    ...scorecard.gates.map((gate) => gate.source),
    ...scorecard.direct.map((condition) => condition.source),
  ];
  return {
    ...scorecardSummaryOf(scorecard),
    itemList: items.map((item) => ({
      id: item.id,
      title: item.title,
      max: item.max,
      judged: item.judged,
      tiers: tiersIn(of, item.points),
      facts: [...factsOf(item.points)],
      citation: citationFor(of, item.source),
    })),
    gates: listed(scorecard.gates),
    direct: listed(scorecard.direct),
    grades: scorecard.grades.map(({ name, from, inclusive }) => ({ name, from, inclusive })),
    passCitation: citationFor(of, scorecard.passMark.source),
    citations: uniqueCitations(sources.map((source) => citationFor(of, source))),
  };
}
