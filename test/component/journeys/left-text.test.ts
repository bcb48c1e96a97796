// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import type { CardOptions, Sandbox } from '../../../sandbox/index.ts'
import {
  controlClock,
  expectWrite,
  foundInTime,
  holdRequests,
  openApp,
  passTime,
  startPortal,
} from '../../harness/open-app.ts'
import { replyBox } from '../../harness/reply-box.ts'
import { deafenToItsEnd, provideLocks } from '../../harness/web-locks.ts'

const ANNA = { scenario: 'found', viewer: 'anna' } satisfies CardOptions
const DRAFT = 'Not before Friday'

const left = () => screen.queryByLabelText('Your unsent text', { selector: 'section' })
const button = (name: string) => foundInTime(() => screen.queryByRole('button', { name }))
const saysHeading = (name: string) =>
  foundInTime(
    () => [...document.querySelectorAll('h1')].find(({ textContent }) => textContent === name) ?? null,
  )

/** Opens deal 1663, and writes a draft into its chat. */
async function writeDraft(portal: Sandbox) {
  const app = await openApp(ANNA, portal)
  fireEvent.change(await foundInTime(replyBox), { target: { value: DRAFT } })
  return app
}

test('a draft of a deleted chat is shown, outlives a reload, and moves to the new chat by a press, and the focus with it', async () => {
  controlClock()
  expectWrite(/imOpenMessenger/)
  const portal = await startPortal()
  await writeDraft(portal)
  portal.people.deleteChat({ chat: 1437 })
  await saysHeading('No chat yet')
  expect((await foundInTime(left)).textContent).toContain(DRAFT)

  const { user } = await openApp(ANNA, portal)
  await saysHeading('No chat yet')
  expect((await foundInTime(left)).textContent).toContain(DRAFT)
  await user.click(await button('Start the chat'))
  const reply = await foundInTime(replyBox)
  expect(reply.value).toBe('')
  await user.click(await button('Put it into this chat’s box'))
  expect([replyBox()?.value, left()]).toEqual([DRAFT, null])
  expect(document.activeElement).toBe(replyBox())

  await openApp(ANNA, portal)
  await foundInTime(() => (replyBox()?.value === DRAFT ? replyBox() : null))
  expect(left()).toBeNull()
})

test('messages that a crashed page had queued for a deleted chat are shown', async () => {
  controlClock()
  const { crash } = provideLocks()
  deafenToItsEnd()
  const portal = await startPortal()
  const { user } = await writeDraft(portal)
  holdRequests(/im\.message\.add/)
  await user.click(await button('Send'))
  crash()
  portal.people.deleteChat({ chat: 1437 })

  await openApp(ANNA, portal)
  await saysHeading('No chat yet')
  expect((await foundInTime(left)).textContent).toContain(DRAFT)
})

test('a text written in a chat that one is removed from is shown to its writer alone', async () => {
  controlClock()
  const portal = await startPortal()
  await writeDraft(portal)
  portal.people.leave({ who: 'anna', chat: 1437, by: 'marco' })
  await saysHeading('You are not in this chat')
  expect((await foundInTime(left)).textContent).toContain(DRAFT)

  await openApp({ ...ANNA, viewer: 'olga' }, portal)
  await saysHeading('You are not in this chat')
  await passTime(2_000)
  expect(left()).toBeNull()

  const { user } = await openApp(ANNA, portal)
  expect((await foundInTime(left)).textContent).toContain(DRAFT)
  await user.click(await button('Discard'))
  expect([left(), Object.values({ ...sessionStorage })]).toEqual([null, ['CRM DEAL|1663']])
  expect(document.activeElement).toBe(document.querySelector('h1'))
})

test('a message that was refused as its writer was removed from the chat is shown as well', async () => {
  controlClock()
  const portal = await startPortal()
  const { user } = await writeDraft(portal)
  portal.people.leave({ who: 'anna', chat: 1437, by: 'marco' })
  ;(await foundInTime(replyBox)).focus()
  await user.keyboard('{Enter}')
  await saysHeading('You are not in this chat')
  expect((await foundInTime(left)).textContent).toContain(DRAFT)
})

test('a group’s chat that is gone shows what was written there, and asks who looks only then', async () => {
  controlClock()
  const portal = await startPortal()
  const card = { scenario: 'group', viewer: 'anna' } satisfies CardOptions
  await openApp(card, portal)
  const reply = await foundInTime(replyBox)
  fireEvent.change(reply, { target: { value: DRAFT } })
  const about = Object.keys({ ...sessionStorage }).find((key) => key.startsWith('deal-chat.about')) ?? ''
  portal.people.deleteChat({ chat: Number(/chat(\d+)$/.exec(about)?.[1]) })

  const { requests } = await openApp(card, portal)
  expect((await foundInTime(left)).textContent).toContain(DRAFT)
  expect(requests().filter(({ method }) => method === 'profile')).not.toEqual([])
  sessionStorage.clear()
  const again = await openApp(card, portal)
  await saysHeading('No chat yet')
  await passTime(2_000)
  expect(again.requests().filter(({ method }) => method === 'profile')).toEqual([])
})
