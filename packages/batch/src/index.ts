export { type BatchEngine, type BatchOptions, type BatchProgress, type BatchSummary, runBatch } from './run-batch.ts';
