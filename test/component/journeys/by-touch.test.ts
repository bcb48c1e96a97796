// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CardOptions } from '../../../sandbox/index.ts'
import { crowd } from '../../../sandbox/services/user/seed/crowd.ts'
import { file, filesToSend } from '../../harness/attached-files.ts'
import { callsOf } from '../../harness/calls-of.ts'
import {
  controlClock,
  expectWrite,
  foundInTime,
  holdRequests,
  type OpenedApp,
  openApp,
  passTime,
  passTimeUntil,
  startPortal,
} from '../../harness/open-app.ts'
import { replyBox } from '../../harness/reply-box.ts'
import { saying } from '../../harness/text-on-page.ts'
import { finger, tap, touchScreen } from '../../harness/touch-screen.ts'

/** Anna's own message, which she may edit, and the newest of others. */
const OWN = 90_156
const OTHERS = 90_413
const LONG_PRESS_MS = 600
const SCROLLS_MS = 500
/** A member of the chat of the scenario `long`. */
const WRITER = crowd[0]?.id ?? 0

const row = (id: number) => document.querySelector<HTMLElement>(`[data-row="message ${id}"]`)
const button = (name: string | RegExp) => screen.queryByRole('button', { name })

beforeEach(touchScreen)
afterEach(() => vi.restoreAllMocks())

async function open(card: CardOptions = {}): Promise<OpenedApp> {
  controlClock()
  const app = await openApp({ scenario: 'found', viewer: 'anna', ...card }, await startPortal())
  await foundInTime(replyBox)
  return app
}
async function tapOn({ user }: OpenedApp, name: string | RegExp): Promise<void> {
  const target = await foundInTime(() => button(name))
  await passTimeUntil(() => target.closest('ol')?.style.pointerEvents !== 'none')
  await tap(user, target)
}
/** Chooses in the sheet of a long press. */
async function choose({ user }: OpenedApp, id: number, name: RegExp): Promise<void> {
  const pressed = await foundInTime(() => row(id))
  finger('pointerDown', pressed, { x: 100 })
  await passTime(LONG_PRESS_MS)
  const sheet = await foundInTime(() => screen.queryByRole('menu'))
  finger('pointerUp', pressed, { x: 100 })
  await tap(user, within(sheet).getByRole('menuitem', { name }))
}
/** A phone's keyboard writes a text. */
function write(text: string): void {
  fireEvent.change(document.querySelector('form textarea') as HTMLTextAreaElement, {
    target: { value: text },
  })
}

test('a reply is begun in the sheet of a long press, and sent by a tap, once', async () => {
  expectWrite(/im.message.add/)
  const app = await open()
  await choose(app, OTHERS, /^Reply/)
  await foundInTime(() => saying(/^Reply to /, replyBox()?.form ?? undefined))
  write('It is with me')
  await tapOn(app, 'Send')
  await tap(app.user, button('Send') as HTMLElement)
  await passTimeUntil(() => callsOf(app, 'im.message.add').length === 1 && saying('Sending…') === null)
  expect(callsOf(app, 'im.message.add')).toMatchObject([{ MESSAGE: 'It is with me', REPLY_ID: `${OTHERS}` }])
})

test('a tap on the cross drops a reply, and keeps its text', async () => {
  const app = await open()
  await choose(app, OTHERS, /^Reply/)
  write('It is with me')
  await tapOn(app, 'Drop the reply')
  await passTimeUntil(() => button('Drop the reply') === null)
  expect(replyBox()?.value).toBe('It is with me')
})

test('an own message is edited by the sheet, and saved by a tap', async () => {
  const app = await open()
  await choose(app, OWN, /^Edit/)
  await foundInTime(() => button('Save'))
  write('Mended by thumb')
  expectWrite(/im.message.update/)
  await tapOn(app, 'Save')
  await passTimeUntil(() => button('Save') === null)
  expect(callsOf(app, 'im.message.update')).toMatchObject([{ MESSAGE: 'Mended by thumb' }])
})

test('an own message is deleted by the sheet after a question', async () => {
  const app = await open()
  await choose(app, OWN, /^Delete/)
  await foundInTime(() => screen.queryByRole('alertdialog'))
  expect(callsOf(app, 'im.message.delete')).toEqual([])
  expectWrite(/im.message.delete/)
  await tapOn(app, /^Delete/)
  await passTimeUntil(() => callsOf(app, 'im.message.delete').length === 1)
  await passTime(1_000)
})

test('a mention, a tag and an emoji are put in by taps', async () => {
  const app = await open()
  localStorage.setItem(`deal-chat.emoji ${app.sandbox.origin} 27`, '["🎉"]')
  const box = replyBox() as HTMLTextAreaElement
  await tapOn(app, 'Mention')
  await tap(app.user, await foundInTime(() => screen.queryByRole('option', { name: /Leila Haddad/ })))
  expect(box.value).toBe('@Leila Haddad ')
  await tapOn(app, 'Formatting')
  await tapOn(app, /^Bold/)
  expect(box.value).toBe('@Leila Haddad [b][/b]')
  box.setSelectionRange(17, 17)
  await tapOn(app, 'Emoji')
  await tapOn(app, '🎉')
  expect([box.value, document.activeElement === box]).toEqual(['@Leila Haddad [b]🎉[/b]', true])
})

test('a photo of the phone’s camera goes with its text; a tap cancels its upload, another retries it', async () => {
  const app = await open()
  const opened = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => undefined)
  await tapOn(app, 'Take a photo')
  const [camera] = opened.mock.contexts as HTMLInputElement[]
  expect([camera?.accept, camera?.getAttribute('capture')]).toEqual(['image/*', 'environment'])
  const give = (name: string) => {
    const value = [file(name, { type: 'image/jpeg' })]
    Object.defineProperty(camera, 'files', { value, configurable: true })
    fireEvent.change(camera as HTMLInputElement)
  }
  give('bay.jpg')
  await passTimeUntil(() => filesToSend().length === 1)
  const letGo = holdRequests(/im\.v2\.File\.upload/)
  write('Bay C')
  await tapOn(app, 'Send')
  await tapOn(app, 'Cancel bay.jpg')
  await passTimeUntil(() => filesToSend().length === 0 && replyBox()?.value === 'Bay C')
  letGo()

  app.session.setFaults(['UPLOAD_FAILED:im.v2.File.upload:once'])
  give('bay-c.jpg')
  await passTimeUntil(() => filesToSend().length === 1)
  expectWrite(/im.v2.File.upload/)
  await tapOn(app, 'Send')
  await tapOn(app, 'Retry: bay-c.jpg')
  await passTimeUntil(() => filesToSend().length === 0)
  expect(callsOf(app, 'im.v2.File.upload').map(({ fields }) => fields)).toMatchObject([
    { name: 'bay-c.jpg', message: 'Bay C' },
    { name: 'bay-c.jpg', message: 'Bay C' },
  ])
})

test('1,204 unread: taps lead to the end and back, and mark all as read, once', async () => {
  controlClock()
  const app = await openApp({ scenario: 'long' }, await startPortal())
  await tapOn(app, 'Jump to latest · 1,204')
  await tapOn(app, /^Back to first unread/)
  expectWrite(/"method":"im.dialog.read"/)
  await tapOn(app, 'Mark all as read')
  await passTimeUntil(() => button('Mark all as read') === null)
  expect(callsOf(app, 'im.dialog.read')).toHaveLength(1)
})

test('a tap on a quote leads to its message, and a tap leads back', async () => {
  const portal = await startPortal()
  controlClock()
  const app = await openApp({ scenario: 'long' }, portal)
  await tapOn(app, 'Jump to latest · 1,204')
  await foundInTime(() => button(/^Back to first unread/))
  const shownIds = () =>
    [...document.querySelectorAll<HTMLElement>('[data-row^="message "]')].map((one) =>
      Number(one.dataset['row']?.split(' ')[1]),
    )
  const far = Math.min(...shownIds()) - 4_000
  const answer = portal.people.write({ who: WRITER, chat: 1520, text: 'As we said', replyTo: far })
  await passTimeUntil(() => shownIds().includes(answer), { withinMs: 60_000 })
  // The list scrolls to the new message, and takes no pointer meanwhile.
  await passTime(SCROLLS_MS)
  await tapOn(app, 'An earlier message')
  await passTimeUntil(() => document.activeElement?.getAttribute('data-row') === `message ${far}`)
  await tapOn(app, 'Back to where you were')
  await passTimeUntil(() => document.activeElement?.getAttribute('data-row') === `message ${answer}`)
})

test('messages are marked as unread from one on by the sheet, once', async () => {
  const app = await open()
  expectWrite(/"method":"im.dialog.unread"/)
  await choose(app, OTHERS, /^Mark as unread/)
  await passTimeUntil(() => callsOf(app, 'im.dialog.unread').length > 0)
  await passTime(1_000)
  expect(callsOf(app, 'im.dialog.unread')).toMatchObject([{ MESSAGE_ID: `${OTHERS}` }])
})

test('in the viewer a swipe leads to the next picture, two fingers zoom, and a tap closes it', async () => {
  const app = await open()
  await tap(app.user, await foundInTime(() => screen.queryByRole('img', { name: 'pallets.jpg' })))
  const dialog = await foundInTime(() => document.querySelector<HTMLDialogElement>('dialog[open]'))
  const label = () => dialog.getAttribute('aria-label')
  const first = label()
  const plate = () => dialog.querySelector('img, video') as Element
  const zoom = () => within(dialog).getByTitle('Fit (0)').textContent

  // Less than 50 pixels are no swipe.
  finger('pointerDown', plate(), { x: 200 })
  finger('pointerMove', plate(), { x: 160 })
  finger('pointerUp', plate(), { x: 160 })
  expect(label()).toBe(first)
  finger('pointerDown', plate(), { x: 200 })
  finger('pointerMove', plate(), { x: 100 })
  finger('pointerUp', plate(), { x: 100 })
  await passTimeUntil(() => label() !== first)
  finger('pointerDown', plate(), { x: 100 })
  finger('pointerUp', plate(), { x: 200 })
  await passTimeUntil(() => label() === first)

  finger('pointerDown', plate(), { id: 1, x: 100 })
  finger('pointerDown', plate(), { id: 2, x: 200 })
  finger('pointerMove', plate(), { id: 2, x: 300 })
  await passTimeUntil(() => zoom() === '200%')
  finger('pointerUp', plate(), { id: 2, x: 300 })
  finger('pointerUp', plate(), { id: 1, x: 100 })
  expect([zoom(), label()]).toEqual(['200%', first])
  // A finger moves an enlarged picture.
  finger('pointerDown', plate(), { x: 200 })
  finger('pointerUp', plate(), { x: 100 })
  expect(label()).toBe(first)
  await tap(app.user, within(dialog).getByTitle(/^Close/))
  await passTimeUntil(() => document.querySelector('dialog[open]') === null)
})
