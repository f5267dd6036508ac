import { openStore } from '../src/index.ts';

/**
 * A process that appends to a store as fast as it can and prints each acknowledged event, for tests that kill it. Arguments: location, ledger,
 * stream, prefix of its command ids. The first three lines of a stream's life are small commands of three events each.
 */
const [location = '', ledger = '', stream = '', prefix = ''] = process.argv.slice(2);
const store = await openStore(location);
let version = (await store.ledger.readStream(ledger, stream)).length;
for (let index = 0; ; index += 1) {
  const result = await store.ledger.append({
    ledger,
    stream,
    expectedVersion: version,
    commandId: `${prefix}-${index}`,
    events: [1, 2, 3].map((part) => ({ type: 'moved', data: { index, part } })),
    actor: { id: 'sample', name: '样本', role: 'department', organisation: null },
    at: '2026-06-01T09:00:00+08:00',
    reason: null,
  });
  if (result.outcome === 'stale') version = result.currentVersion;
  else if (result.outcome !== 'overtaken') version += result.events.length;
  if (result.outcome === 'appended') process.stdout.write(`${prefix}-${index}\n`);
}
