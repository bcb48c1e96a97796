import type { World } from '../../../portal/world.ts'
import type { Person } from '../../user/model/person.ts'

/** Who opens something in the messenger, in what world, and when: Unix time in milliseconds, by the portal's clock. */
export interface Opening {
  readonly world: World
  readonly viewer: Person
  readonly at: number
}
