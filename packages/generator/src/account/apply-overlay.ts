import type { OpenApiDocument } from '../contract/openapi.ts';
import type { Overlay } from './overlay.ts';

/**
 * The document that an overlay makes of another, which stays as it is.
 *
 * Redocly can apply overlays as well, but keeps the names of properties in plain objects: it fails at a codename
 * `valueOf`, and takes `<<` for a merge. This one reads the targets that {@link Overlay} has, names joined by dots, and no
 * other JSONPath; an update adds fields and never merges into one that is there.
 */
export function applyOverlay(document: OpenApiDocument, { actions }: Overlay): OpenApiDocument {
  const changed = structuredClone(document);
  for (const { target, ...action } of actions) {
    const names = [...target.matchAll(/\.([\w$-]+)|\['([^']+)'\]/g)].map(([, name, quoted]) => name ?? quoted!);
    const last = names.pop()!;
    const parent = names.reduce((here, name) => here[name] as Fields, changed as unknown as Fields);
    if ('remove' in action) delete parent[last];
    else parent[last] = { ...(parent[last] as Fields), ...action.update };
  }
  return changed;
}

type Fields = Record<string, unknown>;
