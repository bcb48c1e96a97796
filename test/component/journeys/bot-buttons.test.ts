// @vitest-environment happy-dom
import { fireEvent, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import {
  controlClock,
  expectWrite,
  foundInTime,
  type OpenedApp,
  openApp,
  passTime,
  passTimeUntil,
} from '../../harness/open-app.ts'
import { replyBox } from '../../harness/reply-box.ts'
import { saying } from '../../harness/text-on-page.ts'
import { tap } from '../../harness/touch-screen.ts'

/** The bot's message with a keyboard; its button's command answers with a button of every kind. */
const ASKING = 60_328
/** Pixels of one step of scrolling. */
const SCROLLED = 200
/** Time in which the list begins and ends to scroll, in milliseconds of the controlled clock. */
const SCROLLS_MS = 500
const ANSWER = 'is on its way to the client'

const rowSaying = (text: string) => saying(text)?.closest<HTMLElement>('[data-row]') ?? null
const sentBy = ({ requests }: OpenedApp, method: string) =>
  requests().filter((sent) => sent.method === method)
const buttonIn = (row: HTMLElement, name: string) =>
  within(row).getByRole<HTMLButtonElement>('button', { name })

/** A click, also while the list scrolls: virtua takes its pointer then, and only the app's styles give it back. */
function click(button: HTMLElement): void {
  fireEvent.pointerDown(button)
  fireEvent.click(button, { detail: 1 })
}

/** A double click, whose second click comes when the first one is answered already. */
function doubleClick(button: HTMLElement): void {
  click(button)
  fireEvent.click(button, { detail: 2 })
}

/** Opens the deal's chat back to the bot's message. */
async function opened(faults: readonly string[] = []): Promise<{ app: OpenedApp; row: HTMLElement }> {
  controlClock()
  const app = await openApp({ scenario: 'found', faults: [...faults] })
  const find = () => document.querySelector<HTMLElement>(`[data-row="message ${ASKING}"]`)
  await foundInTime(() => saying('Show earlier'))
  if (find() === null) await app.user.click(saying('Show earlier') as HTMLElement)
  const region = document.querySelector('section:has([data-row])') as HTMLElement
  // Of a long list only the rows in view are mounted.
  let offset = 0
  await foundInTime(() => {
    region.scrollTo({ top: offset })
    offset = (offset + SCROLLED) % region.scrollHeight
    return find()
  })
  // The list takes no pointer while it scrolls.
  await passTime(SCROLLS_MS)
  await passTimeUntil(() => region.querySelector('ol')?.style.pointerEvents !== 'none')
  return { app, row: await foundInTime(find) }
}

/** The bot's answer, with its keyboard. */
async function answered(): Promise<{ app: OpenedApp; row: HTMLElement }> {
  expectWrite(/"method":"im.message.command"/)
  const { app, row } = await opened()
  click(within(row).getAllByRole('button')[0] as HTMLElement)
  const answer = await foundInTime(() => rowSaying(ANSWER))
  await passTime(SCROLLS_MS)
  await passTimeUntil(() => answer.closest('ol')?.style.pointerEvents !== 'none')
  return { app, row: answer }
}

test('a button of a bot runs its command by its name, once for a double click, and the answer comes', async () => {
  expectWrite(/"method":"im.message.command"/)
  const { app, row } = await opened()
  doubleClick(within(row).getAllByRole('button')[0] as HTMLElement)
  await foundInTime(() => rowSaying(ANSWER))
  expect(sentBy(app, 'im.message.command').map(({ params }) => params)).toMatchObject([
    { MESSAGE_ID: `${ASKING}`, BOT_ID: '60', COMMAND: 'send' },
  ])
})

test('a command whose answer is lost is uncertain, and not sent again by itself', async () => {
  expectWrite(/"method":"im.message.command"/)
  const { app, row } = await opened(['truncated:im.message.command'])
  click(within(row).getAllByRole('button')[0] as HTMLElement)
  await foundInTime(() => saying('not certain if the bot was asked'))
  expect(sentBy(app, 'im.message.command')).toHaveLength(1)
})

test('a command that is refused says why, and can be pressed again', async () => {
  const { row } = await opened(['ACCESS_ERROR:im.message.command'])
  const button = within(row).getAllByRole('button')[0] as HTMLElement
  click(button)
  await foundInTime(() => saying('The bot was not asked. You may not do this here.'))
  expect(button.getAttribute('aria-disabled')).toBe('false')
})

test('each kind of a bot’s button does its own: a text for the box, a call, a dialog, a link, a copy', async () => {
  const { row } = await answered()

  click(buttonIn(row, 'Ask for another'))
  await passTimeUntil(() => replyBox()?.value.startsWith('/quote') === true)
  expect(document.activeElement).toBe(replyBox())
  const linkTo = (name: RegExp) => within(row).getByRole('link', { name }).getAttribute('href')
  expect(linkTo(/Call the client/)).toBe('tel:+4940555010')
  expect(linkTo(/Chat with Leila/)).toMatch(/\/online\/\?IM_DIALOG=44$/)
  expect(linkTo(/Terms & prices/)).toBe('https://example.com/terms?a=1&b=2')
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  click(buttonIn(row, 'Copy the number'))
  await foundInTime(() => saying('Copied', row))
  expect(copied).toHaveBeenCalledOnce()
  for (const name of ['Old chat app', 'Not yet']) expect(buttonIn(row, name).disabled).toBe(true)
  expect(within(row).queryByText('On a phone')).toBeNull()
})

test('SEND sends its text as the user, once for a double click', async () => {
  expectWrite(/"method":"im.message.add"/)
  const { app, row } = await answered()
  doubleClick(buttonIn(row, 'Thanks'))
  await passTimeUntil(() => sentBy(app, 'im.message.add').length > 0)
  await passTime(2_000)
  expect(sentBy(app, 'im.message.add').map(({ params }) => params)).toMatchObject([{ MESSAGE: 'Thank you!' }])
})

test.each<[string, (app: OpenedApp, button: HTMLElement) => Promise<void>]>([
  ['a tap', ({ user }, button) => tap(user, button)],
  [
    'Enter, which is held',
    async ({ user }, button) => {
      button.focus()
      await user.keyboard('{Enter>4/}')
    },
  ],
])('a button of a bot is pressed once by %s', async (_, press) => {
  expectWrite(/"method":"im.message.command"/)
  const { app, row } = await opened()
  await press(app, within(row).getAllByRole('button')[0] as HTMLElement)
  await foundInTime(() => rowSaying(ANSWER))
  expect(sentBy(app, 'im.message.command')).toHaveLength(1)
})
