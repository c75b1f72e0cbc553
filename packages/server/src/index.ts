export type { DroppedValue } from './codenames.ts';
export { type ContractServer, createContractServer } from './create-contract-server.ts';
export type { Answer, Exchange } from './exchange.ts';
export type {
  Call,
  Handler,
  HandlerResult,
  Handlers,
  PathParameters,
  RequestBody,
  ResponseBody,
  StatusOf,
} from './handlers.ts';
export type { AnswerDetails, ContractServerOptions } from './options.ts';
export { problemMediaType } from './problem.ts';
export { createRateLimiter, type RateLimiter } from './rate-limiter.ts';
export { type SignedWebhook, signatureHeader, verifyWebhook } from './verify-webhook.ts';
export { responseOf, WebExchange } from './web.ts';
