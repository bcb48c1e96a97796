import { screen } from '@testing-library/dom'
import type { CardOptions, Sandbox } from '../../../sandbox/index.ts'
import { findHeading, type OpenedApp, openApp, type OpeningOptions } from '../../harness/open-app.ts'

/** Opens the left menu's home. */
export async function openInbox(
  card: CardOptions = {},
  { portal, ...options }: OpeningOptions & { portal?: Sandbox } = {},
): Promise<OpenedApp> {
  const opened = await openApp({ scenario: 'left-menu', ...card }, portal, 'by the SDK', options)
  await findHeading('Deal chats')
  return opened
}

/** The list's rows, by their keys. */
export function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')]
}

/** Titles of the rows in view. */
export function rowNames(): string[] {
  return rows().map((row) => row.querySelector('[dir="auto"]')?.textContent ?? '')
}

/** A group's link. */
export function groupLink(name: RegExp): HTMLElement {
  return screen.getByRole('link', { name })
}
