// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom'
import { afterEach, expect, test, vi } from 'vitest'
import type { CardOptions, Sandbox } from '../../../sandbox/index.ts'
import { chooseFiles, file, filesToSend } from '../../harness/attached-files.ts'
import { denyStorage } from '../../harness/deny-storage.ts'
import {
  expectWrite,
  holdRequests,
  type OpenedApp,
  openApp,
  setOffline,
  startPortal,
} from '../../harness/open-app.ts'
import { touchScreen } from '../../harness/touch-screen.ts'

const FOUND = { scenario: 'found', viewer: 'anna' } satisfies CardOptions

afterEach(() => vi.restoreAllMocks())

const uploads = ({ requests }: OpenedApp) => requests().filter(({ method }) => method === 'im.v2.File.upload')
const reply = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Reply/ })

async function open(portal: Sandbox, card: CardOptions = {}): Promise<OpenedApp> {
  const app = await openApp({ ...FOUND, ...card }, portal)
  await reply()
  return app
}
async function send({ user }: OpenedApp, text = ''): Promise<void> {
  const box = await reply()
  if (text !== '') fireEvent.change(box, { target: { value: text } })
  box.focus()
  await user.keyboard('{Enter}')
}
test('on a touch screen the camera can be used, its photo gets a name, and less is taken', async () => {
  touchScreen()
  const app = await open(await startPortal())
  expect(screen.getByRole('button', { name: 'Attach files, up to 25 MB each' })).toBeTruthy()
  const camera = document.querySelector<HTMLInputElement>('input[capture="environment"]')
  expect(camera?.accept).toBe('image/*')
  Object.defineProperty(camera, 'files', {
    value: [file('image.jpg', { type: 'image/jpeg' })],
    configurable: true,
  })
  await app.user.hover(screen.getByRole('button', { name: 'Take a photo' }))
  fireEvent.change(camera as HTMLInputElement)
  await expect.poll(filesToSend).toEqual([expect.stringMatching(/^Photo \d{4}-\d\d-\d\d [\d-]+\.jpg 4 kB$/)])
  await chooseFiles(app, [file('notes.txt')])
  await expect.poll(() => filesToSend().length).toBe(2)
  const input = document.querySelector<HTMLInputElement>('input[multiple]')
  Object.defineProperty(input, 'files', {
    value: [file('film.mp4', { size: 25_000_001 })],
    configurable: true,
  })
  fireEvent.change(input as HTMLInputElement)
  await expect.poll(() => document.body.textContent).toContain('at most 25 MB can be sent from here')
})

test('a text with signs of its own goes with its file as it was typed', async () => {
  expectWrite(/im.v2.File.upload/)
  const app = await open(await startPortal())
  await chooseFiles(app, [file('plan.pdf')])
  await send(app, '100 % "sure" $result[chat]\n[b]yes[/b]')
  await expect.poll(filesToSend).toEqual([])
  expect(uploads(app)[0]?.params).toMatchObject({
    fields: { message: '100 % "sure" $result[chat]\n[b]yes[/b]' },
  })
})

test('nothing is sent by the token of another person who has logged in since', async () => {
  const portal = await startPortal()
  const app = await open(portal)
  const letGo = holdRequests(/"name":"plan.pdf"/)
  await chooseFiles(app, [file('plan.pdf'), file('offer.pdf')])
  await send(app, 'Here')
  await screen.findByRole('button', { name: 'Cancel plan.pdf' })
  app.session.logIn('marco')
  app.session.expireToken()
  letGo()
  await expect.poll(filesToSend).toEqual([])
  expect(uploads(app).map(({ status }) => status)).toEqual(['401'])
})

test('a file that is sent without a network waits, and goes by itself when there is one', async () => {
  expectWrite(/im.v2.File.upload/)
  const app = await open(await startPortal())
  await chooseFiles(app, [file('plan.pdf')])
  setOffline(true)
  await send(app, 'Here')
  await expect.poll(filesToSend).toEqual(['plan.pdf Waits for the network · With it: Here'])
  app.session.announce({ kind: 'file', name: 'plan.pdf' })
  setOffline(false)
  await expect.poll(filesToSend).toEqual([])
  expect(uploads(app)).toHaveLength(1)
})

test('where storage is denied the text of a cancelled file comes back, in front of what is typed since', async () => {
  denyStorage()
  const app = await open(await startPortal())
  holdRequests(/"name":"plan.pdf"/)
  await chooseFiles(app, [file('plan.pdf')])
  await send(app, 'Here')
  fireEvent.change(await reply(), { target: { value: 'And more' } })
  await app.user.click(await screen.findByRole('button', { name: 'Cancel plan.pdf' }))
  await expect.poll(async () => (await reply()).value).toBe('Here\nAnd more')
  expect(document.activeElement).toBe(await reply())
})
