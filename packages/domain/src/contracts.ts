/**
 * What a face needs to know of the operations without carrying their rules: contracts, fields, problems. A client or a command line
 * that imports only this loads no handler, no policy and no corpus.
 */
export * from './day-in-shanghai.ts';
export * from './figure-text.ts';
export * from './language.ts';
export * from './nearest.ts';
export * from './operation/attachments.contract.ts';
export * from './operation/audit.contract.ts';
export * from './operation/benefits.contract.ts';
export * from './operation/benefits-batch.contract.ts';
export * from './operation/calls.ts';
export * from './operation/canonical-json.ts';
export * from './operation/cases.contract.ts';
export * from './operation/coerce-text.ts';
export * from './operation/contract.ts';
export * from './operation/contracts.ts';
export * from './operation/credit-codes.contract.ts';
export * from './operation/delegations.contract.ts';
export * from './operation/documents.contract.ts';
export * from './operation/enterprises.contract.ts';
export * from './operation/experts.contract.ts';
export * from './operation/facts.contract.ts';
export * from './operation/form-hints.ts';
export * from './operation/groups.ts';
export * from './operation/imports.contract.ts';
export * from './operation/indicators.contract.ts';
export * from './operation/input-fields.ts';
export * from './operation/measures.contract.ts';
export * from './operation/policy.contract.ts';
export * from './operation/procedures.contract.ts';
export * from './operation/quality.contract.ts';
export * from './operation/questions.contract.ts';
export * from './operation/read-input.ts';
export * from './operation/regions.contract.ts';
export * from './operation/registers.contract.ts';
export * from './operation/reminders.contract.ts';
export * from './operation/scorecards.contract.ts';
export * from './operation/session.contract.ts';
export * from './operation/simulations.contract.ts';
export * from './operation/targets.contract.ts';
export * from './operation/year-calls.contract.ts';
export * from './problem.ts';
