import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Problem } from '@kechuang/domain/contracts';
import { UsageError } from './usage.ts';

/** The server is an app of its own and runs as its own process: the command line does not carry it. */
const serverProgram = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));

function portOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (text.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return text;
  throw new UsageError(
    `--port 应为 0 到 65535 的整数，现为“${text}”`,
    `--port must be a whole number from 0 to 65535, “${text}” was given`,
  );
}

/** Starts the server and returns its exit code once Ctrl-C or SIGTERM has stopped it. */
export async function serveUntilStopped(options: { port?: string; host?: string; demo?: boolean }): Promise<number> {
  const port = portOf(options.port);
  if (!existsSync(serverProgram))
    throw new Problem('unavailable', {
      zh: '服务器尚未构建，请先运行 pnpm build',
      en: 'The server has not been built; run pnpm build first',
    });
  const env = {
    ...process.env,
    ...(port === undefined ? {} : { PORT: port }),
    ...(options.host === undefined ? {} : { HOST: options.host }),
    ...(options.demo === true ? { KECHUANG_DEMO: '1' } : {}),
  };
  const server = spawn(process.execPath, [serverProgram], { stdio: 'inherit', env });
  const pass = (signal: NodeJS.Signals): void => void server.kill(signal);
  process.on('SIGTERM', pass);
  // Ctrl-C reaches the server by itself; this process only waits for it.
  process.on('SIGINT', () => {});
  return new Promise((resolve, reject) => {
    server.once('error', reject).once('exit', (code) => resolve(code ?? 0));
  });
}
