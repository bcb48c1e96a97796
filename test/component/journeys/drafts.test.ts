// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom'
import { afterEach, expect, test, vi } from 'vitest'
import type { CardOptions, Sandbox } from '../../../sandbox/index.ts'
import { denyStorage } from '../../harness/deny-storage.ts'
import { openApp, startPortal } from '../../harness/open-app.ts'
import { fill, goBackToSearch, openLeftMenu, pressEnter, searchBox } from './left-menu.ts'

const FOUND = { scenario: 'found' } satisfies CardOptions
const ANNA = { ...FOUND, viewer: 'anna' }
const MARCO = { ...FOUND, viewer: 'marco' }
const UNKNOWN = { ...FOUND, faults: ['INTERNAL_SERVER_ERROR:profile'] }
afterEach(() => vi.restoreAllMocks())

const ANNAS = 'Not before Friday, and not a word to Marco'
const MARCOS = 'The keys are at the gate'

/** The texts of this browser's storage, without the entities that they are about. */
const kept = () =>
  Object.entries({ ...sessionStorage, ...localStorage }).flatMap(([key, text]) =>
    key.startsWith('deal-chat.about ') ? [] : [text],
  )

// By label, not by role: looking for a role reads the styles of the whole page.
const findBox = () => screen.findByLabelText<HTMLTextAreaElement>('Reply', { selector: 'textarea' })

/** Opens deal 1663, or what the card says, anew: as a reload does, or as the next person would. */
async function openDeal(card: CardOptions, portal: Sandbox) {
  const app = await openApp(card, portal)
  return { ...app, box: await findBox() }
}

function write(box: HTMLTextAreaElement, text: string): void {
  fireEvent.change(box, { target: { value: text } })
}

// As reported of others: jagduvi1/Cellarion#385, first-tree-ai/first-tree#1647, sh1nj1/plan42#1496.
test('the next person in a browser tab finds an empty box, and the writer finds the draft again', async () => {
  const portal = await startPortal()
  const anna = await openDeal(ANNA, portal)
  write(anna.box, ANNAS)
  expect(kept()).toEqual([ANNAS])

  const marco = await openDeal(MARCO, portal)
  expect(marco.box.value).toBe('')
  // An emptied box removes its draft.
  write(marco.box, 'Never mind')
  write(marco.box, '')
  write(marco.box, MARCOS)

  expect((await openDeal(ANNA, portal)).box.value).toBe(ANNAS)
  expect((await openDeal(MARCO, portal)).box.value).toBe(MARCOS)
})

/** Anna's message, sent in a portal with this fault, once the app says that it isn't sent. */
async function annasUnsent(portal: Sandbox, fault: string): Promise<void> {
  const anna = await openDeal({ ...ANNA, faults: [`${fault}:im.message.add`] }, portal)
  write(anna.box, ANNAS)
  anna.box.focus()
  await anna.user.keyboard('{Enter}')
  await screen.findByText('Not sent')
}

test('a refused message goes back to its writer’s box, and to nobody else’s', async () => {
  const portal = await startPortal()
  await annasUnsent(portal, 'ACCESS_ERROR')
  const marco = await openDeal(MARCO, portal)
  expect([marco.box.value, screen.queryByText(ANNAS)]).toEqual(['', null])
  expect((await openDeal(ANNA, portal)).box.value).toBe(ANNAS)
})

test('a message that may have arrived is offered to its writer again, and to nobody else', async () => {
  const portal = await startPortal()
  await annasUnsent(portal, 'INTERNAL_SERVER_ERROR')
  const marco = await openDeal(MARCO, portal)
  expect([marco.box.value, screen.queryByText(ANNAS)]).toEqual(['', null])
  const again = await openDeal(ANNA, portal)
  expect(await screen.findByText('Not sent')).toBeTruthy()
  expect([again.box.value, screen.getAllByText(ANNAS)]).toEqual(['', [expect.anything()]])
})

test('each of three portals has drafts of its own, though chats and people have the same IDs', async () => {
  const portals = [await startPortal(), await startPortal(), await startPortal()]
  const drafts = portals.flatMap((portal, index) => [
    { portal, card: ANNA, text: `Anna’s in portal ${index}` },
    { portal, card: MARCO, text: `Marco’s in portal ${index}` },
  ])
  for (const { portal, card, text } of drafts) {
    const { box } = await openDeal(card, portal)
    expect(box.value).toBe('')
    write(box, text)
  }
  for (const { portal, card, text } of drafts) expect((await openDeal(card, portal)).box.value).toBe(text)
  expect(kept().sort()).toEqual(drafts.map(({ text }) => text).sort())
})

test('no draft is shown, and none is stored, where the portal does not tell who looks', async () => {
  const portal = await startPortal()
  write((await openDeal(ANNA, portal)).box, ANNAS)

  const unknown = await openDeal(UNKNOWN, portal)
  expect(unknown.box.value).toBe('')
  write(unknown.box, 'From whom?')
  expect(kept()).toEqual([ANNAS])
  write(unknown.box, '')
  write(unknown.box, 'From whom?')

  expect((await openDeal(UNKNOWN, portal)).box.value).toBe('')
  expect((await openDeal(ANNA, portal)).box.value).toBe(ANNAS)
})

test('a draft of an unknown person stays for the life of the page, which goes to the search and back', async () => {
  const { sandbox } = await openLeftMenu({ faults: UNKNOWN.faults })
  const openByAddress = () => {
    fill(searchBox(), `${sandbox.origin}/online/?IM_DIALOG=chat1437`)
    pressEnter()
  }
  openByAddress()
  write(await findBox(), ANNAS)
  await goBackToSearch()
  openByAddress()
  expect((await findBox()).value).toBe(ANNAS)
  expect(kept()).toEqual([])
})

test('where storage is denied a draft and its reply stay for the life of the page as well', async () => {
  denyStorage()
  const { sandbox, user } = await openLeftMenu({ viewer: 'anna' })
  const openByAddress = () => {
    fill(searchBox(), `${sandbox.origin}/online/?IM_DIALOG=chat1437`)
    pressEnter()
  }
  openByAddress()
  write(await findBox(), ANNAS)
  const row = document.querySelector<HTMLElement>('[data-row="message 90413"]')
  row?.focus()
  await expect.poll(() => row?.querySelector('[role="toolbar"]')).toBeTruthy()
  await user.keyboard('r')
  await screen.findByRole('button', { name: 'Drop the reply' })
  await goBackToSearch()
  openByAddress()
  expect((await findBox()).value).toBe(ANNAS)
  expect(await screen.findByRole('button', { name: 'Drop the reply' })).toBeTruthy()
})

test('drafts and the theme of the former format, which name no person, are removed and never shown', async () => {
  const portal = await startPortal()
  sessionStorage.setItem(`deal-chat.draft ${portal.origin} chat1437`, ANNAS)
  sessionStorage.setItem('deal-chat.draft https://globex.example chat1', ANNAS)
  sessionStorage.setItem('other', 'stays')
  localStorage.setItem('deal-chat.theme', 'dark')

  const { box } = await openDeal(MARCO, portal)
  expect(box.value).toBe('')
  expect(kept()).toEqual(['stays'])
})
