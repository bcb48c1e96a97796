// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import type { Sandbox } from '../../../sandbox/index.ts'
import { chooseFiles, file, filesToSend } from '../../harness/attached-files.ts'
import { callsOf } from '../../harness/calls-of.ts'
import {
  controlClock,
  expectWrite,
  foundInTime,
  holdRequests,
  type OpenedApp,
  openApp,
  passTimeUntil,
  setOffline,
  startPortal,
} from '../../harness/open-app.ts'
import { replyBox } from '../../harness/reply-box.ts'
import { saying } from '../../harness/text-on-page.ts'

/** Leila's message, the newest of the chat. */
const QUOTED_ID = 90_413
const SEND = 'im.message.add'
const UPLOAD = 'im.v2.File.upload'

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' })
const isReplying = () => saying(/^Reply to /, box().form ?? undefined) !== null

/** Opens a chat, and begins a reply by the message's menu, with files chosen. */
async function openReply(chosen: readonly File[]): Promise<OpenedApp & { portal: Sandbox }> {
  const portal = await startPortal()
  controlClock()
  const app = await openApp({ scenario: 'found', viewer: 'anna' }, portal)
  await foundInTime(replyBox)
  const row = document.querySelector<HTMLElement>(`[data-row="message ${QUOTED_ID}"]`)
  row?.focus()
  await foundInTime(() => row?.querySelector('[role="toolbar"]') ?? null)
  await app.user.keyboard('r')
  await passTimeUntil(isReplying)
  await chooseFiles(app, chosen)
  return { ...app, portal }
}
async function send({ user }: OpenedApp, text: string): Promise<void> {
  fireEvent.change(box(), { target: { value: text } })
  box().focus()
  await user.keyboard('{Enter}')
}
/** Presses a button of a message; a list that scrolls takes no presses. */
async function pressInList({ user }: OpenedApp, name: string): Promise<void> {
  const button = screen.getByRole('button', { name })
  await passTimeUntil(() => button.closest('ol')?.style.pointerEvents !== 'none')
  await user.click(button)
}
/** Texts, replies and file names of what Anna has sent since, as Marco finds them in the portal. */
async function arrived({ origin, handle, openSession }: Sandbox): Promise<string[]> {
  const { token } = openSession({ viewer: 'marco' })
  const query = new URLSearchParams({ auth: token, DIALOG_ID: 'chat1437', FIRST_ID: String(QUOTED_ID) })
  const answer = await handle(new Request(`${origin}/rest/im.dialog.messages.get?${query}`))
  const { result } = (await answer.json()) as {
    result: {
      messages: { text: string; params: { FILE_ID?: number[]; REPLY_ID?: number | string } }[]
      files: { id: number; name: string }[]
    }
  }
  return result.messages.map(({ text, params }) => {
    const names = result.files.filter(({ id }) => params.FILE_ID?.includes(id)).map(({ name }) => name)
    return `${text}${names}${params.REPLY_ID === undefined ? '' : ` replies to ${params.REPLY_ID}`}`
  })
}
/** Waits until the files above the box are these, in words. */
const files = (expected: readonly string[]) =>
  passTimeUntil(() => filesToSend().join('\n') === expected.join('\n'))

test('a reply with files is sent as the reply, the files after it, and that is said before', async () => {
  const app = await openReply([file('plan.pdf'), file('offer.xlsx')])
  expect(saying('Files cannot quote: write a text, which is sent as the reply before them.')).not.toBeNull()
  fireEvent.change(box(), { target: { value: 'Both for Monday' } })
  expect(saying('Your text is sent as the reply, then 2 messages, one for each file.')).not.toBeNull()
  const letGo = holdRequests(/im\.message\.add/)
  for (const call of [/im.message.add/, /im.v2.File.upload/, /im.v2.File.upload/]) expectWrite(call)
  await send(app, 'Both for Monday')
  await files(['plan.pdf 4 kB · comes next', 'offer.xlsx 4 kB · comes next'])
  expect(isReplying()).toBe(false)
  // They were pressed for, and may come later than a press counts.
  for (const name of ['plan.pdf', 'offer.xlsx']) app.session.announce({ kind: 'file', name })
  letGo()
  await files([])
  expect(await arrived(app.portal)).toEqual([
    `Both for Monday replies to ${QUOTED_ID}`,
    'plan.pdf',
    'offer.xlsx',
  ])
  expect(callsOf(app, SEND)).toHaveLength(1)
})

test('files alone leave the reply above the box, for the text that is written next', async () => {
  expectWrite(/im.v2.File.upload/)
  const app = await openReply([file('plan.pdf')])
  await send(app, '')
  await files([])
  expect([await arrived(app.portal), isReplying()]).toEqual([['plan.pdf'], true])
  expectWrite(/im.message.add/)
  await send(app, 'As in the plan')
  await expect.poll(() => arrived(app.portal)).toContain(`As in the plan replies to ${QUOTED_ID}`)
})

test('files after a reply that is refused are not sent before it, and each can be sent', async () => {
  const app = await openReply([file('plan.pdf')])
  app.session.setFaults([`REPLY_ACCESS_ERROR:${SEND}:once`])
  await send(app, 'Here')
  await files(['plan.pdf Not sent, because the reply before it was not.'])
  expect(callsOf(app, UPLOAD)).toEqual([])
  expectWrite(/im.message.add/)
  await pressInList(app, 'Send without the reply')
  await expect.poll(() => arrived(app.portal)).toEqual(['Here'])
  expectWrite(/im.v2.File.upload/)
  await app.user.click(screen.getByRole('button', { name: 'Retry: plan.pdf' }))
  await files([])
  expect(await arrived(app.portal)).toEqual(['Here', 'plan.pdf'])
})

test('a failed upload after a reply is retried alone: the reply is not sent again', async () => {
  for (const call of [/im.message.add/, /im.v2.File.upload/]) expectWrite(call)
  const app = await openReply([file('plan.pdf')])
  app.session.setFaults([`UPLOAD_FAILED:${UPLOAD}:once`])
  await send(app, 'Here')
  await files(['plan.pdf The portal could not store it. Its Drive may be full.'])
  await app.user.click(screen.getByRole('button', { name: 'Retry: plan.pdf' }))
  await files([])
  expect(await arrived(app.portal)).toEqual([`Here replies to ${QUOTED_ID}`, 'plan.pdf'])
  expect([callsOf(app, SEND).length, callsOf(app, UPLOAD).length]).toEqual([1, 2])
})

test('without a network the files wait behind their reply; one that is removed is offered without it', async () => {
  const app = await openReply([file('plan.pdf')])
  setOffline(true)
  await send(app, 'Here')
  await foundInTime(() => saying('No network. 1 message waits and goes by itself.'))
  expect(filesToSend()).toEqual(['plan.pdf 4 kB · comes next'])
  await pressInList(app, 'Remove')
  await files(['plan.pdf Not sent, because the reply before it was not.'])
  expect([callsOf(app, SEND), callsOf(app, UPLOAD)]).toEqual([[], []])
})
