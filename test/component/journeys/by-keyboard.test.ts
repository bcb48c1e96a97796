// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom'
import { afterEach, expect, test, vi } from 'vitest'
import { file, filesToSend, pasteFiles } from '../../harness/attached-files.ts'
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

const OTHERS = 90_413

const button = (name: string | RegExp) => screen.queryByRole('button', { name })
const focused = () => document.activeElement

afterEach(() => vi.restoreAllMocks())

async function open(scenario = 'found'): Promise<OpenedApp> {
  controlClock()
  const app = await openApp({ scenario, viewer: 'anna' }, await startPortal())
  const box = await foundInTime(replyBox)
  box.focus()
  return app
}
/** Tabs to a button, by as many stops as a composer has at most. */
async function tabTo({ user }: OpenedApp, name: string | RegExp): Promise<void> {
  for (let stops = 0; stops < 12; stops += 1) {
    if (focused() === button(name)) return
    await user.tab()
  }
  throw new Error(`No stop of the tab key is ${name}`)
}

test('a reply is begun at its message by R, written and sent, and never leaves the keyboard', async () => {
  expectWrite(/im.message.add/)
  const app = await open()
  await app.user.keyboard('{Shift>}{Tab}{/Shift}')
  await foundInTime(() => focused()?.querySelector('[role="toolbar"]') ?? null)
  expect(focused()?.getAttribute('data-row')).toBe(`message ${OTHERS}`)
  await app.user.keyboard('r')
  await passTimeUntil(() => focused() === replyBox())
  expect(saying(/^Reply to /, replyBox()?.form ?? undefined)).not.toBeNull()
  await app.user.keyboard('With me{Enter}')
  await passTimeUntil(() => callsOf(app, 'im.message.add').length === 1 && saying('Sending…') === null)
  expect(callsOf(app, 'im.message.add')).toMatchObject([{ MESSAGE: 'With me', REPLY_ID: `${OTHERS}` }])
})

test('a mention is begun by its button of the bar, and chosen by arrows', async () => {
  const app = await open()
  await tabTo(app, 'Mention')
  await app.user.keyboard('{Enter}')
  await foundInTime(() => screen.queryByRole('listbox'))
  await passTimeUntil(() => replyBox()?.getAttribute('aria-activedescendant') !== null)
  await app.user.keyboard('{ArrowDown}{ArrowUp}{Enter}')
  expect([replyBox()?.value, focused() === replyBox()]).toEqual([expect.stringMatching(/^@\S.* $/), true])
})

test('an emoji is picked by Tab and Enter, and the focus is in the box again', async () => {
  const app = await open()
  localStorage.setItem(`deal-chat.emoji ${app.sandbox.origin} 27`, '["🎉"]')
  await app.user.keyboard('Done ')
  await tabTo(app, 'Emoji')
  await app.user.keyboard('{Enter}')
  await foundInTime(() => button('🎉'))
  await tabTo(app, '🎉')
  await app.user.keyboard('{Enter}')
  await passTimeUntil(() => focused() === replyBox())
  expect(replyBox()?.value).toBe('Done 🎉')
})

test('tags are put in by their buttons, and the button that opened them closes them', async () => {
  const app = await open()
  await tabTo(app, 'Formatting')
  await app.user.keyboard('{Enter}')
  await foundInTime(() => button(/^Italic/))
  await tabTo(app, /^Italic/)
  await app.user.keyboard(' ')
  expect(replyBox()?.value).toBe('[i][/i]')
  button('Formatting')?.focus()
  await app.user.keyboard('{Enter}')
  await passTimeUntil(() => button(/^Italic/) === null)
})

test('Enter on the attach button opens the browser’s dialog for files', async () => {
  const app = await open()
  const opened = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => undefined)
  await tabTo(app, /^Attach files/)
  await app.user.keyboard('{Enter}')
  expect((opened.mock.contexts as HTMLInputElement[]).map(({ type, multiple }) => [type, multiple])).toEqual([
    ['file', true],
  ])
})

test('an upload is cancelled and retried by keyboard, each once', async () => {
  const app = await open()
  const letGo = holdRequests(/"name":"one.pdf"/)
  pasteFiles([file('one.pdf')])
  await passTimeUntil(() => filesToSend().length === 1)
  await app.user.keyboard('Here{Enter}')
  const cancel = await foundInTime(() => button('Cancel one.pdf'))
  cancel.focus()
  await app.user.keyboard('{Enter}')
  await passTimeUntil(() => filesToSend().length === 0 && replyBox()?.value === 'Here')
  letGo()

  app.session.setFaults(['UPLOAD_FAILED:im.v2.File.upload:once'])
  pasteFiles([file('two.pdf')])
  await passTimeUntil(() => filesToSend().length === 1)
  expectWrite(/im.v2.File.upload/)
  replyBox()?.focus()
  await app.user.keyboard('{Enter}')
  const retry = await foundInTime(() => button('Retry: two.pdf'))
  retry.focus()
  await app.user.keyboard('{Enter>3/}')
  await passTimeUntil(() => filesToSend().length === 0)
  expect(callsOf(app, 'im.v2.File.upload')).toHaveLength(2)
})

test('all are marked as read by Enter, once, also when it is held', async () => {
  controlClock()
  const app = await openApp({ scenario: 'long' }, await startPortal())
  const mark = await foundInTime(() => button('Mark all as read'))
  expectWrite(/"method":"im.dialog.read"/)
  const letGo = holdRequests(/im\.dialog\.read/)
  mark.focus()
  await app.user.keyboard('{Enter>4/}')
  letGo()
  await passTimeUntil(() => button('Mark all as read') === null)
  await passTime(1_000)
  expect(callsOf(app, 'im.dialog.read')).toHaveLength(1)
})

test('a picture opens by Enter, is stepped and enlarged by keys', async () => {
  const app = await open()
  const picture = await foundInTime(() => screen.queryByRole('img', { name: 'pallets.jpg' }))
  picture.closest<HTMLElement>('a')?.focus()
  await app.user.keyboard('{Enter}')
  const dialog = await foundInTime(() => document.querySelector<HTMLDialogElement>('dialog[open]'))
  const first = dialog.getAttribute('aria-label')
  fireEvent.keyDown(dialog, { key: '+' })
  await passTimeUntil(() => dialog.querySelector('[title="Fit (0)"]')?.textContent === '150%')
  fireEvent.keyDown(dialog, { key: 'ArrowRight' })
  await passTimeUntil(() => dialog.getAttribute('aria-label') !== first)
})

test('a message that failed is sent again by keyboard', async () => {
  const app = await open()
  app.session.setFaults(['ACCESS_ERROR:im.message.add:once'])
  await app.user.keyboard('Hello{Enter}')
  const again = await foundInTime(() => button('Send again'))
  expectWrite(/im.message.add/)
  again.focus()
  await app.user.keyboard('{Enter}')
  await passTimeUntil(() => saying(/Not sent|Sending/) === null)
  expect(callsOf(app, 'im.message.add')).toHaveLength(2)
})
