import { Problem } from '@kechuang/domain';
import { serve, stopOnSignal } from './serve.ts';

function portFromEnvironment(): number | undefined {
  const text = process.env.PORT;
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`PORT 应为 0 到 65535 的整数，现为“${text}” / PORT must be a whole number from 0 to 65535`);
    process.exit(2);
  }
  return port;
}

/** Why the server did not start, and what to do where that is known. */
function reasonOf(error: unknown): string {
  if (error instanceof Problem) return `${error.detail.zh} / ${error.detail.en}`;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return '端口已被占用，请用 PORT 换一个，如 PORT=3211 / the port is taken; choose another with PORT, such as PORT=3211';
  return error instanceof Error ? error.message : String(error);
}

try {
  const port = portFromEnvironment();
  const server = await serve({ ...(process.env.HOST ? { host: process.env.HOST } : {}), ...(port === undefined ? {} : { port }) });
  if (process.env.KECHUANG_DEMO === '1')
    console.log(
      '样本演示：全部单位、办件和账户都是样本，任何人都能以任一角色登录。请勿录入真实材料。\nDEMO: every organisation, case and account is a sample, and anyone may take any role. Enter nothing real.',
    );
  console.log(`科创 Kechuang  ${server.url}\n接口 API        ${server.url}/docs\n按 Ctrl-C 停止 / Ctrl-C stops it`);
  stopOnSignal(server, () => console.log('已停止 / stopped'));
} catch (error) {
  console.error(`无法启动 / cannot start: ${reasonOf(error)}`);
  process.exit(1);
}
