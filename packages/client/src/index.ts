export { type Client, type ClientOptions, createClient } from './client.ts';
export { requestText } from './request.ts';
