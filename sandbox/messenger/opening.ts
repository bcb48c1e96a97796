import type { Person } from '../portal/person.ts'
import type { World } from '../portal/world.ts'

/** Who opens something in the messenger, in what world, and when: Unix time in milliseconds, by the portal's clock. */
export interface Opening {
  readonly world: World
  readonly viewer: Person
  readonly at: number
}
