import type { Session } from '../portal/session.ts'
import type { Command } from '../server/batch/batch.ts'
import { RestError } from '../server/rest/rest-error.ts'
import { methodFault } from './method-fault.ts'

/** A batch's commands after the faults that are switched on were fired. */
export interface Injected {
  /** Commands to forward to the real portal. */
  readonly forwarded: readonly Command[]
  /** Errors by command key, answered in the real portal's place. */
  readonly errors: ReadonlyMap<string, RestError>
  /** Keys of the commands whose answer is to be malformed. */
  readonly malformedKeys: ReadonlySet<string>
}

/** Fires each command's faults in order; with `isHalting`, up to the first that fails. */
export function injectFaults(commands: readonly Command[], session: Session, isHalting: boolean): Injected {
  const forwarded: Command[] = []
  const errors = new Map<string, RestError>()
  const malformedKeys = new Set<string>()
  for (const command of commands) {
    try {
      const fault = methodFault(command.method, session, true)
      if (fault !== null) malformedKeys.add(command.key)
      forwarded.push(command)
    } catch (error) {
      if (!(error instanceof RestError)) throw error
      errors.set(command.key, error)
      if (isHalting) break
    }
  }
  return { forwarded, errors, malformedKeys }
}
