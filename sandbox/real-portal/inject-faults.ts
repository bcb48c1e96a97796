import type { Session } from '../portal/session.ts'
import type { Command } from '../server/batch/batch.ts'
import { RestError } from '../server/rest/rest-error.ts'
import { methodFault } from './method-fault.ts'

/** A batch's commands after the faults that are switched on were fired. */
export interface Injected {
  /** Commands to forward to the real portal. */
  readonly passed: readonly Command[]
  /** Errors by command key, answered in the real portal's place. */
  readonly held: ReadonlyMap<string, RestError>
  /** Keys of the commands whose answer is to be malformed. */
  readonly spoilt: ReadonlySet<string>
}

/** Fires each command's faults in order; with `isHalting`, up to the first that fails. */
export function injectFaults(commands: readonly Command[], session: Session, isHalting: boolean): Injected {
  const passed: Command[] = []
  const held = new Map<string, RestError>()
  const spoilt = new Set<string>()
  for (const command of commands) {
    try {
      const fault = methodFault(command.method, session, true)
      if (fault !== null) spoilt.add(command.key)
      passed.push(command)
    } catch (error) {
      if (!(error instanceof RestError)) throw error
      held.set(command.key, error)
      if (isHalting) break
    }
  }
  return { passed, held, spoilt }
}
