import type { z } from 'zod';
import type { Decider } from '../ledger/decider.ts';
import type { JsonValue, NewEvent } from '../ledger/event.ts';
import { Problem } from '../problem.ts';
import type { FactDecision, importEvents } from './events.ts';
import { evolveImport, type ImportState } from './import-state.ts';

export type ImportCommand =
  | { readonly type: 'draft'; readonly page: z.input<(typeof importEvents)['import-drafted']> }
  | { readonly type: 'review'; readonly decisions: readonly FactDecision[] }
  /** `open` counts the facts that no one has decided, `carried` those among them that an earlier version's decision is offered for. */
  | { readonly type: 'publish'; readonly open: number; readonly carried: number; readonly restMachineRead: boolean };

const json = (value: object): JsonValue => JSON.parse(JSON.stringify(value));

function decide(state: ImportState | null, command: ImportCommand): readonly NewEvent[] {
  const last = state?.versions.at(-1) ?? null;
  if (command.type === 'draft') {
    if (last !== null && last.sha256 === command.page.sha256) {
      throw new Problem('conflict', {
        zh: `这个页面已导入，为第 ${last.number} 版`,
        en: `This page was imported already, as version ${last.number}`,
      });
    }
    return [{ type: 'import-drafted', data: json(command.page) }];
  }
  if (last === null) throw new Problem('not-found', { zh: '没有这份导入的文件', en: 'There is no such imported document' });
  if (last.published !== null) {
    throw new Problem('conflict', {
      zh: `第 ${last.number} 版已发布，不能再改。请导入新版`,
      en: `Version ${last.number} is published and stays as it is. Import a new version`,
    });
  }
  if (command.type === 'review') return [{ type: 'import-reviewed', data: json({ decisions: command.decisions }) }];
  if (command.open > 0 && !command.restMachineRead) {
    const { open, carried } = command;
    throw new Problem('conflict', {
      zh: `还有 ${open} 项未核定${carried === 0 ? '' : `，其中 ${carried} 项有前一版的决定待确认（carried）`}。请逐项核定，或声明其余为机器识别（restMachineRead）`,
      en: `${open} facts are undecided${carried === 0 ? '' : `, ${carried} of them with a decision of an earlier version to confirm (carried)`}. Decide each, or declare that the rest is machine-read (restMachineRead)`,
    });
  }
  return [{ type: 'import-published', data: json({ restMachineRead: command.restMachineRead }) }];
}

/** Imports as a pure machine (导入决定器): nothing is published unseen, and what is published no longer changes. */
export const importDecider: Decider<ImportState | null, ImportCommand> = { initial: null, decide, evolve: evolveImport };
