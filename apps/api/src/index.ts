export { type AppOptions, createApp } from './app.ts';
export { type ListenOptions, listen, type RunningServer } from './listen.ts';
export { buildOpenApi } from './openapi/build-openapi.ts';
export type { ContextFor } from './operation-routes.ts';
export { type ServeOptions, serve, serverContext, stopOnSignal } from './serve.ts';
