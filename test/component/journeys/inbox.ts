import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { expect } from 'vitest'
import type { CardOptions, Sandbox } from '../../../sandbox/index.ts'
import { findHeading, type OpenedApp, type OpeningOptions, openApp } from '../../harness/open-app.ts'

/** The address of the inbox with everybody's deals: few of the ordinary portal's are the user's own. */
export const ALL_OF_THEM = '#/inbox?group=waiting&scope=all'

/** Opens the left menu's home. */
export async function openInbox(
  card: CardOptions = {},
  { portal, ...options }: OpeningOptions & { portal?: Sandbox } = {},
): Promise<OpenedApp> {
  const opened = await openApp({ scenario: 'left-menu', ...card }, portal, 'by the SDK', options)
  await findHeading('Deal chats')
  return opened
}

/** Titles of the rows in view. */
export function rowNames(): string[] {
  const rows = [...document.querySelectorAll('[data-row]')]
  return rows.map((row) => row.querySelector('[dir="auto"]')?.textContent ?? '')
}

/** Waits for rows with titles. */
export async function hasRows(): Promise<void> {
  await waitFor(() => expect(rowNames().filter((name) => name !== '').length).toBeGreaterThan(0))
}

/** The row of an item. */
export function row(key: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-row="${key}"]`)
  if (found === null) throw new Error(`no row ${key}`)
  return found
}

/** A group's link, by the beginning of its name. */
export function groupLink(name: string): HTMLElement {
  const groups = within(screen.getByRole('navigation', { name: 'Show' }))
  return groups.getByRole('link', { name: new RegExp(`^${name}`) })
}

/** True when the page has this text. */
export function isListed(text: string): boolean {
  return document.body.textContent.includes(text)
}

/** Key of the row that has the focus; null: none has. */
export function activeRow(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null
}

/** Presses a key where the focus is. */
export function pressKey(key: string, init: KeyboardEventInit = {}): void {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : ''
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code, ...init })
}
