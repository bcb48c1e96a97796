// @vitest-environment happy-dom
import { screen, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import {
  controlClock,
  expectWrite,
  foundInTime,
  openApp,
  passTime,
  passTimeUntil,
} from '../../harness/open-app.ts'

const button = (name: string) => screen.queryByRole('button', { name })
const openChat = () => screen.queryByRole('link', { name: 'Open chat' })
const h1 = (name: string) => screen.queryByRole('heading', { level: 1, name })

test('“Start” opens the portal’s messenger, and the chat that it creates is found', async () => {
  controlClock()
  expectWrite(/imOpenMessenger/)
  const { user, frameCommands } = await openApp({ scenario: 'none' })
  await user.click(await foundInTime(() => button('Start the chat')))
  await foundInTime(openChat)
  expect(frameCommands('imOpenMessenger').map(({ params }) => params)).toEqual([
    { dialogId: 'crm|DEAL|1742' },
  ])
})

test('when the messenger creates no chat, the app does, by a second press and one write', async () => {
  controlClock()
  expectWrite(/imOpenMessenger/)
  expectWrite(/"method":"im.chat.add"/)
  const { user, requests } = await openApp({ scenario: 'none', faults: ['no-messenger'] })
  await user.click(await foundInTime(() => button('Start the chat')))
  await user.dblClick(await foundInTime(() => button('Make the chat here')))
  await foundInTime(openChat)
  expect(requests().filter(({ method }) => method === 'im.chat.add')).toHaveLength(1)
})

test('“Join” opens the portal’s messenger, and the user becomes a member', async () => {
  controlClock()
  expectWrite(/imOpenMessenger/)
  const { user } = await openApp({ scenario: 'no-access' })
  await user.click(await foundInTime(() => button('Join')))
  await foundInTime(() => h1('Site survey for Brightwater'))
})

test('a user who is not let in learns whom to ask', async () => {
  controlClock()
  expectWrite(/imOpenMessenger/)
  const { user } = await openApp({ scenario: 'no-access', faults: ['no-messenger'] })
  await user.click(await foundInTime(() => button('Join')))
  await foundInTime(() => screen.queryByText('Marco Rossi'))
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Write to them' }).href).toMatch(/IM_DIALOG=31$/)
})

test('“Leave” asks first, and then the user is outside', async () => {
  controlClock()
  expectWrite(/"method":"im.chat.leave"/)
  const { user, requests } = await openApp({ scenario: 'found', viewer: 'marco' })
  await user.click(await foundInTime(() => button('More actions')))
  await user.click(await foundInTime(() => screen.queryByRole('menuitem', { name: 'Leave the chat…' })))
  const question = await foundInTime(() => screen.queryByRole('alertdialog'))
  await passTime(500)
  expect(requests().filter(({ method }) => method === 'im.chat.leave')).toEqual([])
  await user.click(within(question).getByRole('button', { name: 'Leave' }))
  await foundInTime(() => h1('You are not in this chat'))
})

test('other members’ messages appear by themselves', async () => {
  controlClock()
  const { sandbox } = await openApp({ scenario: 'found' })
  const messages = await foundInTime(() => screen.queryByRole('region', { name: 'Messages' }))
  const said = (text: string) => messages.textContent.split(text).length - 1
  expect(said('The client approved the estimate')).toBe(1)
  sandbox.people.write({ who: 'marco', chat: 1437, text: 'The truck is here' })
  await passTimeUntil(() => said('The truck is here') === 1)
})

test('a chat that is left or joined elsewhere changes its state here', async () => {
  controlClock()
  const { sandbox } = await openApp({ scenario: 'found', viewer: 'marco' })
  const messages = () => screen.queryByRole('region', { name: 'Messages' })
  await foundInTime(messages)
  sandbox.people.leave({ who: 'marco', chat: 1437, by: 'anna' })
  await foundInTime(() => h1('You are not in this chat'))
  sandbox.people.join({ who: 'marco', chat: 1437, by: 'anna' })
  await foundInTime(messages)
})

test('a deleted chat is shown as none, and a draft for it is sent nowhere', async () => {
  controlClock()
  const { user, sandbox } = await openApp({ scenario: 'found' })
  await user.click(await foundInTime(() => screen.queryByRole('textbox', { name: 'Reply' })))
  await user.paste('Is anybody')
  sandbox.people.deleteChat({ chat: 1437 })
  await foundInTime(() => h1('No chat yet'))
  expect(screen.queryByRole('textbox', { name: 'Reply' })).toBeNull()
  expect(button('Start the chat')).not.toBeNull()
})
