import { beforeEach, describe, expect, it } from 'vitest';
import { seedCorpus } from '../../test/seed-corpus.ts';
import { MemoryAttachments } from '../casework/attachments.ts';
import type { Session } from '../casework/session.ts';
import { MemoryLedger } from '../ledger/memory-ledger.ts';
import { ReadModels } from '../ledger/read-models.ts';
import type { Role } from '../procedure/model.ts';
import { caseworkLedger } from './casework.ts';
import { createLibrary, type Library } from './library.ts';

const page =
  '连云港市科技局关于做好2021年科技工作的通知\n连科发〔2021〕99号\n一、目标\n（一）全市新增高新技术企业120家以上，技术合同成交额突破90亿元。（牵头单位：高新处；配合单位：规划处）\n连云港市科学技术局\n2021年3月1日';
const corpus = seedCorpus();

function person(id: string, role: Role, regionCode: string): Session {
  return { account: { id, name: `样本${id}` }, memberships: [{ role, regionCode, organisation: '样本' }], readOnly: false };
}
const bureau = person('bureau', 'department', '320700');
const elsewhere = person('elsewhere', 'department', '320800');
const firm: Session = {
  account: { id: 'firm', name: '样本firm' },
  memberships: [{ role: 'applicant', regionCode: null, organisation: null }],
  readOnly: false,
};

let ledger: MemoryLedger;
let as: (session: Session | null) => Library;

beforeEach(() => {
  ledger = new MemoryLedger();
  const models = new ReadModels(ledger);
  let count = 0;
  as = (session) =>
    createLibrary({
      corpus,
      today: '2021-06-01',
      get casework() {
        count += 1;
        return {
          ledger,
          models,
          attachments: new MemoryAttachments(),
          session,
          entrance: { demo: null, singleSignOn: false },
          now: `2021-06-01T09:00:${String(count % 60).padStart(2, '0')}+08:00`,
          commandId: `k${count}`,
          expectedVersion: null,
        };
      },
    });
});

const drafted = () => as(bureau).documents.import({ page, id: 'lyg-2021-99' });
const ids = async (): Promise<string[]> => (await as(null).documents.list({})).documents.map(({ id }) => id);

describe('importing a page', () => {
  it('makes a draft that nobody else sees', async () => {
    const draft = await drafted();
    expect(draft).toMatchObject({ state: 'draft', regionCode: '320700', decided: 0 });
    expect(draft.queue.map(({ id }) => id)).toEqual(expect.arrayContaining(['m.title', 'q1', 'q2', 'r1']));
    expect(await ids()).not.toContain('lyg-2021-99');
    expect((await as(null).documents.search({ q: '技术合同成交额突破90亿元' })).hits.map(({ documentId }) => documentId)).not.toContain(
      'lyg-2021-99',
    );
    await expect(as(null).documents.get({ id: 'lyg-2021-99' })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('publishes what was decided: accepted and corrected facts are checked, rejected ones are gone', async () => {
    const { queue } = await drafted();
    const review = await as(bureau).documents.review({
      id: 'lyg-2021-99',
      decisions: [
        { fact: 'q1', decision: 'corrected', correction: { value: '100' } },
        { fact: 'q2', decision: 'rejected' },
        { fact: 'm.title', decision: 'corrected', correction: { text: '关于做好科技工作的通知' } },
        ...queue.filter(({ id }) => !['q1', 'q2', 'm.title'].includes(id)).map(({ id }) => ({ fact: id, decision: 'accepted' as const })),
      ],
    });
    expect(review.decided).toBe(review.facts);
    expect(review.queue.find(({ id }) => id === 'q1')?.decision).toMatchObject({ decision: 'corrected', by: { id: 'bureau' } });
    await as(bureau).documents.publish({ id: 'lyg-2021-99' });
    const published = await as(null).documents.get({ id: 'lyg-2021-99' });
    expect(published.title).toBe('关于做好科技工作的通知');
    expect(published.quantities).toMatchObject([{ value: '100', confidence: 'checked' }]);
    expect(published.dataVersion).not.toBe(corpus.dataVersion);
    expect(await ids()).toContain('lyg-2021-99');
    const { hits } = await as(null).documents.search({ q: '技术合同成交额突破90亿元' });
    expect(hits.map(({ documentId }) => documentId)).toContain('lyg-2021-99');
    expect((await as(null).measures.list({ document: 'lyg-2021-99' })).measures).toMatchObject([{ lead: ['高新处'], support: ['规划处'] }]);
  });

  it('publishes nothing unseen: undecided facts need a word', async () => {
    await drafted();
    await expect(as(bureau).documents.publish({ id: 'lyg-2021-99' })).rejects.toMatchObject({ kind: 'conflict' });
    await as(bureau).documents.publish({ id: 'lyg-2021-99', restMachineRead: true });
    expect((await as(null).documents.get({ id: 'lyg-2021-99' })).quantities.map(({ confidence }) => confidence)).toEqual([
      'machine',
      'machine',
    ]);
    await expect(
      as(bureau).documents.review({ id: 'lyg-2021-99', decisions: [{ fact: 'q1', decision: 'accepted' }] }),
    ).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('keeps the published version while a newer one is a draft', async () => {
    await drafted();
    await as(bureau).documents.publish({ id: 'lyg-2021-99', restMachineRead: true });
    await expect(drafted()).rejects.toMatchObject({ kind: 'conflict' });
    const next = await as(bureau).documents.import({ page: page.replace('120家', '150家'), id: 'lyg-2021-99' });
    expect(next.versions.map(({ number, published }) => [number, published !== null])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect((await as(null).documents.get({ id: 'lyg-2021-99' })).quantities[0]?.value).toBe('120');
    const versions = { id: 'lyg-2021-99@1', to: 'lyg-2021-99@2' };
    await expect(as(null).documents.diff(versions)).rejects.toMatchObject({ kind: 'not-found' });
    const changed = [{ change: 'changed', fact: 'quantity', before: '>= 120 家', after: '>= 150 家' }];
    expect((await as(bureau).documents.diff(versions)).facts).toMatchObject(changed);
    await as(bureau).documents.publish({ id: 'lyg-2021-99', restMachineRead: true });
    expect((await as(null).documents.get({ id: 'lyg-2021-99' })).quantities[0]?.value).toBe('150');
    expect((await as(null).documents.diff(versions)).facts).toMatchObject(changed);
  });

  it('offers what was decided before where nothing changed, and publishes none of it unconfirmed', async () => {
    const { queue } = await drafted();
    const correction = { text: '关于做好科技工作的通知' };
    await as(bureau).documents.review({
      id: 'lyg-2021-99',
      decisions: [
        { fact: 'm.title', decision: 'corrected', correction },
        { fact: 'r1', decision: 'rejected' },
        ...queue.filter(({ id }) => !['m.title', 'r1'].includes(id)).map(({ id }) => ({ fact: id, decision: 'accepted' as const })),
      ],
    });
    await as(bureau).documents.publish({ id: 'lyg-2021-99' });
    const next = await as(bureau).documents.import({ page: page.replace('120家', '150家'), id: 'lyg-2021-99' });
    const of = (view: typeof next, id: string) => view.queue.find((fact) => fact.id === id);
    expect(next.decided).toBe(0);
    expect(of(next, 'm.title')).toMatchObject({ decision: null, former: { version: 1, same: true, decision: 'corrected', correction } });
    expect(of(next, 'r1')?.former).toMatchObject({ same: true, decision: 'rejected' });
    expect(of(next, 'q1')?.former).toMatchObject({ same: false, decision: 'accepted', reading: '>= 120 家 (2021)' });
    await expect(as(bureau).documents.publish({ id: 'lyg-2021-99' })).rejects.toMatchObject({
      detail: { en: expect.stringContaining(`${next.carried} of them with a decision of an earlier version`) },
    });
    await expect(as(bureau).documents.review({ id: 'lyg-2021-99', carried: '9' })).rejects.toMatchObject({
      issues: [{ pointer: '/carried' }],
    });

    const clause = of(next, 'r1')?.citation?.clauseId ?? '';
    const some = await as(bureau).documents.review({ id: 'lyg-2021-99', carried: clause });
    expect(some.queue.filter(({ decision }) => decision !== null).map(({ id }) => id)).toEqual(['r1']);
    // What is decided otherwise in the same call is a decision of its own.
    const all = await as(bureau).documents.review({
      id: 'lyg-2021-99',
      carried: 'all',
      decisions: [{ fact: 'm.title', decision: 'accepted' }],
    });
    expect(all.carried).toBe(0);
    expect(of(all, 'm.title')?.decision).toMatchObject({ decision: 'accepted', carriedFrom: null });
    expect(of(all, 'r1')?.decision).toMatchObject({ decision: 'rejected', carriedFrom: 1, by: { id: 'bureau' } });
    expect(of(all, 'q1')?.decision).toBeNull();
    const events = await ledger.readStream(caseworkLedger, 'document:lyg-2021-99');
    expect(events.at(-1)?.data).toMatchObject({ decisions: expect.arrayContaining([expect.objectContaining({ carriedFrom: 1 })]) });
  });

  it('publishes the entitlements that were accepted as checked, and leaves out the rejected', async () => {
    const gives =
      '临溪区支持科技创新若干政策\n一、政策措施\n（一）支持企业。对首次通过认定的高新技术企业，一次性奖励40万元。\n（二）支持平台。对国家级平台，一次性奖励100万元。\n（三）支持人才。对顶尖人才，一次性奖励50万元。';
    const { queue } = await as(bureau).documents.import({ page: gives, id: 'gives', region: '320700' });
    expect(queue.filter(({ kind }) => kind === 'entitlement').map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
    await expect(
      as(bureau).documents.review({ id: 'gives', decisions: [{ fact: 'e1', decision: 'corrected', correction: { value: '1' } }] }),
    ).rejects.toMatchObject({ issues: [{ pointer: '/decisions/0/correction' }] });
    const decisions = [
      { fact: 'e1', decision: 'accepted' as const },
      { fact: 'e2', decision: 'rejected' as const },
    ];
    await as(bureau).documents.review({ id: 'gives', decisions });
    await as(bureau).documents.publish({ id: 'gives', restMachineRead: true });
    const { entitlements } = await as(null).documents.get({ id: 'gives' });
    expect(entitlements.map(({ amount, confidence }) => [amount.tiers[0]?.value, confidence])).toEqual([
      ['400000', 'checked'],
      ['500000', 'machine'],
    ]);
  });

  it('keeps a draft that a later version took the place of, with its decisions', async () => {
    await drafted();
    await as(bureau).documents.review({ id: 'lyg-2021-99', decisions: [{ fact: 'm.title', decision: 'accepted' }] });
    const next = await as(bureau).documents.import({ page: page.replace('120家', '150家'), id: 'lyg-2021-99' });
    expect(next.versions.map(({ number, published }) => [number, published])).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(next.queue.find(({ id }) => id === 'm.title')?.former).toMatchObject({ version: 1, same: true });
    await as(bureau).documents.publish({ id: 'lyg-2021-99', restMachineRead: true });
    await expect(as(null).documents.diff({ id: 'lyg-2021-99@1', to: 'lyg-2021-99@2' })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is for the department of the region and its administrators', async () => {
    await expect(as(null).documents.import({ page })).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(as(firm).documents.import({ page })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(as(elsewhere).documents.import({ page })).rejects.toMatchObject({ kind: 'forbidden' });
    await drafted();
    await expect(as(elsewhere).documents.draft({ id: 'lyg-2021-99' })).rejects.toMatchObject({ kind: 'not-found' });
    expect((await as(elsewhere).documents.drafts({})).total).toBe(0);
    expect((await as(bureau).documents.drafts({})).imports).toMatchObject([{ id: 'lyg-2021-99', state: 'draft' }]);
  });

  it.each([
    [{ fact: 'q99', decision: 'accepted' }, '/decisions/0/fact'],
    [{ fact: 'q1', decision: 'corrected' }, '/decisions/0/correction'],
    [{ fact: 'q1', decision: 'corrected', correction: { text: 'x' } }, '/decisions/0/correction'],
    [{ fact: 'r1', decision: 'corrected', correction: { value: '1' } }, '/decisions/0/correction'],
  ] as const)('refuses %o', async (decision, pointer) => {
    await drafted();
    await expect(as(bureau).documents.review({ id: 'lyg-2021-99', decisions: [decision] })).rejects.toMatchObject({
      issues: [{ pointer }],
    });
  });

  it('refuses the id of a packaged document', async () => {
    await expect(as(bureau).documents.import({ page, id: 'lyg-2021-18' })).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('reads a version again to the same document', async () => {
    const first = await drafted();
    const again = await as(bureau).documents.draft({ id: 'lyg-2021-99' });
    expect(again).toEqual(first);
  });
});
