import { getScorecard, listScorecards, rankScorecard, scoreScorecard } from '../policy/answers.ts';
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

export const scorecardsScoreOperation = operation(scorecardsScore, ({ scorecard, facts, asOf }, { corpus, today }) =>
  withinField('facts', () => scoreScorecard(scorecard, facts, asOf ?? today, corpus)),
);

export const scorecardsRankOperation = operation(scorecardsRank, ({ scorecard, subjects, asOf }, { corpus, today }) =>
  withinField('subjects', () => rankScorecard(scorecard, subjects, asOf ?? today, corpus)),
);
