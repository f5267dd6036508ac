import { corpus } from '@kechuang/data';
import { call, operations } from '@kechuang/domain';
import { createAccount, issueKey, localKeeper, openStore } from '@kechuang/store';
import { createApp } from '../src/app.ts';
import { caseworkHost } from '../src/casework/host.ts';
import { listen } from '../src/listen.ts';

/** A server in a process of its own, for tests that kill it: a firm's key and an open call are made the first time. Arguments: the file, and the key of before. */
const [file = '', known = ''] = process.argv.slice(2);
const store = await openStore(file);
const host = caseworkHost(store);
const now = new Date();
const year = now.getUTCFullYear();
let key = known;
if (key === '') {
  const keeper = { actor: localKeeper, now };
  const membership = { role: 'applicant', regionCode: null, organisation: '样本' } as const;
  await createAccount(store.ledger, 'firm', { name: '样本企业', memberships: [membership] }, keeper);
  key = await issueKey(store.ledger, 'firm', { label: '', expiresAt: null, readOnly: false, roles: null }, keeper);
  const office = { role: 'leading-group-office', regionCode: '320700', organisation: null } as const;
  const session = { account: { id: 'office', name: '样本办公室' }, memberships: [office], readOnly: false };
  const terms = { title: '样本', opens: `${year - 1}-01-01`, closes: `${year + 1}-12-31` };
  const casework = {
    ledger: store.ledger,
    models: host.models,
    attachments: store.attachments,
    session,
    entrance: host.entrance,
    now: `${year}-01-01T09:00:00.000+08:00`,
    commandId: 'call',
    expectedVersion: null,
  };
  const input = { procedure: 'lianyungang.platform-recognition', year, terms };
  await call(operations['calls.publish'], input, { corpus, today: `${year}-01-01`, casework });
}
const { url } = await listen(createApp({ corpus, today: `${year}-01-01` }, { casework: host }), { host: '127.0.0.1', port: 0 });
process.send?.({ url, key });
