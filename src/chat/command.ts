import type { Method } from '../portal/portal.ts'

/** A REST method with its parameters, the scope that it needs, and the schema of its answer. */
export function command<T>(
  name: string,
  params: Method<T>['params'],
  scope: string | null,
  schema: Method<T>['schema'],
): Method<T> {
  return { name, params, scope, schema }
}
