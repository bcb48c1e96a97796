// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { crowd } from '../../../sandbox/services/user/seed/crowd.ts'
import {
  controlClock,
  expectWrite,
  foundInTime,
  type OpenedApp,
  openApp,
  passTime,
  passTimeUntil,
  startPortal,
} from '../../harness/open-app.ts'
import { openSettings } from './open-settings.ts'

/** Chat of the scenario `long`: 20,418 messages, of which 1,204 are unread. */
const CHAT = 1520
/** A member of that chat. */
const WRITER = crowd[0]?.id ?? 0
const MINUTE_MS = 60_000

const messages = () => screen.queryByLabelText('Messages', { selector: 'section' })
const rows = () => [...(messages()?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)
const rowIds = () =>
  [...(messages()?.querySelectorAll<HTMLElement>('[data-row^="message "]') ?? [])].map(({ dataset }) =>
    Number(dataset['row']?.split(' ')[1]),
  )
const button = (name: string | RegExp) => screen.queryByRole('button', { name })
const shows = (text: string | RegExp) => screen.queryByText(text) !== null
const paramOf = (params: unknown, name: string) => Number((params as Record<string, unknown>)[name])
/** The last requests for messages, by their parameters. */
const asked = ({ requests }: OpenedApp, from: number) =>
  requests()
    .slice(from)
    .map(({ method, commands, params }) => ({ method, commands, params }))

async function openLong(portal = startPortal()): Promise<OpenedApp> {
  controlClock()
  const app = await openApp({ scenario: 'long' }, await portal)
  await foundInTime(() => button('Jump to latest · 1,204'))
  await passTimeUntil(() => app.requests().length === 2)
  return app
}

async function press({ user }: OpenedApp, name: string | RegExp): Promise<void> {
  await user.click(await foundInTime(() => button(name)))
}

test('of 1,204 unread one press leads to the end, in one request, and then the end is the end', async () => {
  const app = await openLong()
  expect(shows('40 of 20,418 shown')).toBe(true)
  const from = app.requests().length
  await press(app, 'Jump to latest · 1,204')
  await foundInTime(() => button(/^Back to first unread · Sep \d+$/))
  expect(asked(app, from)).toMatchObject([
    { method: 'im.dialog.messages.get', params: { DIALOG_ID: 'chat1520', LIMIT: '50' } },
  ])
  expect(shows('50 of 20,418 shown')).toBe(true)
  expect([button(/Jump to latest/), button('Show later')]).toEqual([null, null])
  expect(document.activeElement).toBe(messages())
  await passTime(MINUTE_MS)
  expect(shows('50 of 20,418 shown')).toBe(true)
  expect([button(/Jump to latest/), button('Show later')]).toEqual([null, null])
  app.sandbox.people.write({ who: WRITER, chat: CHAT, text: 'And one more' })
  await passTimeUntil(() => rows().at(-1)?.includes('And one more') === true, { withinMs: MINUTE_MS })
  expect(button(/Jump to latest/)).toBeNull()
})

test('by keyboard: to the end, back to the first unread message, and to the end again without a request', async () => {
  const app = await openLong()
  const first = rowIds()
  button('Jump to latest · 1,204')?.focus()
  await app.user.keyboard('{Enter}')
  const back = await foundInTime(() => button(/^Back to first unread/))
  const from = app.requests().length
  back.focus()
  await app.user.keyboard('{Enter}')
  await passTimeUntil(
    () =>
      document.activeElement?.closest('li')?.previousElementSibling?.textContent?.includes('1,204 new') ===
      true,
  )
  expect(rowIds()).toEqual(first)
  expect(shows('40 of 20,418 shown')).toBe(true)
  button('Jump to latest · 1,204')?.focus()
  await app.user.keyboard('{Enter}')
  await passTimeUntil(() => shows('51 of 20,418 shown') || shows('50 of 20,418 shown'))
  const pages = asked(app, from).filter(({ method }) => method === 'im.dialog.messages.get')
  // Messages that come into view are read again after a minute; the jump asks the newest page.
  expect(pages.filter(({ params }) => paramOf(params, 'LIMIT') === 50)).toHaveLength(1)
})

test('reading on from the first unread message loads what follows, page by page, by scrolling and by the button', async () => {
  const app = await openLong()
  const last = Math.max(...rowIds())
  const from = app.requests().length
  messages()?.scrollTo({ top: 10_000 })
  await passTimeUntil(() => shows('90 of 20,418 shown'))
  expect(asked(app, from)[0]).toMatchObject({ params: { FIRST_ID: String(last), LIMIT: '50' } })
  await press(app, 'Show later')
  await passTimeUntil(() => shows('140 of 20,418 shown'))
  // Messages that are loaded by reading on are no news.
  expect(screen.getByRole('log').textContent).toBe('')
  expect(button('Jump to latest · 1,204')).not.toBeNull()
})

test('“Mark all as read” on the unread line is one write, up to the newest message of which the user was told', async () => {
  const app = await openLong()
  expectWrite(/"method":"im.dialog.read"/)
  await app.user.dblClick(await foundInTime(() => button('Mark all as read')))
  await passTimeUntil(() => !rows().some((row) => /new/.test(row) && row.includes('1,204')))
  const reads = app.requests().filter(({ method }) => method === 'im.dialog.read')
  expect(reads).toHaveLength(1)
  const upTo = paramOf(reads[0]?.params, 'MESSAGE_ID')
  expect(upTo).toBeGreaterThan(Math.max(...rowIds()))
  await foundInTime(() => button('Jump to latest'))
  expect(screen.getAllByRole('status').some(({ textContent }) => textContent === 'Marked as read')).toBe(true)
  await press(app, 'Jump to latest')
  await passTimeUntil(() => Math.max(...rowIds()) === upTo)
  expect([button(/first unread/), button(/as read/)]).toEqual([null, null])
})

test('at the end all are marked as read by one press, too; a refusal is told, and tried again by the user only', async () => {
  const app = await openLong()
  await press(app, 'Jump to latest · 1,204')
  app.session.setFaults(['ACCESS_DENIED:im.dialog.read'])
  await press(app, 'Mark all as read')
  await foundInTime(() => screen.queryByText(/Could not be marked as read\./))
  expectWrite(/"method":"im.dialog.read"/)
  app.session.setFaults([])
  await press(app, 'Try again')
  await passTimeUntil(() => button(/first unread/) === null)
  expect(app.requests().filter(({ method }) => method === 'im.dialog.read')).toHaveLength(2)
})

test('a failed jump is told, and leads to the end when it is tried again', async () => {
  const app = await openLong()
  app.session.setFaults(['drop:im.dialog.messages.get'])
  await press(app, 'Jump to latest · 1,204')
  await foundInTime(() => screen.queryByText(/The message could not be loaded\./))
  expect(shows('40 of 20,418 shown')).toBe(true)
  app.session.setFaults([])
  await press(app, 'Try again')
  await foundInTime(() => button(/^Back to first unread/))
})

test('a press on a quote leads to a message far above, with those around it, and a press back to where one was', async () => {
  const portal = await startPortal()
  const app = await openLong(Promise.resolve(portal))
  const far = (rowIds()[0] ?? 0) - 4_000
  const answer = portal.people.write({ who: WRITER, chat: CHAT, text: 'As we said', replyTo: far })
  await press(app, 'Jump to latest · 1,204')
  await passTimeUntil(() => rowIds().includes(answer), { withinMs: MINUTE_MS })
  const from = app.requests().length
  const quote = within(messages() as HTMLElement).getByRole('button', { name: 'An earlier message' })
  quote.focus()
  await app.user.keyboard('{Enter}')
  await passTimeUntil(() => document.activeElement?.getAttribute('data-row') === `message ${far}`)
  expect(asked(app, from)[0]?.commands).toEqual(['im.dialog.messages.get', 'im.dialog.messages.get'])
  expect(shows('70 of 20,418 shown')).toBe(true)
  await press(app, 'Back to where you were')
  await passTimeUntil(() => document.activeElement?.getAttribute('data-row') === `message ${answer}`)
  expect(button('Back to where you were')).toBeNull()
})

test('a quote of a message that is gone says so, and leaves the user where they are', async () => {
  const portal = await startPortal()
  const app = await openLong(Promise.resolve(portal))
  const gone = (rowIds()[0] ?? 0) - 4_000
  const answer = portal.people.write({ who: WRITER, chat: CHAT, text: 'As we said', replyTo: gone })
  portal.people.remove({ id: gone, entirely: true })
  await press(app, 'Jump to latest · 1,204')
  await passTimeUntil(() => rowIds().includes(answer), { withinMs: MINUTE_MS })
  const shown = rowIds()
  // The list takes no pointer while it scrolls to its end.
  await passTimeUntil(() => messages()?.querySelector('ol')?.style.pointerEvents !== 'none')
  await press(app, 'An earlier message')
  await foundInTime(() => screen.queryByText(/not in the chat any more/))
  expect(rowIds()).toEqual(shown)
  await press(app, 'Close')
  await passTimeUntil(() => !shows(/not in the chat any more/))
})

test('who sends from the first unread message on is led to the end, where the message is', async () => {
  const app = await openLong()
  expectWrite(/"method":"im.message.add"/)
  const box = await foundInTime(() => screen.queryByRole('textbox', { name: 'Reply' }))
  box.focus()
  await app.user.keyboard('I am back{Enter}')
  await passTimeUntil(() => rows().at(-1)?.includes('I am back') === true && !shows('Sending…'))
  expect([button(/Jump to latest/), button('Show later')]).toEqual([null, null])
  expect(document.activeElement).toBe(box)
})

test('by the user’s own setting reaching the end marks as read, once, and nothing does before', async () => {
  const portal = await startPortal()
  const { user, requests } = await openSettings({}, portal)
  expectWrite(/user\.option\.set.*marksRead/)
  await user.click(screen.getByRole('checkbox', { name: /Mark messages as read/ }))
  await waitFor(() => expect(requests().at(-1)).toMatchObject({ method: 'user.option.set', status: '200' }))

  const app = await openLong(Promise.resolve(portal))
  app.session.announce({ kind: 'setting', method: 'im.dialog.read', option: 'marksRead', value: 'Y' })
  const reads = () => app.requests().filter(({ method }) => method === 'im.dialog.read')
  await passTime(MINUTE_MS)
  expect(reads()).toHaveLength(0)
  expectWrite(/"method":"im.dialog.read"/)
  await press(app, 'Jump to latest · 1,204')
  await passTimeUntil(() => reads().length === 1 && button(/first unread/) === null)
  expect(paramOf(reads()[0]?.params, 'MESSAGE_ID')).toBe(Math.max(...rowIds()))
  await passTime(MINUTE_MS)
  expect(reads()).toHaveLength(1)
})

test('without that setting reaching the end writes nothing', async () => {
  const app = await openLong()
  await press(app, 'Jump to latest · 1,204')
  await foundInTime(() => button(/^Back to first unread/))
  await passTime(MINUTE_MS)
  expect(app.requests().filter(({ method }) => method === 'im.dialog.read')).toHaveLength(0)
})

test('a choice that the portal does not keep is undone, with its reason', async () => {
  const { user, sandbox } = await openSettings()
  sandbox.setFaults(['ACCESS_DENIED:user.option.set'])
  const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /Mark messages as read/ })
  await user.click(box())
  expect(await screen.findByText('The choice was not kept. You may not do this here.')).toBeTruthy()
  expect(box().checked).toBe(false)
})
