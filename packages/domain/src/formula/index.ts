export * from './build.ts';
export * from './derived.ts';
export * from './expression.ts';
export * from './parameter.ts';
export * from './source.ts';
export * from './tiers.ts';
export * from './type.ts';
