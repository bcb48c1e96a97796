// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import type { CardOptions, Sandbox } from '../../../sandbox/index.ts'
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
import { replyBox } from '../../harness/reply-box.ts'
import { saying } from '../../harness/text-on-page.ts'

const FOUND = { scenario: 'found', viewer: 'anna' } satisfies CardOptions
const SENT = 'You will have it by 16:00'
const MENDED = 'You will have it by 15:00'

const editBox = () => screen.queryByLabelText<HTMLTextAreaElement>('Your message', { selector: 'textarea' })
const updates = ({ requests }: OpenedApp) => requests().filter(({ method }) => method === 'im.message.update')
const rowsWith = (text: string) =>
  [...document.querySelectorAll('section li')].filter((row) => row.textContent.includes(text)).length
const shownBox = () => (editBox() ?? replyBox()) as HTMLTextAreaElement

/** Opens deal 1663, sends a message, and leaves `draft` in the box. */
async function open(portal: Sandbox, draft = '') {
  controlClock()
  expectWrite(/im.message.add/)
  const app = await openApp(FOUND, portal)
  const box = await foundInTime(replyBox)
  fireEvent.change(box, { target: { value: SENT } })
  box.focus()
  await app.user.keyboard('{Enter}')
  await passTimeUntil(() => rowsWith(SENT) === 1 && saying('Sending…') === null)
  await passTimeUntil(() => document.querySelectorAll('[data-row^="outgoing"]').length === 0)
  if (draft !== '') fireEvent.change(shownBox(), { target: { value: draft } })
  return app
}
/** Begins to edit the last own message by the key, and writes `text` into the box. */
async function edit({ user }: OpenedApp, text: string | null) {
  shownBox().focus()
  await user.keyboard('{ArrowUp}')
  const box = await foundInTime(editBox)
  expect(box.value).toBe(SENT)
  if (text !== null) fireEvent.change(box, { target: { value: text } })
  return box
}
/** Calls a method in the portal as Anna, elsewhere. */
async function elsewhere({ origin, handle, openSession }: Sandbox, method: string, params: object) {
  const { token, press } = openSession({ viewer: 'anna' })
  press()
  if (method !== 'im.dialog.messages.get') expectWrite(new RegExp(`"${method}"`))
  const body = JSON.stringify({ auth: token, ...params })
  const headers = { 'content-type': 'application/json' }
  const answer = await handle(new Request(`${origin}/rest/${method}`, { method: 'POST', headers, body }))
  return (await answer.json()) as { result: never }
}
async function ownMessage(portal: Sandbox): Promise<{ id: number; text: string }> {
  const { result } = await elsewhere(portal, 'im.dialog.messages.get', { DIALOG_ID: 'chat1437' })
  const [newest] = (result as { messages: { id: number; text: string }[] }).messages
  if (newest === undefined) throw new Error('the chat is empty')
  return newest
}

test('↑ in the empty box edits the last own message, and Enter saves it once', async () => {
  const portal = await startPortal()
  const app = await open(portal)
  await edit(app, MENDED)
  expect(screen.getByText(/^your message of/).textContent).toMatch(/^Editing your message of \d/)
  expectWrite(/im.message.update/)
  await app.user.keyboard('{Enter}{Enter}')
  await passTimeUntil(() => editBox() === null && rowsWith(MENDED) === 1)
  expect([updates(app).length, rowsWith(SENT), replyBox()?.value]).toEqual([1, 0, ''])
  expect((await ownMessage(portal)).text).toBe(MENDED)
})

test('Escape, the cross and an unchanged text leave the message as it was', async () => {
  const portal = await startPortal()
  const app = await open(portal)
  for (const leave of [
    () => app.user.keyboard('{Escape}'),
    () => app.user.click(screen.getByRole('button', { name: 'Stop editing' })),
  ]) {
    await edit(app, MENDED)
    await leave()
    expect([editBox(), replyBox()?.value, document.activeElement === replyBox()]).toEqual([null, '', true])
  }
  await edit(app, null)
  await app.user.click(screen.getByRole('button', { name: 'Save' }))
  expect([editBox(), updates(app), rowsWith(SENT)]).toEqual([null, [], 1])
})

test('a text in the box is no place for ↑, and a draft stands while a message is edited', async () => {
  const portal = await startPortal()
  const app = await open(portal, 'Half a sen')
  shownBox().focus()
  await app.user.keyboard('{ArrowUp}')
  expect([editBox(), replyBox()?.value]).toEqual([null, 'Half a sen'])
})

test('an edit outlives a reload of the frame, beside the draft', async () => {
  const portal = await startPortal()
  const app = await open(portal)
  await edit(app, MENDED)
  await openApp(FOUND, portal)
  const again = await foundInTime(editBox)
  expect(again.value).toBe(MENDED)
  again.focus()
  await app.user.keyboard('{Escape}')
  expect(replyBox()?.value).toBe('')
})

test('without a text nothing is saved: the portal would delete the message', async () => {
  const portal = await startPortal()
  const app = await open(portal)
  await edit(app, '   ')
  await app.user.click(screen.getByRole('button', { name: 'Save' }))
  await passTime(2_000)
  expect(saying(/would delete the message: nothing was saved/)).not.toBeNull()
  expect([updates(app), (await ownMessage(portal)).text]).toEqual([[], SENT])
})

test('a change made elsewhere is shown before it is overwritten', async () => {
  const portal = await startPortal()
  const app = await open(portal)
  await edit(app, MENDED)
  const { id } = await ownMessage(portal)
  await elsewhere(portal, 'im.message.update', { MESSAGE_ID: id, MESSAGE: 'By 14:00, they say' })
  await app.user.keyboard('{Enter}')
  const notice = await foundInTime(
    () => saying(/was changed elsewhere meanwhile/)?.closest('[role=status]') ?? null,
  )
  expect(notice.textContent).toContain('By 14:00, they say')
  expect([updates(app), shownBox().value]).toEqual([[], MENDED])
  await app.user.click(within(notice as HTMLElement).getByRole('button', { name: 'Go on with my text' }))
  expectWrite(/im.message.update/)
  await app.user.click(screen.getByRole('button', { name: 'Save' }))
  await passTimeUntil(() => editBox() === null && rowsWith(MENDED) === 1)
  expect([updates(app).length, (await ownMessage(portal)).text]).toEqual([1, MENDED])
})

test('a change made elsewhere can be left as it is', async () => {
  const portal = await startPortal()
  const app = await open(portal)
  await edit(app, MENDED)
  const { id } = await ownMessage(portal)
  await elsewhere(portal, 'im.message.update', { MESSAGE_ID: id, MESSAGE: 'By 14:00, they say' })
  // A poll tells of it while the text is still typed.
  await foundInTime(() => saying(/was changed elsewhere meanwhile/), { withinMs: 90_000, stepMs: 1_000 })
  await app.user.click(screen.getByRole('button', { name: 'Leave it as it is' }))
  expect([editBox(), updates(app), (await ownMessage(portal)).text]).toEqual([null, [], 'By 14:00, they say'])
})

test('a message that was deleted meanwhile can be written as a new one', async () => {
  const portal = await startPortal()
  const app = await open(portal)
  await edit(app, MENDED)
  const { id } = await ownMessage(portal)
  await elsewhere(portal, 'im.message.delete', { MESSAGE_ID: id })
  await app.user.keyboard('{Enter}')
  await foundInTime(() => saying('The message was deleted meanwhile.'))
  await app.user.click(screen.getByRole('button', { name: 'Write it as a new message' }))
  expect([editBox(), replyBox()?.value, updates(app)]).toEqual([null, MENDED, []])
})

test.each([
  ['CANT_EDIT_MESSAGE', /takes no edits of this message/],
  ['MESSAGE_ID_ERROR', 'Not saved. The portal refused it.'],
  ['ACCESS_ERROR', 'Not saved. You may not do this here.'],
  ['QUERY_LIMIT_EXCEEDED', 'Not saved. The portal asks to slow down. Wait a few seconds.'],
] as const)('an edit that the portal refuses by %s says why, and keeps its text', async (code, words) => {
  const portal = await startPortal()
  const app = await open(portal)
  await edit(app, MENDED)
  app.session.setFaults([`${code}:im.message.update`])
  await app.user.keyboard('{Enter}')
  await foundInTime(() => saying(words))
  expect([shownBox().value, updates(app).length, (await ownMessage(portal)).text]).toEqual([MENDED, 1, SENT])
})

test('an edit that never reached the portal is known as not saved, and its text stays', async () => {
  const portal = await startPortal()
  const app = await open(portal)
  await edit(app, MENDED)
  app.session.setFaults(['drop:im.message.update:once'])
  await app.user.keyboard('{Enter}')
  await foundInTime(() => saying('Not saved. The portal’s answer was lost, and it has not been done.'))
  expect([shownBox().value, (await ownMessage(portal)).text]).toEqual([MENDED, SENT])
})

test.each(['no-cors', 'html', 'truncated'])(
  'an edit whose answer is lost by “%s” is looked for, and not saved twice',
  async (fault) => {
    const portal = await startPortal()
    const app = await open(portal)
    await edit(app, MENDED)
    expectWrite(/im.message.update/)
    app.session.setFaults([`${fault}:im.message.update:once`])
    await app.user.keyboard('{Enter}')
    await passTimeUntil(() => editBox() === null && rowsWith(MENDED) === 1)
    expect(updates(app)).toHaveLength(1)
  },
)

test('without a network nothing is saved, and the text stays', async () => {
  const portal = await startPortal()
  const app = await open(portal)
  await edit(app, MENDED)
  app.session.setFaults(['drop:im.dialog.messages.get'])
  await app.user.keyboard('{Enter}')
  await foundInTime(() => saying(/^Not saved\./))
  expect([shownBox().value, updates(app)]).toEqual([MENDED, []])
})
