import { createLog, type WritableLog } from '../server/log/log.ts'
import { createInstallation, type Installation } from '../services/app/model/installation.ts'
import { createOptions, type Options } from '../services/app/model/options.ts'
import type { EventHandler } from '../services/event/model/event-handler.ts'
import { type Bindings, createBindings } from '../services/placement/model/bindings.ts'
import type { BoundPlacement } from '../services/placement/model/bound-placement.ts'
import { type Clock, createClock } from './clock.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { createWorld, type World } from './world.ts'

/** A portal in memory: its data, its open sessions and its log. */
export interface Portal {
  readonly world: World
  readonly sessions: Sessions
  readonly log: WritableLog
  readonly clock: Clock
  readonly options: Options
  readonly placements: Bindings<BoundPlacement>
  readonly eventHandlers: Bindings<EventHandler>
  readonly installation: Installation
  /** The installed app's address, available once its server listens. */
  readonly appUrl: () => string
}

/** Creates a portal from the seed, with the app at this address installed. */
export function createPortal(appUrl: () => string): Portal {
  const clock = createClock()
  const placements = createBindings<BoundPlacement>()
  const eventHandlers = createBindings<EventHandler>()
  return {
    world: createWorld(),
    sessions: createSessions(clock),
    log: createLog(),
    clock,
    options: createOptions(),
    placements,
    eventHandlers,
    installation: createInstallation({ placements, eventHandlers, appUrl }),
    appUrl,
  }
}
