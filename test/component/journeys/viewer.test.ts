// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/dom'
import { afterEach, expect, test, vi } from 'vitest'
import type { CardOptions } from '../../../sandbox/index.ts'
import { expectWrite, type OpenedApp, openApp } from '../../harness/open-app.ts'

const FOUND = { scenario: 'found', viewer: 'anna' } satisfies CardOptions

afterEach(() => vi.restoreAllMocks())

async function open(card: CardOptions = {}): Promise<OpenedApp> {
  const app = await openApp({ ...FOUND, ...card })
  await screen.findByRole('textbox', { name: 'Reply' })
  return app
}
/** Found without its role: happy-dom has no styles by which an open dialog is seen. */
async function viewer(): Promise<HTMLDialogElement> {
  const found = () => document.querySelector<HTMLDialogElement>('dialog[open]')
  await expect.poll(found).not.toBeNull()
  return found() as HTMLDialogElement
}
const shown = () => document.querySelector<HTMLImageElement>('dialog img')?.alt
/** Opens a picture of the chat. */
async function view({ user }: OpenedApp, name: string): Promise<HTMLDialogElement> {
  await user.click(await screen.findByRole('img', { name }))
  return viewer()
}
/** A tab that the app opens; it records its addresses. */
function recordTab(): { visited: string[]; opener: unknown; isClosed: boolean } {
  const tab = {
    visited: [] as string[],
    opener: window as unknown,
    isClosed: false,
    location: { replace: (address: string) => void tab.visited.push(address) },
    close: () => {
      tab.isClosed = true
    },
  }
  vi.spyOn(window, 'open').mockReturnValue(tab as unknown as Window)
  return tab
}
/** The whole page, with every attribute. */
const page = () => document.documentElement.outerHTML

test('a picture opens in the viewer, steps by keys, and says where it stands', async () => {
  const app = await open()
  const dialog = await view(app, 'pallets.jpg')
  expect(dialog.getAttribute('aria-label')).toMatch(/^Picture (\d+) of \d+$/)
  expect(dialog.textContent).toContain('Leila Haddad')
  fireEvent.keyDown(dialog, { key: 'ArrowRight' })
  await expect
    .poll(() => document.querySelector('dialog video')?.getAttribute('aria-label'))
    .toBe('first-row.mp4')
  fireEvent.keyDown(dialog, { key: 'ArrowLeft' })
  await expect.poll(shown).toBe('pallets.jpg')
})

test('a picture is enlarged and fitted by keys and buttons, within limits', async () => {
  const app = await open()
  const dialog = await view(app, 'pallets.jpg')
  const zoom = () => within(dialog).getByTitle('Fit (0)').textContent
  expect(zoom()).toBe('100%')
  fireEvent.keyDown(dialog, { key: '-' })
  expect(zoom()).toBe('100%')
  for (const share of ['150%', '225%', '338%', '506%', '600%', '600%']) {
    fireEvent.keyDown(dialog, { key: '+' })
    await expect.poll(zoom).toBe(share)
  }
  fireEvent.keyDown(dialog, { key: '0' })
  await expect.poll(zoom).toBe('100%')
  await app.user.click(within(dialog).getByLabelText('Larger (+)'))
  expect(zoom()).toBe('150%')
})

test('a press with a key opens the picture in a new tab, as a link does', async () => {
  await open()
  const link = (await screen.findByRole('img', { name: 'pallets.jpg' })).closest('a')
  const isFollowed = fireEvent.click(link as HTMLElement, { ctrlKey: true })
  expect([isFollowed, link?.target, link?.rel]).toEqual([true, '_blank', 'noopener noreferrer'])
  expect(document.querySelector('dialog')).toBeNull()
})

test('a picture that the browser does not show is its name with ways to it, in the chat and in the viewer', async () => {
  const app = await open()
  const dialog = await view(app, 'pallets.jpg')
  fireEvent.error(document.querySelector('dialog img') as Element)
  await expect.poll(() => dialog.textContent).toContain('not signed in to the portal inside this frame')
  const link = within(dialog).getByText('Open in a new tab').closest('a')
  expect(link?.getAttribute('href')).toContain('/sandbox/')
  dialog.close()
  await expect.poll(() => document.querySelector('dialog')).toBeNull()
  fireEvent.error(screen.getByRole('img', { name: 'pallets.jpg' }))
  expect(await screen.findByRole('button', { name: 'Download pallets.jpg' })).toBeTruthy()
  expect(screen.queryByRole('img', { name: 'pallets.jpg' })).toBeNull()
  expect(screen.getByRole('link', { name: /pallets.jpg/ }).getAttribute('target')).toBe('_blank')
})

test('a download asks for a link at the press, and the link goes into its tab alone', async () => {
  expectWrite(/im.v2.File.download/)
  const tab = recordTab()
  const app = await open()
  await app.user.click(await screen.findByRole('button', { name: 'Download estimate.xlsx' }))
  await expect.poll(() => tab.visited).toHaveLength(1)
  const [link = ''] = tab.visited
  expect(link).toContain('/rest/download.json?token=')
  expect(tab.opener).toBeNull()
  const token = decodeURIComponent(link.split('token=')[1] ?? '')
  expect(token).toMatch(/^im\|file/)
  expect([page().includes(token.slice(3)), page().includes('download.json')]).toEqual([false, false])
})

test('an older portal gives a link with the access token, which reaches the tab and no element', async () => {
  const tab = recordTab()
  const app = await open({ faults: ['old-files'], with: ['disk'] })
  await app.user.click(await screen.findByRole('button', { name: 'Download estimate.xlsx' }))
  await expect.poll(() => tab.visited).toHaveLength(1)
  expect(tab.visited[0]).toContain(app.session.token)
  expect(page()).not.toContain(app.session.token)
})

test('a portal that gives no link opens the file’s own address', async () => {
  const tab = recordTab()
  const app = await open({ faults: ['old-files'] })
  await app.user.click(await screen.findByRole('button', { name: 'Download estimate.xlsx' }))
  await expect.poll(() => tab.visited).toHaveLength(1)
  expect(tab.visited[0]).toContain('/sandbox/files/')
})

test.each(['FILE_NOT_FOUND', 'ACCESS_DENIED'])(
  'a download that is refused (%s) says so, and leaves no tab',
  async (code) => {
    const tab = recordTab()
    const app = await open({ faults: [`${code}:im.v2.File.download`] })
    await app.user.click(await screen.findByRole('button', { name: 'Download estimate.xlsx' }))
    expect(await screen.findByText('The portal gave no link to the file.')).toBeTruthy()
    expect([tab.isClosed, tab.visited]).toEqual([true, []])
  },
)

test('a browser that blocks the tab is told of, and nothing is asked', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null)
  const app = await open()
  await app.user.click(await screen.findByRole('button', { name: 'Download estimate.xlsx' }))
  expect(await screen.findByText(/The browser blocked the new tab/)).toBeTruthy()
  expect(app.requests().filter(({ method }) => method.startsWith('im.v2'))).toEqual([])
})
