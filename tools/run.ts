import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';

/** The root of the repository. */
export const root: string = join(import.meta.dirname, '..');

/** No tool of ours reports to anyone. */
const quietly = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };

/** The outcome of one command: its exit code, 128 + n where signal n ended it, as a shell would say. */
export function run(command: string, ...args: string[]): number {
  const { error, status, signal } = spawnSync(command, args, { cwd: root, env: quietly, stdio: 'inherit' });
  if (error) {
    process.stderr.write(`${command}: ${error.message}\n`);
    return 127;
  }
  return signal ? 128 + constants.signals[signal] : (status ?? 1);
}

/** Says what comes next, then does it; leaves with the command's own exit code where it fails. */
export function need(title: string, command: string, ...args: string[]): void {
  process.stdout.write(`\n▸ ${title}\n`);
  const code = run(command, ...args);
  if (code !== 0) process.exit(code);
}
