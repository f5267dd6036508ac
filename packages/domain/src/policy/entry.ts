/** The policies and what they answer, for those who use the rules without the operations around them. */
export { calendarText } from '../benefit/calendar-text.ts';
export * from '../benefit/enterprise-schema.ts';
export type * from '../benefit/model.ts';
export { type SampleFirm, sampleFirms } from '../benefit/sample-firms.ts';
export * from '../benefit/schema.ts';
export { customScorecard } from '../scorecard/custom.ts';
export { customScorecardDefinition } from '../scorecard/definition.ts';
export type * from '../scorecard/model.ts';
export * from '../scorecard/schema.ts';
export * from './answers.ts';
export * from './index.ts';
export { rungs } from './ladder.ts';
