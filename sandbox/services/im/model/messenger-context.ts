import type { World } from '../../../portal/world.ts'
import type { Person } from '../../user/model/person.ts'

/** The user, the data and the time of an action in the messenger: Unix time in milliseconds, by the portal's clock. */
export interface MessengerContext {
  readonly world: World
  readonly viewer: Person
  readonly at: number
}
