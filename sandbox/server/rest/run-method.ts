import { changeRows } from '../../faults/change-rows.ts'
import type { Fault } from '../../faults/fault.ts'
import { isTooNew } from '../../faults/file-faults.ts'
import { fireMethodFault, fireRowFaults } from '../../faults/fire-fault.ts'
import type { Portal } from '../../portal/portal.ts'
import type { Session } from '../../portal/session.ts'
import { effectOf } from '../../services/method-effects.ts'
import { findMethod } from '../../services/methods.ts'
import { phpInt } from '../php/php-values.ts'
import type { Annotations, WriteCall } from './annotations.ts'
import { isGranted, type MethodAnswer } from './method.ts'
import { missingScope } from './missing-scope.ts'
import { type RestError, restError } from './rest-error.ts'

/** Parameters that the framework removes before a method reads its own. */
const FRAMEWORK_PARAMS: ReadonlySet<string> = new Set(['start', 'state', 'auth', 'access_token', 'sessid'])

/** The caller's context of a method. */
export interface RunContext {
  readonly portal: Portal
  readonly session: Session
  readonly annotations: Annotations
  /** True for a row of a batch. */
  readonly isInBatch: boolean
  /** True for a request whose body is a form. */
  readonly isForm: boolean
}

/** Runs one method, alone or inside a batch. Throws `RestError`. */
export function runMethod(
  name: string,
  params: Readonly<Record<string, unknown>>,
  { portal, session, annotations, isInBatch, isForm }: RunContext,
): MethodAnswer {
  const method = isTooNew(name, session) ? null : findMethod(name)
  const writeCall: WriteCall = { method: name, params, effect: '' }
  if (effectOf(name) === 'write') annotations.writeCalls.push(writeCall)
  if (method === null) {
    if (isTooNew(name, session)) throw restError('ERROR_METHOD_NOT_FOUND', 'injected')
    if (effectOf(name) === 'write') annotations.isWrite = true
    throw restError('ERROR_METHOD_NOT_FOUND')
  }
  const fault = fireMethodFault(session, method.name.toLowerCase(), method.scope)
  if (fault !== null && fault.kind !== 'malformed') throw injectedError(fault)
  if (!isGranted(method, session.scopes)) throw missingScope(method, session, isInBatch)

  const own = Object.fromEntries(Object.entries(params).filter(([key]) => !FRAMEWORK_PARAMS.has(key)))
  const whole = method.run(own, {
    portal,
    world: portal.world,
    session,
    clock: portal.clock,
    start: params['start'] === undefined ? null : phpInt(params['start']),
    hasOwnForm: isForm && !isInBatch,
    findMethod,
    warn: (note) => void annotations.refusals.push(note),
    writes: (effect) => {
      annotations.isWrite = true
      writeCall.effect = writeCall.effect === '' ? effect : `${writeCall.effect}, ${effect}`
      if (!annotations.writeCalls.includes(writeCall)) annotations.writeCalls.push(writeCall)
    },
  })
  const ofRows = fireRowFaults(session, method.name.toLowerCase())
  if (ofRows.length > 0) annotations.notes.push(`${method.name} with changed rows, injected by a fault`)
  const answer = ofRows.reduce(changeRows, whole)
  if (fault === null) return answer
  annotations.notes.push(`${method.name} malformed, injected by a fault`)
  return malformed(answer)
}

/** The error that a fault stands for. */
export function injectedError(fault: Fault): RestError {
  return restError(fault.kind, 'injected', fault.status)
}

/** Wraps the result one level deeper, so that no schema accepts it. */
export function malformed(answer: MethodAnswer): MethodAnswer {
  return { result: { unexpected: answer.result } }
}
