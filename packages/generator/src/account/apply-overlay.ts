import type { OpenApiDocument } from '../contract/openapi.ts';
import type { Overlay } from './overlay.ts';

/**
 * Applies an overlay to a copy of a document.
 *
 * Redocly can also apply overlays, but keeps property names in plain objects: it fails on a codename `valueOf`, and reads `<<`
 * as a YAML merge. This function supports only the targets that {@link accountOverlay} creates (names joined by dots), not
 * JSONPath in general. Updates add fields, and never merge into existing ones.
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
