import { expect, it } from 'vitest';
import { MemoryAttachments } from '../src/casework/attachments.ts';
import { caseStream } from '../src/casework/case-index.ts';
import type { Ledger } from '../src/ledger/ledger.ts';
import { ReadModels } from '../src/ledger/read-models.ts';
import { verifyChain } from '../src/ledger/verify.ts';
import { call } from '../src/operation/call.ts';
import { casesActOperation } from '../src/operation/cases.ts';
import type { OperationContext } from '../src/operation/operation.ts';
import { procedureById } from '../src/operation/procedure-catalogue.ts';
import { registersEntriesOperation } from '../src/operation/registers.ts';
import { quotaFor } from '../src/procedure/model.ts';
import { sampleRequest } from './ledger-contract.ts';

const procedure = procedureById('lianyungang.platform-recognition');
const regionCode = '320706';
const places = quotaFor(procedure, regionCode)?.places ?? 0;

/** Writes a case that stands at a stage of the procedure, or in the register. */
async function standing(ledger: Ledger, id: string, to: 'approved' | 'registered'): Promise<void> {
  const opened = {
    procedureId: procedure.id,
    classId: 'technology-innovation-centre',
    levelId: 'provincial',
    title: `样本${id}`,
    applicant: { id: '91350100M000100Y43', name: '样本企业' },
    applicantAccount: 'firm',
    regionCode,
    stage: 'application',
  };
  const move = to === 'approved' ? { action: 'approve', effect: null } : { action: 'enter-register', effect: 'enter-register' };
  await ledger.append(
    sampleRequest({
      stream: caseStream(id),
      commandId: id,
      events: [
        { type: 'opened', data: opened },
        { type: 'acted', data: { ...move, from: 'application', to, payload: {}, deadline: null } },
      ],
    }),
  );
}

/** An officer who enters a case in the register, from a process with a ledger of its own. */
function officeOn(ledger: Ledger): (id: string) => Promise<unknown> {
  const models = new ReadModels(ledger);
  const session = {
    account: { id: 'office', name: '样本办公室' },
    memberships: [{ role: 'leading-group-office' as const, regionCode: '320700', organisation: null }],
    readOnly: false,
  };
  return (id) => {
    const context: OperationContext = {
      corpus: { dataVersion: 'test', documents: [] },
      today: '2026-06-01',
      casework: {
        ledger,
        models,
        attachments: new MemoryAttachments(),
        session,
        entrance: { demo: null, singleSignOn: false },
        now: '2026-06-01T09:00:00+08:00',
        commandId: `enter-${id}`,
        expectedVersion: 2,
      },
    };
    const payload = { documentNumber: '样本〔2026〕1号' };
    return id === ''
      ? call(registersEntriesOperation, { id: procedure.register.id }, context)
      : call(casesActOperation, { id, action: 'enter-register', payload }, context);
  };
}

/** One place of a row is left, and several want it at once, in two processes: one gets it, the others hear that the row is full. `open` gives two ways to one ledger. */
export function itGivesTheLastPlaceOnce(open: () => Promise<readonly [Ledger, Ledger]>): void {
  it('gives the last place of a row to one of those who want it at once', async () => {
    const [one, other] = await open();
    for (let index = 1; index < places; index += 1) await standing(one, `entry-${index}`, 'registered');
    const wanted = ['a', 'b', 'c', 'd'];
    for (const id of wanted) await standing(one, id, 'approved');
    const offices = [officeOn(one), officeOn(other)];
    const results = await Promise.allSettled(wanted.map((id, index) => offices[index % 2]?.(id)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({
          kind: 'conflict',
          detail: { zh: expect.stringContaining(`名额已满（${places}/${places}）`) },
        });
    }
    expect(await officeOn(other)('')).toMatchObject({ total: places });
    expect((await verifyChain(one, '320700')).broken).toBeNull();
  });
}
