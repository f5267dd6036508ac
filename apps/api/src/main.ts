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

try {
  const port = portFromEnvironment();
  const server = await serve({ ...(process.env.HOST ? { host: process.env.HOST } : {}), ...(port === undefined ? {} : { port }) });
  console.log(`科创 Kechuang  ${server.url}\n接口 API        ${server.url}/docs\n按 Ctrl-C 停止 / Ctrl-C stops it`);
  stopOnSignal(server, () => console.log('已停止 / stopped'));
} catch (error) {
  console.error(`无法启动 / cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
