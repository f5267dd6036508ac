import type { FactCatalogue } from '../fact/model.ts';
import type { Question } from '../fact/questions.ts';
import type { ParameterTable } from '../formula/parameter.ts';
import type { Benefit } from './model.ts';

/** Everything the engines reason with (规则库): handed in by the policies, so that the engines know none by name. */
export interface RuleBook {
  readonly benefits: readonly Benefit[];
  readonly catalogue: FactCatalogue;
  readonly parameters: ParameterTable;
  readonly questions: readonly Question[];
}
