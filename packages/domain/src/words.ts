/** The names of the codes that answers carry, for faces that show them: words only, no rule and no schema. */
export * from './benefit/words.ts';
export * from './casework/words.ts';
export * from './document/field-names.ts';
export * from './document/note-words.ts';
export * from './target/words.ts';
