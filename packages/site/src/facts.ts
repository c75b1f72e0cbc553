import type { ContractPackage } from './contract-package.ts';
import { fieldLimits, operationsOf, printed } from './document.ts';

/**
 * The facts of the contract that pages can name, by placeholder. Each is one line of text. Numbers have separators of thousands.
 *
 * - `server`, `host`, `keyHeader`, `mediaType`, `version`, `retryAfterHeader`, `systemAttributes`
 * - `path.<operationId>`, `method.<operationId>`, `level.<operationId>`, and `limits.<operationId>.<name>`
 * - `status.<operationId>.<status>`: the meaning of a status
 * - `schema.<Schema>.<property>.<maxLength | maxItems>`, and the same of a schema itself
 * - `statement.<id>`, `source.<id>.title` and `source.<id>.url`
 * - `webhook.header`
 */
export function factsOf({ document, operations, serverUrl }: ContractPackage): Record<string, string> {
  const facts: Record<string, string> = {
    server: serverUrl,
    host: new URL(serverUrl).host,
    keyHeader: operations.uploadCustomers.security[0].header,
    mediaType: operations.uploadCustomers.body.mediaType,
    version: document.info.version,
    systemAttributes: operations.uploadCustomers.codenames
      .flatMap(({ system }) => system)
      .map((name) => `\`${name}\``)
      .join(', '),
  };
  for (const [id, { path, method, level, limits, statuses }] of Object.entries(operations)) {
    Object.assign(facts, { [`path.${id}`]: path, [`method.${id}`]: method, [`level.${id}`]: level });
    for (const [name, limit] of Object.entries(limits)) facts[`limits.${id}.${name}`] = printed(limit);
    for (const [status, { meaning }] of Object.entries(statuses)) facts[`status.${id}.${status}`] = meaning;
  }
  for (const { field, keyword, limit } of fieldLimits(document)) {
    facts[['schema', ...field, keyword].join('.')] = printed(limit);
  }
  for (const [id, { text }] of Object.entries(document['x-statements'])) facts[`statement.${id}`] = text;
  for (const [id, { title, url }] of Object.entries(document['x-sources'])) {
    facts[`source.${id}.title`] = title;
    if (url !== undefined) facts[`source.${id}.url`] = url;
  }
  const retryAfter = operationsOf(document.paths)[0]?.['x-limits']?.retryAfter as { header?: string } | undefined;
  if (retryAfter?.header !== undefined) facts.retryAfterHeader = retryAfter.header;
  const [signature] = Object.values(document.components.parameters).filter(({ name }) => /hmac/i.test(name));
  if (signature !== undefined) facts['webhook.header'] = signature.name;
  return facts;
}
