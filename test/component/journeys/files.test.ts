// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import type { CardOptions, Sandbox } from '../../../sandbox/index.ts'
import { chooseFiles, dropFiles, file, filesToSend, pasteFiles } from '../../harness/attached-files.ts'
import {
  expectWrite,
  holdRequests,
  type OpenedApp,
  openApp,
  setOffline,
  startPortal,
} from '../../harness/open-app.ts'

const FOUND = { scenario: 'found', viewer: 'anna' } satisfies CardOptions
const UPLOAD = 'im.v2.File.upload'

const uploads = ({ requests }: OpenedApp) => requests().filter(({ method }) => method === UPLOAD)

async function open(portal: Sandbox, card: CardOptions = {}): Promise<OpenedApp> {
  const app = await openApp({ ...FOUND, ...card }, portal)
  await screen.findByRole('textbox', { name: 'Reply' })
  return app
}
async function send({ user }: OpenedApp, text = ''): Promise<void> {
  const reply = screen.getByRole('textbox', { name: 'Reply' })
  if (text !== '') fireEvent.change(reply, { target: { value: text } })
  reply.focus()
  await user.keyboard('{Enter}')
}
/** Names and texts of the messages with files that Anna has sent since, as Marco finds them in the portal. */
async function arrived({ origin, handle, openSession }: Sandbox): Promise<string[]> {
  const { token } = openSession({ viewer: 'marco' })
  const query = new URLSearchParams({ auth: token, DIALOG_ID: 'chat1437', FIRST_ID: '90413' })
  const answer = await handle(new Request(`${origin}/rest/im.dialog.messages.get?${query}`))
  const { result } = (await answer.json()) as {
    result: {
      messages: { text: string; params: { FILE_ID?: number[] } }[]
      files: { id: number; name: string }[]
    }
  }
  return result.messages.map(({ text, params }) => {
    const names = result.files.filter(({ id }) => params.FILE_ID?.includes(id)).map(({ name }) => name)
    return `${names}: ${text}`
  })
}
const gone = () => expect.poll(filesToSend).toEqual([])

test('each file is a message, the text goes with the first, and that is said before Send', async () => {
  expectWrite(/im.v2.File.upload/)
  expectWrite(/im.v2.File.upload/)
  const portal = await startPortal()
  const app = await open(portal)
  await chooseFiles(app, [file('plan.pdf'), file('offer.xlsx')])
  expect(filesToSend()).toEqual(['plan.pdf 4 kB', 'offer.xlsx 4 kB'])
  expect(screen.getByText('2 messages, one for each file; your text goes with the first.')).toBeTruthy()
  expect(uploads(app)).toEqual([])
  await send(app, 'Both for Monday')
  await gone()
  expect(await arrived(portal)).toEqual(['plan.pdf: Both for Monday', 'offer.xlsx: '])
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' }).value).toBe('')
})

test('a file is sent without a text, and once, however often Send is pressed', async () => {
  expectWrite(/im.v2.File.upload/)
  const portal = await startPortal()
  const app = await open(portal)
  await chooseFiles(app, [file('plan.pdf')])
  const button = screen.getByRole('button', { name: 'Send' })
  fireEvent.click(button)
  await app.user.dblClick(button)
  await gone()
  expect([await arrived(portal), uploads(app).length]).toEqual([['plan.pdf: '], 1])
})

test('files are dropped on the chat, and a pasted screenshot gets a name', async () => {
  const app = await open(await startPortal())
  dropFiles([file('plan.pdf')])
  await expect.poll(filesToSend).toEqual(['plan.pdf 4 kB'])
  pasteFiles([file('image.png', { type: 'image/png' })])
  await expect.poll(() => filesToSend()[1]).toMatch(/^Screenshot \d{4}-\d\d-\d\d \d\d-\d\d-\d\d\.png 4 kB$/)
  expect(uploads(app)).toEqual([])
})

test('a folder, an empty file, one chosen twice and one too large each say what is wrong', async () => {
  const app = await open(await startPortal())
  const plan = file('plan.pdf')
  dropFiles([plan, plan, file('empty.txt', { size: 0 }), file('film.mp4', { size: 100_000_001 })], ['Photos'])
  await expect.poll(filesToSend).toEqual(['plan.pdf 4 kB'])
  for (const words of [
    'Photos is a folder. Open it, and choose the files in it.',
    'plan.pdf is in the list already.',
    'empty.txt is empty (0 bytes), and a portal does not take it.',
    'film.mp4 has 100 MB; at most 100 MB can be sent from here.',
  ]) {
    await expect.poll(() => document.body.textContent).toContain(words)
  }
  expect(uploads(app)).toEqual([])
})

test('a picture of Apple’s devices is sent, and told to be seen as a file', async () => {
  expectWrite(/im.v2.File.upload/)
  const portal = await startPortal()
  const app = await open(portal)
  await chooseFiles(app, [file('IMG_1.HEIC')])
  expect(filesToSend()).toEqual(['IMG_1.HEIC 4 kB · HEIC, which many devices show as a file only'])
  await send(app)
  await gone()
  expect(await arrived(portal)).toEqual(['IMG_1.HEIC: '])
})

test('an older portal gets the file by three calls, where the app may use its Drive', async () => {
  for (const call of [/im.disk.folder.get|disk.folder.uploadfile/, /im.disk.file.commit/]) expectWrite(call)
  const portal = await startPortal()
  const app = await open(portal, { faults: ['old-files'], with: ['disk'] })
  await chooseFiles(app, [file('plan.pdf')])
  await send(app, 'Here')
  await gone()
  expect(await arrived(portal)).toEqual(['plan.pdf: Here'])
})

test('where a portal takes no files the button says what is missing, and the text is kept', async () => {
  const app = await open(await startPortal(), { faults: ['old-files'] })
  dropFiles([file('plan.pdf')])
  expect(await screen.findByText(/with the permission “Drive” \(disk\) only/)).toBeTruthy()
  expect(filesToSend()).toEqual([])
  const button = screen.getByRole('button', { name: /^Attach files/ })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(app.requests().filter(({ method }) => method === UPLOAD)).toEqual([])
})

test.each([
  ['FILE_TOO_LARGE', 'Too large for this portal.'],
  ['FILE_EMPTY', 'The portal takes it for an empty file.'],
  ['FILE_INVALID_CONTENT', 'The portal could not read the file.'],
  ['CHAT_NOT_FOUND', 'The chat is gone.'],
  ['FOLDER_ERROR', 'The portal could not store it. Its Drive may be full.'],
  ['UPLOAD_FAILED', 'The portal could not store it. Its Drive may be full.'],
  ['SEND_FAILED', 'Stored, but the portal did not post the message.'],
  ['ACCESS_DENIED', 'You may not send files in this chat.'],
  ['QUERY_LIMIT_EXCEEDED', 'The portal asks to slow down. Wait a few seconds.'],
])('%s is told in words, and the file can be sent again', async (code, words) => {
  expectWrite(/im.v2.File.upload/)
  const portal = await startPortal()
  const app = await open(portal, { faults: [`${code}:${UPLOAD}:once`] })
  await chooseFiles(app, [file('plan.pdf')])
  await send(app, 'Here')
  await expect.poll(filesToSend).toEqual([`plan.pdf ${words} · With it: Here`])
  await app.user.click(screen.getByRole('button', { name: 'Retry: plan.pdf' }))
  await gone()
  expect(await arrived(portal)).toEqual(['plan.pdf: Here'])
})

test('an upload without an answer is looked for, and not sent again when it has arrived', async () => {
  expectWrite(/im.v2.File.upload/)
  const portal = await startPortal()
  const app = await open(portal, { faults: [`truncated:${UPLOAD}`] })
  await chooseFiles(app, [file('plan.pdf')])
  await send(app, 'Here')
  await gone()
  expect([await arrived(portal), uploads(app).length]).toEqual([['plan.pdf: Here'], 1])
})

test('an upload that did not arrive is offered, and looked for once more before it goes again', async () => {
  expectWrite(/im.v2.File.upload/)
  const portal = await startPortal()
  const app = await open(portal, { faults: [`drop:${UPLOAD}:once`] })
  await chooseFiles(app, [file('plan.pdf')])
  await send(app, 'Here')
  await expect
    .poll(filesToSend)
    .toEqual(['plan.pdf No answer came. It is not among the newest messages. · With it: Here'])
  const looksBefore = looks(app)
  await app.user.click(screen.getByRole('button', { name: 'Retry: plan.pdf' }))
  await gone()
  expect(looks(app)).toBeGreaterThan(looksBefore)
  expect([await arrived(portal), uploads(app).length]).toEqual([['plan.pdf: Here'], 2])
})

const looks = ({ requests }: OpenedApp) =>
  requests().filter(
    ({ method, params }) => method === 'im.dialog.messages.get' && 'LAST_ID' in Object(params),
  ).length

test('offline half-way through three files: what did not leave goes by itself, what may have arrived is looked for', async () => {
  for (const _ of [1, 2]) expectWrite(/im.v2.File.upload/)
  const portal = await startPortal()
  const app = await open(portal)
  const letGo = holdRequests(/"name":"two.pdf"/)
  await chooseFiles(app, [file('one.pdf'), file('two.pdf'), file('three.pdf')])
  await send(app, 'Three')
  await expect.poll(filesToSend).toEqual(['two.pdf 0 bytes of 4 kB', 'three.pdf 4 kB · comes next'])
  setOffline(true)
  letGo()
  await expect.poll(filesToSend).toEqual(['two.pdf Waits for the network', 'three.pdf Waits for the network'])
  app.session.announce({ kind: 'file', name: 'three.pdf' })
  setOffline(false)
  await expect.poll(filesToSend).toEqual(['two.pdf No answer came. It is not among the newest messages.'])
  expect(await arrived(portal)).toEqual(['one.pdf: Three', 'three.pdf: '])
})

test('a cancelled upload ends, and its text goes with the next file', async () => {
  expectWrite(/im.v2.File.upload/)
  const portal = await startPortal()
  const app = await open(portal)
  const letGo = holdRequests(/"name":"one.pdf"/)
  await chooseFiles(app, [file('one.pdf'), file('two.pdf')])
  await send(app, 'Here')
  await app.user.click(await screen.findByRole('button', { name: 'Cancel one.pdf' }))
  await gone()
  letGo()
  expect(await arrived(portal)).toEqual(['two.pdf: Here'])
})

test('the text of the only file that is cancelled goes back to the box', async () => {
  const app = await open(await startPortal())
  holdRequests(/"name":"one.pdf"/)
  await chooseFiles(app, [file('one.pdf')])
  await send(app, 'Here')
  await app.user.click(await screen.findByRole('button', { name: 'Cancel one.pdf' }))
  await expect
    .poll(() => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' }).value)
    .toBe('Here')
})

test('the browser asks before the page is left while a file is on its way, and not before or after', async () => {
  expectWrite(/im.v2.File.upload/)
  const app = await open(await startPortal())
  const isAsked = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }
  const letGo = holdRequests(/"name":"one.pdf"/)
  await chooseFiles(app, [file('one.pdf')])
  expect(isAsked()).toBe(false)
  await send(app)
  await screen.findByRole('button', { name: 'Cancel one.pdf' })
  expect(isAsked()).toBe(true)
  letGo()
  await gone()
  expect(isAsked()).toBe(false)
})
