/** The operations with their handlers, for a face that answers by itself: library, API, command line, and the browser where no ledger is needed. */
export * from './fact/catalogue.ts';
export * from './operation/batch/columns.ts';
export * from './operation/batch/judge.ts';
export * from './operation/batch/open.ts';
export * from './operation/batch/plan.ts';
export * from './operation/batch/read-row.ts';
export * from './operation/batch/sql.ts';
export * from './operation/call.ts';
export * from './operation/catalogue.ts';
export * from './operation/fact-argument.ts';
export * from './operation/library.ts';
export type { Operation, OperationContext } from './operation/operation.ts';
export type { PublishedLibrary } from './operation/published-library.ts';
export { type CsvRecord, csvReader } from './workbook/csv-reader.ts';
