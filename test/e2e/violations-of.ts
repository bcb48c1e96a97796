import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The rules that a theme can break, because it changes only colours. */
export const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** Axe for a page, which reports violations only. */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
}

/** Violations by axe, with the HTML of their nodes. */
export async function violationsOf(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
