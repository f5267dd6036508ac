import { getScorecard, listScorecards, rankScorecard, scorecardOf, scoreScorecard } from '../policy/answers.ts';
import { operation } from './operation.ts';
import { scorecardsGet, scorecardsList, scorecardsRank, scorecardsScore } from './scorecards.contract.ts';
import { withinField } from './within-field.ts';

export const scorecardsListOperation = operation(scorecardsList, (_input, { corpus }) => {
  const scorecards = listScorecards();
  return { dataVersion: corpus.dataVersion, total: scorecards.length, scorecards };
});

export const scorecardsGetOperation = operation(scorecardsGet, ({ id, asOf }, { corpus, today }) =>
  getScorecard(id, asOf ?? today, corpus),
);

export const scorecardsScoreOperation = operation(scorecardsScore, ({ scorecard, definition, facts, asOf }, { corpus, today }) => {
  const card = withinField('definition', () => scorecardOf(scorecard, definition ?? null));
  return withinField('facts', () => scoreScorecard(card, facts, asOf ?? today, corpus));
});

export const scorecardsRankOperation = operation(scorecardsRank, ({ scorecard, definition, subjects, asOf }, { corpus, today }) => {
  const card = withinField('definition', () => scorecardOf(scorecard, definition ?? null));
  return withinField('subjects', () => rankScorecard(card, subjects, asOf ?? today, corpus));
});
