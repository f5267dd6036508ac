export { type AppOptions, createApp } from './app.ts';
export { demoEntrance, seedDemo } from './casework/demo.ts';
export { type CaseworkHost, caseworkHost, type HostOptions } from './casework/host.ts';
export { defaultRateLimits, type RateLimits } from './casework/rate-limits.ts';
export { type ListenOptions, listen, type RunningServer } from './listen.ts';
export { buildOpenApi } from './openapi/build-openapi.ts';
export { type ServeOptions, serve, serverContext, stopOnSignal } from './serve.ts';
