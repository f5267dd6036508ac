/** Raw pages made readable: what `@kechuang/domain/text` offers. */
export { type CleanPage, cleanPage } from './clean-page.ts';
export { toClean, toRaw } from './edits.ts';
export { pageText } from './page-format.ts';
