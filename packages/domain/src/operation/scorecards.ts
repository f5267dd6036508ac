import {
  getOwnScorecard,
  getScorecard,
  listScorecards,
  rankScorecard,
  scorecardOf,
  scoreScorecard,
  scoreSubjects,
} from '../policy/answers.ts';
import { rankingWorkbook } from '../scorecard/ranking-workbook.ts';
import { workbookFile } from '../workbook/workbook-file.ts';
import { fileAnswer } from './file-answer.ts';
import { operation } from './operation.ts';
import { issueInFile, textOfFile } from './own-file.ts';
import {
  scorecardsCheck,
  scorecardsExport,
  scorecardsGet,
  scorecardsList,
  scorecardsRank,
  scorecardsScore,
} from './scorecards.contract.ts';
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

export const scorecardsExportOperation = operation(
  scorecardsExport,
  async ({ scorecard, definition, subjects, format, language, asOf }, { corpus, today }) => {
    const card = withinField('definition', () => scorecardOf(scorecard, definition ?? null));
    const day = asOf ?? today;
    const scored = withinField('subjects', () => scoreSubjects(card, subjects, day, corpus));
    const workbook = rankingWorkbook(card, scored, day, corpus, language);
    const file = await workbookFile(workbook, format, `${card.title[language]}-${day}`);
    return { asOf: day, dataVersion: corpus.dataVersion, ...fileAnswer(file) };
  },
);

export const scorecardsCheckOperation = operation(scorecardsCheck, async (file, { corpus, today }) => {
  const { readOwnScorecard } = await import('./own-scorecard.ts');
  const definition = readOwnScorecard(textOfFile(file), (place, issue) => issueInFile(file, place, issue));
  return { dataVersion: corpus.dataVersion, definition, scorecard: getOwnScorecard(definition, today, corpus) };
});
