import { createLog, type WritableLog } from '../log.ts'
import { type Clock, createClock } from './clock.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { createWorld, type World } from './world.ts'

/** A portal in memory: what it holds, who has it open, what was asked of it. */
export interface Portal {
  readonly world: World
  readonly sessions: Sessions
  readonly log: WritableLog
  readonly clock: Clock
}

/** A fresh portal from the seed. */
export function createPortal(): Portal {
  return { world: createWorld(), sessions: createSessions(), log: createLog(), clock: createClock() }
}
