import * as v from 'valibot'
import type { Clock } from '../../portal/clock.ts'
import type { Portal } from '../../portal/portal.ts'
import type { Session } from '../../portal/session.ts'
import type { World } from '../../portal/world.ts'
import { phpInt } from '../php/php-values.ts'
import { RestError } from './rest-error.ts'

/** What a method may look at besides its parameters. */
export interface MethodCall {
  readonly portal: Portal
  readonly world: World
  readonly session: Session
  readonly clock: Clock
  /** The framework's own paging parameter, which it keeps from the method's; null: not given. */
  readonly start: number | null
  /** Makes the log's row red, and says why: a portal answers this, but an app mustn't ask it. */
  warn(note: string): void
  /** The portal's method of that name, in any case. */
  findMethod(name: string): RestMethod | null
  /**
   * What was asked would have changed something in a real portal. `deed`: what that would have done, where it is
   * a chat that changes: `sent the message`.
   */
  writes(deed?: string): void
}

/** `total` and `next` are lifted beside `result`, as the framework does. */
export interface MethodAnswer {
  readonly result: unknown
  readonly total?: number
  readonly next?: number
}

/** A REST method. Throws `RestError` where a portal answers an error. */
export interface RestMethod {
  /** As the documentation writes it. */
  readonly name: string
  /** The permission that an app needs; null: none (`basic`). */
  readonly scope: string | null
  /** Permissions that do as well as `scope`. */
  readonly orScopes?: readonly string[]
  run(params: Readonly<Record<string, unknown>>, call: MethodCall): MethodAnswer
}

/**
 * A method whose parameters are read by a schema first. What the schema refuses is what the portal's own binder says
 * of a parameter that it can't find: code `100`, status 400.
 */
export function defineMethod<S extends v.GenericSchema>(method: {
  name: string
  scope: string | null
  orScopes?: readonly string[]
  /** Who may, asked before the parameters are looked at. Throws `RestError`. */
  guard?: (call: MethodCall) => void
  params: S
  run: (params: v.InferOutput<S>, call: MethodCall) => MethodAnswer
}): RestMethod {
  return {
    name: method.name,
    scope: method.scope,
    ...(method.orScopes === undefined ? {} : { orScopes: method.orScopes }),
    run: (raw, call) => {
      method.guard?.(call)
      const read = v.safeParse(method.params, raw)
      if (read.success) return method.run(read.output, call)
      const name = v.getDotPath(read.issues[0]) ?? ''
      throw new RestError('100', `Could not find value for parameter {${name}}`, 400, 'app')
    },
  }
}

/** The parameters of an `im.*` method: top-level names in any case. */
export const upperCaseParams = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform(
    (params): Readonly<Record<string, unknown>> =>
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name.toUpperCase(), value])),
  ),
)

/** A whole number, which a query string makes a text of. */
export const intParam = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => phpInt(value)),
)

/** A PHP array: a list or a map in JSON, brackets in a form. */
export const arrayParam = v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())])

/** Whether an app with these permissions may call a method. */
export function isGranted({ scope, orScopes = [] }: RestMethod, granted: readonly string[]): boolean {
  return scope === null || [scope, ...orScopes].some((one) => granted.includes(one))
}
