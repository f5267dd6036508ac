import { caseworkHost, createApp, listen } from '@kechuang/api';
import { corpus } from '@kechuang/data';
import { createAccount, issueKey, localKeeper, openStore } from '@kechuang/store';
import express from 'express';

/** A process of its own for the server, so that whoever loads it does not take its turns: `bare`, or `casework` and where its store is. */
const [kind = '', location = ''] = process.argv.slice(2);

if (kind === 'bare') {
  const app = express();
  const answer = JSON.stringify({ sample: 'x'.repeat(2000) });
  app.all('/{*path}', express.raw({ type: () => true }), (_request, response) => {
    response.type('json').send(answer);
  });
  const { url } = await listen(app, { host: '127.0.0.1', port: 0 });
  process.send?.({ url });
} else {
  const store = await openStore(location);
  const keys: Record<string, string> = {};
  for (const [id, role, regionCode] of [
    ['firm', 'applicant', null],
    ['county', 'county-reviewer', '320706'],
    ['bureau', 'department', '320700'],
    ['office', 'leading-group-office', '320700'],
  ] as const) {
    const keeper = { actor: localKeeper, now: new Date() };
    await createAccount(store.ledger, id, { name: id, memberships: [{ role, regionCode, organisation: null }] }, keeper);
    keys[id] = await issueKey(store.ledger, id, { label: '', expiresAt: null, readOnly: false, roles: null }, keeper);
  }
  const app = createApp({ corpus, today: '2021-06-01' }, { casework: caseworkHost(store) });
  const { url } = await listen(app, { host: '127.0.0.1', port: 0 });
  process.send?.({ url, keys });
}
process.on('message', (message) => {
  if (message === 'memory') process.send?.({ rss: process.memoryUsage().rss });
});
process.once('disconnect', () => process.exit(0));
