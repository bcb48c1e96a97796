// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/dom'
import { beforeEach, expect, test } from 'vitest'
import { controlClock, expectWrite, passTime } from '../../harness/open-app.ts'
import {
  fill,
  focusIsOn,
  goBackToSearch,
  openLeftMenu,
  optionsAre,
  pageSays,
  passQuietTime,
  pressEnter,
  searchBox,
} from './left-menu.ts'

beforeEach(controlClock)

test.each<[pasted: string, option: string, heading: string, hash: string]>([
  ['/crm/deal/details/1663/', 'Deal 1663', 'Warehouse lighting for Northwind', '#/deal/1663'],
  ['/crm/type/128/details/17/', 'Smart process item 17', 'Installation project #17', '#/dynamic_128/17'],
  ['/crm/type/31/details/9/', 'Invoice 9', 'Invoice for the first stage', '#/smart_invoice/9'],
  ['/crm/lead/details/14/', 'Lead 14', 'No chat yet', '#/lead/14'],
  [
    '/company/personal/user/2/tasks/task/view/8293/',
    'Task 8293',
    'Measure the new hall',
    '#/find/any?kind=task&id=8293&asked=1',
  ],
  ['/workgroups/group/103/', 'Group 103', 'Northern warehouses', '#/find/any?kind=group&id=103&asked=1'],
  ['/online/?IM_DIALOG=chat1437', 'Chat 1437', 'Warehouse lighting for Northwind', '#/chat/1437'],
  ['/online/?IM_DIALOG=sg103', 'Group 103', 'Northern warehouses', '#/find/any?kind=group&id=103&asked=1'],
])('the pasted address %s leads to the chat, without a search', async (pasted, option, heading, address) => {
  const { sandbox, requests } = await openLeftMenu()
  // The whole address as copied, with the slider's parameters.
  fill(searchBox(), `${sandbox.origin}${pasted}${pasted.includes('?') ? '&' : '?'}IFRAME=Y`)
  await optionsAre(new RegExp(`^${option}$`))
  await passQuietTime()
  expect(requests()).toEqual([])
  pressEnter()
  await screen.findByRole('heading', { name: heading })
  expect(location.hash).toBe(address)
  await passQuietTime()
  const asked = requests().map(({ method, commands = [] }) => [method, ...commands].join(' '))
  expect(asked.join(' ')).not.toContain('crm.item.list')
  expect(asked.join(' ')).not.toMatch(/DIALOG_ID=(?!chat)/)
})

test('a group’s own dialog ID is never requested: that would create its chat', async () => {
  const { user, requests } = await openLeftMenu()
  fill(searchBox(), '/online/?IM_DIALOG=sg103')
  await user.click(await screen.findByRole('option'))
  await screen.findByRole('heading', { name: 'Northern warehouses' })
  expect(requests()[0]).toMatchObject({
    method: 'im.chat.get',
    params: { ENTITY_TYPE: 'SONET_GROUP', ENTITY_ID: '103' },
  })
})

test('a person’s address is linked to, and never requested', async () => {
  const { sandbox, user, requests, frameCommands } = await openLeftMenu()
  fill(searchBox(), '/online/?IM_DIALOG=31')
  await screen.findByRole('heading', { name: 'A private chat' })
  const link = screen.getByRole('link', { name: 'Open chat' })
  expect(link.getAttribute('href')).toBe(`${sandbox.origin}/online/?IM_DIALOG=31`)
  await passQuietTime()
  expect(requests()).toEqual([])
  expectWrite(/imOpenMessenger.*"31"/)
  await user.click(link)
  await waitFor(() => expect(frameCommands('imOpenMessenger')).toHaveLength(1))
  expect(requests()).toEqual([])
})

test.each(['chat1601', 'chat999999'])(
  'a pasted %s that REST answers 403 for is reported as without access or absent',
  async (chat) => {
    await openLeftMenu()
    fill(searchBox(), `/online/?IM_DIALOG=${chat}`)
    pressEnter()
    await screen.findByRole('heading', { name: 'This chat can’t be shown' })
    await pageSays(`Either you are not in ${chat}, or there is no such chat`)
    await focusIsOn(() => screen.getByRole('heading', { level: 1 }))
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
    await goBackToSearch()
    expect(searchBox().value).toBe(`/online/?IM_DIALOG=${chat}`)
  },
)

test('an unknown address, or another portal’s, is named as such, and nothing is requested', async () => {
  const { requests } = await openLeftMenu()
  fill(searchBox(), 'https://other.bitrix24.com/crm/deal/details/1663/')
  await screen.findByRole('heading', { name: 'An address of another portal' })
  await pageSays('other.bitrix24.com')
  fill(searchBox(), '/crm/deal/')
  await screen.findByRole('heading', { name: 'We do not know this address' })
  pressEnter()
  await passQuietTime()
  expect(requests()).toEqual([])
})

test('a text that looks like a dialog ID may be a title, too: the chat is offered, and the deals are searched', async () => {
  const { requests } = await openLeftMenu()
  fill(searchBox(), 'chat1437')
  await optionsAre(/^Chat 1437$/)
  await passTime(310)
  await waitFor(() => expect(requests().some(({ method }) => method === 'crm.item.list')).toBe(true))
  fireEvent.keyDown(searchBox(), { key: 'Enter' })
  await screen.findByRole('link', { name: 'Open chat' })
})
