export { closeAccount, createAccount, issueKey, type Keeper, listAccounts, localKeeper, revokeKey, setMemberships } from './accounts.ts';
export { Attachments } from './attachments.ts';
export { type BackupCount, backupLines, restoreLines } from './backup.ts';
export { openStore, type Store } from './open-store.ts';
export { isOutage } from './outage.ts';
export { RequestKeys } from './request-keys.ts';
export { hashOfSecret, newSecret, Sessions } from './sessions.ts';
export { Snapshots } from './snapshots.ts';
export { SqlLedger } from './sql-ledger.ts';
