export { Attachments } from './attachments.ts';
export { type BackupCount, backupLines, restoreLines } from './backup.ts';
export { openStore, type Store } from './open-store.ts';
export { Snapshots } from './snapshots.ts';
export { SqlLedger } from './sql-ledger.ts';
