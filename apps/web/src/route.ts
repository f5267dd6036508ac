import { requestText } from '@kechuang/client';
import { type CallOptions, contractById, type OperationContract, Problem } from '@kechuang/domain/contracts';
import { askEngine, isLarge } from './engine-thread.ts';
import type { Holds, InputOf, OperationId, OutputOf } from './kechuang.ts';

interface Routed<Id extends OperationId> {
  readonly value: OutputOf<Id>;
  readonly holds: Holds;
  /** Whether the call changed what the server holds. */
  readonly changed: boolean;
}

/** Uploads of twenty megabytes over a slow line take their time. */
const timeouts = { usual: 30_000, upload: 600_000 };

/** Asks the server that the page came from, in the session that its cookie holds. The server may be newer than the page, so that it is the one to judge. */
async function ask(contract: OperationContract, input: unknown, options: CallOptions): Promise<unknown> {
  const text = await requestText(contract, input, {
    ...options,
    baseUrl: window.location.origin,
    language: document.documentElement.lang === 'en' ? 'en' : 'zh',
    timeoutMs: contract.rawBody === undefined ? timeouts.usual : timeouts.upload,
    serverJudges: true,
  });
  return contract.output.parse(read(text));
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('unavailable', {
      zh: '这个网址只提供网页，没有办件服务',
      en: 'This address serves pages only; there is no casework here',
    });
  }
}

/** Asks what depends on who asks. Where the pages are served as plain files nobody is signed in, and the browser answers for itself. */
async function askOrAnswer<Id extends OperationId>(contract: OperationContract, id: Id, input: InputOf<Id>): Promise<OutputOf<Id>> {
  try {
    // `ask` has read the answer through the contract's own output schema.
    return (await ask(contract, input, {})) as OutputOf<Id>;
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'unavailable') throw error;
    return answer(id, input);
  }
}

/** The answer of the engine on this machine. */
async function answer<Id extends OperationId>(id: Id, input: InputOf<Id>): Promise<OutputOf<Id>> {
  const outcome = await askEngine(id, input);
  if (outcome === 'stopped') throw new Problem('unavailable', { zh: '已停止', en: 'Stopped' });
  // The engine has read the answer through the operation's own output schema.
  if (outcome !== 'failed' && 'value' in outcome) return outcome.value as OutputOf<Id>;
  if (outcome !== 'failed' && outcome.problem !== null)
    throw new Problem(outcome.problem.kind, outcome.problem.detail, outcome.problem.issues);
  throw new Problem(
    'unexpected',
    isLarge(input)
      ? { zh: '内容过大，本机没能处理完。请拆开后再试', en: 'The content is too large for this machine. Split it and try again' }
      : {
          zh: '本机的程序没有取全或出了错。请刷新页面；若仍如此，请从页脚“纠错”反馈。',
          en: 'The program did not load, or it failed. Reload the page; if it stays so, report it from the foot of the page.',
        },
  );
}

/** Runs an operation where its contract says it runs. */
export async function run<Id extends OperationId>(id: Id, input: InputOf<Id>, options: CallOptions): Promise<Routed<Id>> {
  const contract = contractById(id);
  if (contract === null) throw new Problem('unexpected', { zh: `没有操作 ${id}`, en: `There is no operation ${id}` });
  const { needsLedger, personal, effect } = contract;
  if (needsLedger) {
    // A part of a file is nothing yet that a page shows.
    const changed = effect === 'write' && id !== 'attachments.part';
    // `ask` has read the answer through the contract's own output schema.
    return { value: (await ask(contract, input, options)) as OutputOf<Id>, holds: 'now', changed };
  }
  if (personal === true) return { value: await askOrAnswer(contract, id, input), holds: 'until-change', changed: false };
  return { value: await answer(id, input), holds: 'always', changed: false };
}
