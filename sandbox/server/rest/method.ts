import * as v from 'valibot'
import type { Clock } from '../../portal/clock.ts'
import type { Portal } from '../../portal/portal.ts'
import type { Session } from '../../portal/session.ts'
import type { World } from '../../portal/world.ts'
import { phpInt } from '../php/php-values.ts'
import { RestError } from './rest-error.ts'

/** The context of a method call. */
export interface MethodCall {
  readonly portal: Portal
  readonly world: World
  readonly session: Session
  readonly clock: Clock
  /** The paging parameter `start`, which the framework removes from the method's own; null: not given. */
  readonly start: number | null
  /** True when the parameters came as the fields of a form, which some methods of a portal read by themselves. */
  readonly hasOwnForm: boolean
  /** Marks the log row red with this reason: a portal answers the call, but an app must not make it. */
  warn(note: string): void
  /** Finds the portal's method by name, in any case. */
  findMethod(name: string): RestMethod | null
  /**
   * Notes that the call would change data in a real portal. `effect`: what, as a past participle: `sent the message`.
   */
  writes(effect: string): void
}

/** A method's answer; the framework moves `total` and `next` beside `result`. */
export interface MethodAnswer {
  readonly result: unknown
  readonly total?: number
  readonly next?: number
}

/** A REST method. Its `run` throws `RestError` for an error of the portal. */
export interface RestMethod {
  /** Name as the documentation writes it. */
  readonly name: string
  /** The scope that an app needs; null: none (`basic`). */
  readonly scope: string | null
  /** Scopes that are enough in place of `scope`. */
  readonly orScopes?: readonly string[]
  run(params: Readonly<Record<string, unknown>>, call: MethodCall): MethodAnswer
}

/**
 * Defines a method with a schema of its parameters. A failed schema becomes the error of the portal's binder for a
 * missing parameter: code `100`, status 400.
 */
export function defineMethod<S extends v.GenericSchema>(method: {
  name: string
  scope: string | null
  orScopes?: readonly string[]
  /** Checks access before the parameters are read. Throws `RestError`. */
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

/** Parameters of an `im.*` method: top-level names in any case. */
export const upperCaseParams = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform(
    (params): Readonly<Record<string, unknown>> =>
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name.toUpperCase(), value])),
  ),
)

/** An integer, which a query string carries as text. */
export const intParam = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => phpInt(value)),
)

/** A PHP array: a list or a map in JSON, brackets in a form. */
export const arrayParam = v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())])

/** True for a method that the granted scopes allow. */
export function isGranted({ scope, orScopes = [] }: RestMethod, granted: readonly string[]): boolean {
  return scope === null || [scope, ...orScopes].some((one) => granted.includes(one))
}
