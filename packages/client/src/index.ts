export { type Client, type ClientOptions, createClient } from './client.ts';
export { requestText, sendRequest } from './request.ts';
