import type { OperationContract } from '@kechuang/domain/contracts';
import type { z } from 'zod';
import type { View } from '../io.ts';

/** Shows the answer of one operation to a person. */
export type Renderer = (output: unknown, view: View) => string;

/** Binds a renderer to the shape of its operation's answer. */
export function renderer<Output extends z.ZodType>(
  contract: OperationContract<string, z.ZodObject, Output>,
  show: (output: z.output<Output>, view: View) => string,
): Renderer {
  return (output, view) => show(contract.output.parse(output), view);
}
