import { readdirSync, readFileSync } from 'node:fs';
import { apiHeaders } from './api-headers.ts';

/** A file of the inspector. */
export interface InspectorFile {
  headers: Readonly<Record<string, string>>;
  content: Buffer;
}

/** The folder is next to this module in the repository, and next to the bundle in the published package. */
const folder = new URL('./inspector/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** What the page may do: load its own files, and talk to the mock. */
const securityHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
  ...apiHeaders,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

let files: ReadonlyMap<string, InspectorFile> | undefined;

/**
 * The file of the inspector for a request target; undefined if there is none. `/` is the page, the others are in
 * `/_mock/inspector/`. All are read at the first request, and kept.
 */
export function inspectorFile(target: string): InspectorFile | undefined {
  files ??= readFiles();
  return files.get(target.split('?')[0]!);
}

function readFiles(): ReadonlyMap<string, InspectorFile> {
  return new Map(
    readdirSync(folder).map((name) => {
      const headers = { 'content-type': types[name.split('.').at(-1)!]!, ...securityHeaders };
      const path = name === 'page.html' ? '/' : `/_mock/inspector/${name}`;
      return [path, { headers, content: readFileSync(new URL(name, folder)) }];
    }),
  );
}
