import type { CardOptions } from './card-options.ts'

/** A named situation: its differences from the ordinary deal. */
export interface Scenario {
  readonly id: string
  readonly title: string
  /** One sentence, shown in the page. */
  readonly description: string
  readonly card: Readonly<Omit<CardOptions, 'scenario'>>
  /** True when the portal runs the app's installation. */
  readonly isInstall?: boolean
}

/** A scenario, by its differences from the ordinary deal. */
export function makeScenario(
  id: string,
  title: string,
  description: string,
  card: Scenario['card'] = {},
): Scenario {
  return { id, title, description, card }
}
