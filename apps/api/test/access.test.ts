import { createHash } from 'node:crypto';
import { contracts, type OperationContract } from '@kechuang/domain';
import { createAccount, localKeeper } from '@kechuang/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CaseworkServer, caseIn, type Person, pdf, people } from './casework-server.ts';

type Outcome = 'yes' | 'sign-in' | 'forbidden' | 'hidden' | 'not-now' | 'refused';
type Visitor = Person | 'nobody';

const visitors: readonly Visitor[] = ['nobody', ...(Object.keys(people) as Person[])];

/** What a status says of access. */
const outcomes: Readonly<Record<number, Outcome>> = {
  200: 'yes',
  401: 'sign-in',
  403: 'forbidden',
  404: 'hidden',
  409: 'not-now',
  422: 'refused',
};

const everyone = Object.fromEntries(visitors.map((visitor) => [visitor, 'yes'])) as Record<Visitor, Outcome>;

/** Those of a case that has been submitted by `firm` in Haizhou: its own firm, its own county, and the offices of its own city. */
const ofTheCase: Record<Visitor, Outcome> = {
  nobody: 'sign-in',
  firm: 'yes',
  'other-firm': 'hidden',
  county: 'yes',
  'other-county': 'hidden',
  bureau: 'yes',
  office: 'yes',
  expert: 'hidden',
  'other-expert': 'hidden',
  supervisor: 'yes',
  administrator: 'yes',
  elsewhere: 'hidden',
  'other-bureau': 'hidden',
  'other-office': 'hidden',
};
const signedIn: Record<Visitor, Outcome> = { ...everyone, nobody: 'sign-in' };
const firmsOnly: Record<Visitor, Outcome> = {
  ...(Object.fromEntries(visitors.map((visitor) => [visitor, 'forbidden'])) as Record<Visitor, Outcome>),
  nobody: 'sign-in',
  firm: 'yes',
  'other-firm': 'yes',
};
const nobodys: Record<Visitor, Outcome> = { ...firmsOnly, firm: 'forbidden', 'other-firm': 'forbidden' };
const supervisorsOnly: Record<Visitor, Outcome> = { ...nobodys, supervisor: 'yes', administrator: 'yes' };
const officesOnly: Record<Visitor, Outcome> = { ...nobodys, office: 'yes' };

const departmentsOnly: Record<Visitor, Outcome> = { ...nobodys, bureau: 'yes', administrator: 'yes' };
const hidden = Object.fromEntries(visitors.map((visitor) => [visitor, 'hidden'])) as Record<Visitor, Outcome>;
const refused: Record<Visitor, Outcome> = {
  ...(Object.fromEntries(visitors.map((visitor) => [visitor, 'refused'])) as Record<Visitor, Outcome>),
  nobody: 'sign-in',
};
const ofTheDraft: Record<Visitor, Outcome> = {
  ...(Object.fromEntries(visitors.map((visitor) => [visitor, 'hidden'])) as Record<Visitor, Outcome>),
  nobody: 'sign-in',
  bureau: 'yes',
  administrator: 'yes',
};

/** Who may do what (权限表). An operation that is not named here and not public is a failure of the test: nobody is let in by oversight. */
const declared: Readonly<Record<string, Record<Visitor, Outcome>>> = {
  'calls.publish': officesOnly,
  'cases.open': firmsOnly,
  // The case is with the county now, and its own firm is told so. Officers never write in a firm's name, whatever the case.
  'cases.save': { ...firmsOnly, firm: 'not-now', 'other-firm': 'hidden' },
  // The county recommends; whoever else sees the case is told that it is not for them.
  'cases.act': { ...ofTheCase, firm: 'not-now', bureau: 'not-now', office: 'not-now', supervisor: 'not-now', administrator: 'not-now' },
  'cases.get': ofTheCase,
  'cases.history': ofTheCase,
  'cases.dossier': ofTheCase,
  'cases.list': signedIn,
  'reminders.list': signedIn,
  // Of the roles that people hold only these can be lent, and only one's own.
  'delegations.grant': { ...refused, county: 'yes', 'other-county': 'yes' },
  'delegations.end': { ...hidden, nobody: 'sign-in' },
  'delegations.list': signedIn,
  'attachments.put': signedIn,
  'attachments.get': ofTheCase,
  'attachments.missing': signedIn,
  'attachments.part': signedIn,
  'experts.list': departmentsOnly,
  // Imports are for the department of their region and its administrators; to all others a draft is not there.
  'documents.import': departmentsOnly,
  'documents.drafts': signedIn,
  'documents.draft': ofTheDraft,
  'documents.review': ofTheDraft,
  'documents.publish': ofTheDraft,
  'audit.list': supervisorsOnly,
  'audit.verify': supervisorsOnly,
};

let server: CaseworkServer;
let caseId = '';
let fileHash = '';

beforeAll(async () => {
  server = await CaseworkServer.start();
  await server.invite();
  const standIn = { role: 'county-reviewer', regionCode: '320722', organisation: '样本' } as const;
  await createAccount(server.store.ledger, 'stand-in', { name: '样本', memberships: [standIn] }, { actor: localKeeper, now: server.now });
  caseId = await server.submitted();
  fileHash = await server.upload();
});
afterAll(async () => {
  await server.stop();
  expect(server.logged).toEqual([]);
});

const opening = {
  procedure: 'lianyungang.platform-recognition',
  classId: 'new-rd-institution',
  title: '样本',
  applicantId: '91350100M000100Y43',
  applicantName: '样本企业',
  region: '320706',
};

const bodies: Readonly<Record<string, object>> = {
  'calls.publish': { terms: { title: '样本', opens: '2022-01-01', closes: '2022-12-31' } },
  'delegations.grant': { to: 'stand-in', role: 'county-reviewer', until: '2021-06-30', reason: '样本' },
  'cases.open': opening,
  'cases.save': { text: '样本' },
  'cases.act': { action: 'recommend', payload: { opinion: '同意' } },
  'documents.import': { page: '连云港市科技局关于做好科技工作的通知\n一、目标\n2021年新增高新技术企业100家以上。' },
  'documents.review': { decisions: [{ fact: 'm.title', decision: 'accepted' }] },
  'documents.publish': { restMachineRead: true },
  'attachments.put': { contentBase64: Buffer.from(pdf).toString('base64') },
  // The first byte of two: it completes nothing.
  'attachments.part': { size: 2, offset: 0, contentBase64: 'JQ==' },
};

/** Two may import, and each page is imported once: the administrator has a page of their own. */
const draftOf = (visitor: Visitor): string => (visitor === 'administrator' ? 'draft-2' : 'draft-1');

async function attempt(contract: OperationContract, visitor: Visitor): Promise<Outcome> {
  const values: Readonly<Record<string, string>> = {
    id: contract.id.startsWith('documents.') ? draftOf(visitor) : contract.id.startsWith('delegations.') ? 'none' : caseId,
    procedure: 'lianyungang.platform-recognition',
    year: '2022',
    section: 'plan',
    // Each uploads a file of their own that is not here yet.
    hash: contract.id === 'attachments.part' ? createHash('sha256').update(visitor).digest('hex') : fileHash,
    ledger: '320700',
  };
  const path = contract.path.replace(/:([A-Za-z]+)/g, (_, name: string) => values[name] ?? 'x');
  const query = contract.id === 'attachments.missing' ? `?hashes=${fileHash}` : '';
  const who = visitor === 'nobody' ? null : visitor;
  const body = bodies[contract.id] ?? {};
  const headers: Record<string, string> = contract.version?.required ? { 'If-Match': `"${await server.version(caseId)}"` } : {};
  const answer =
    contract.method === 'GET'
      ? await server.get(who, path + query)
      : await server.write(
          who,
          contract.method,
          path,
          contract.id === 'documents.import' ? { ...body, id: draftOf(visitor) } : body,
          headers,
        );
  const outcome = outcomes[answer.status];
  if (outcome === undefined) throw new Error(`${contract.id} for ${visitor}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return outcome;
}

const guarded: readonly OperationContract[] = contracts.filter((contract: OperationContract) => contract.access === 'signed-in');

describe('who may do what', () => {
  it('is declared for every operation that is not public, and for no other', () => {
    expect(Object.keys(declared).sort()).toEqual(guarded.map((contract) => contract.id).sort());
    for (const contract of contracts) if (contract.effect === 'write') expect(guarded).toContain(contract);
  });

  it.each(guarded.map((contract) => [contract.id, contract] as const))(
    '%s is for those who are declared, whatever their role and place',
    async (id, contract) => {
      // The one who may act comes last: then the case stands for the others as it was declared.
      const order = [...visitors].sort((one, other) => Number(declared[id]?.[one] === 'yes') - Number(declared[id]?.[other] === 'yes'));
      const got: Partial<Record<Visitor, Outcome>> = {};
      for (const visitor of order) got[visitor] = await attempt(contract, visitor);
      expect(got).toEqual(declared[id]);
      if (id === 'cases.act') caseId = await server.submitted();
    },
  );

  const open = contracts.filter((contract: OperationContract) => contract.access === 'public' && contract.examples.length > 0);
  it.each(open.map((contract) => [contract.id, contract] as const))(
    '%s is open to everyone, whoever they are',
    { timeout: 60_000 },
    async (_id, contract: OperationContract) => {
      const [example = {}] = contract.examples;
      const statuses = new Set<number>();
      for (const visitor of visitors) {
        const values = new Map(Object.entries(example).map(([name, value]) => [name, String(value)]));
        const path = contract.path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(values.get(name) ?? 'x'));
        const inPath = new Set([...contract.path.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => name));
        const query = new URLSearchParams([...values].filter(([name]) => !inPath.has(name)));
        const who = visitor === 'nobody' ? null : visitor;
        const answer =
          contract.method === 'GET'
            ? await server.get(who, `${path}?${query}`)
            : await server.write(who, contract.method, path, example, { Accept: 'application/json' });
        statuses.add(answer.status);
      }
      expect([...statuses]).toEqual([200]);
    },
  );

  it('is public without an example for nothing', () => {
    expect(contracts.filter((contract: OperationContract) => contract.access === 'public' && contract.examples.length === 0)).toEqual([]);
  });

  it('lists to each only what they may open', async () => {
    for (const visitor of Object.keys(people) as Person[]) {
      const { cases } = z
        .looseObject({ cases: z.array(z.looseObject({ id: z.string() })) })
        .parse((await server.get(visitor, '/v1/cases')).body);
      for (const { id } of cases) expect((await server.get(visitor, `/v1/cases/${id}`)).status).toBe(200);
      if (['other-county', 'expert', 'elsewhere'].includes(visitor)) expect(cases).toEqual([]);
    }
  });

  it('a public list tells nothing of cases that are not public', async () => {
    expect((await server.get(null, '/v1/notices')).body).toMatchObject({ total: 0 });
    expect(caseIn(await server.get('firm', `/v1/cases/${caseId}`)).stage.id).not.toBe('notice');
  });
});
