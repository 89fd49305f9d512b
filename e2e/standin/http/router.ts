import type { HttpAnswer, HttpHandler, HttpRequest } from './message';

export interface Route {
  readonly method: string;
  /** Literal segments match in any case; `:name` takes one segment. */
  readonly path: string;
  readonly handle: HttpHandler;
}

function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const names = pattern.split('/');
  const values = path.split('/');
  if (names.length !== values.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const value = values[index] ?? '';
    if (name.startsWith(':')) {
      if (value === '') return undefined;
      params[name.slice(1)] = decode(value);
    } else if (name.toLowerCase() !== value.toLowerCase()) return undefined;
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The first route that fits answers; `otherwise` learns whether the path exists for another method. */
export function createRouter(
  routes: readonly Route[],
  otherwise: (request: HttpRequest, pathExists: boolean) => HttpAnswer,
): HttpHandler {
  return (request) => {
    let pathExists = false;
    for (const route of routes) {
      const params = paramsOf(route.path, request.path);
      if (params === undefined) continue;
      if (route.method === request.method) return route.handle({ ...request, params });
      pathExists = true;
    }
    return otherwise(request, pathExists);
  };
}
