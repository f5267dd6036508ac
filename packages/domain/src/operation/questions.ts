import { matchBenefits } from '../policy/answers.ts';
import { operation } from './operation.ts';
import { questionsNext } from './questions.contract.ts';
import { withinField } from './within-field.ts';

export const questionsNextOperation = operation(questionsNext, ({ profile, asOf }, { corpus, today }) => {
  const match = withinField('profile', () => matchBenefits(profile, asOf ?? today, corpus));
  return {
    asOf: match.asOf,
    dataVersion: match.dataVersion,
    decided: match.decided,
    total: match.results.length,
    nextQuestion: match.nextQuestion,
  };
});
