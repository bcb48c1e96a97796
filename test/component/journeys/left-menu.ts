import { setTimeout as sleep } from 'node:timers/promises'
import { fireEvent, screen, waitFor } from '@testing-library/dom'
import { expect } from 'vitest'
import type { CardOptions, LogRow, Sandbox } from '../../../sandbox/index.ts'
import { findHeading, type OpenedApp, openApp, passTime } from '../../harness/open-app.ts'

/** Pause after which the search sends a request, and a little more, in milliseconds. */
const SEARCH_RESTS_MS = 310

/** Time in which an unwanted request would be sent, and real time for its answer, in milliseconds. */
const QUIET_MS = 1_000
const ANSWERS_MS = 20

/** Opens the search of the app's own page, as a reload does. */
export async function openLeftMenu(card: CardOptions = {}, portal?: Sandbox): Promise<OpenedApp> {
  const opened = await openApp({ scenario: 'left-menu', ...card }, portal, 'by the SDK', { hash: '#/find' })
  await findHeading('Find a chat')
  return opened
}

/** The search's box. */
export function searchBox(): HTMLInputElement {
  return screen.getByRole('combobox', { name: 'Deal or address' })
}

/** Puts a text into a field at once, as a paste does. */
export function fill(field: HTMLElement, text: string): void {
  field.focus()
  fireEvent.input(field, { target: { value: text } })
}

/** Types words into the search's box, and passes the pause by the controlled clock. */
export async function searchFor(words: string): Promise<void> {
  fill(searchBox(), words)
  await passTime(SEARCH_RESTS_MS)
}

/** Passes time by the controlled clock, so that an unwanted request would be in the log. */
export async function passQuietTime(): Promise<void> {
  await passTime(QUIET_MS)
  await sleep(ANSWERS_MS)
}

/** Presses Enter in the search's box. */
export function pressEnter(): void {
  fireEvent.keyDown(searchBox(), { key: 'Enter' })
}

/** Waits until the options under the box match these texts. */
export async function optionsAre(...texts: readonly RegExp[]): Promise<void> {
  await waitFor(() => {
    const shown = screen.queryAllByRole('option').map(({ textContent }) => textContent)
    expect(shown).toEqual(texts.map((text) => expect.stringMatching(text)))
  })
}

/** Waits until the page contains this text, across elements. */
export async function pageSays(text: string): Promise<void> {
  await waitFor(() => expect(document.body.textContent).toContain(text))
}

/** Waits until this element has the focus. */
export async function focusIsOn(element: () => HTMLElement): Promise<void> {
  await waitFor(() => expect(document.activeElement).toBe(element()))
}

/** Goes back from a chat, and waits for the search. */
export async function goBackToSearch(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Back' }))
  await screen.findByRole('combobox')
}

/** Names of the links under "Recent". */
export function recents(): (string | null)[] {
  const list = screen.queryByRole('region', { name: 'Recent' })
  return [...(list?.querySelectorAll('a') ?? [])].map(({ textContent }) => textContent)
}

/** Requests that find or open a chat: without second requests and polls. */
export function openingRequests(rows: readonly LogRow[]): readonly LogRow[] {
  return rows.filter(
    ({ method, commands = [] }) => method !== 'batch' || commands.includes('im.dialog.users.list'),
  )
}
