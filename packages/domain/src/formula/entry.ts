export * from '../fact/model.ts';
export { parseProfile } from '../fact/parse-profile.ts';
export * from './index.ts';
