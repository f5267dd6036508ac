import type { OperationId } from '@kechuang/domain/contracts';
import type { View } from '../io.ts';
import { creditCodeView } from './credit-codes.ts';
import { documentListView } from './documents.ts';
import type { Renderer } from './renderer.ts';

/** How each answer is shown to a person. An operation without a view does not compile. */
const renderers: Readonly<Record<OperationId, Renderer>> = {
  'documents.list': documentListView,
  'credit-codes.check': creditCodeView,
};

const byId: ReadonlyMap<string, Renderer> = new Map(Object.entries(renderers));

/** Shows an operation's answer. */
export function render(id: string, output: unknown, view: View): string {
  return byId.get(id)?.(output, view) ?? `${JSON.stringify(output, null, 2)}\n`;
}
