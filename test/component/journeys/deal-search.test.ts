// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { beforeEach, expect, test, vi } from 'vitest'
import type { LogRow } from '../../../sandbox/index.ts'
import { controlClock, findHeading, foundInTime, holdRequests, passTime } from '../../harness/open-app.ts'
import {
  fill,
  focusIsOn,
  goBackToSearch,
  openingRequests,
  openLeftMenu,
  optionsAre,
  pageSays,
  passQuietTime,
  pressEnter,
  recents,
  searchBox,
  searchFor,
} from './left-menu.ts'

const searches = (rows: readonly LogRow[]) => rows.filter(({ method }) => method === 'crm.item.list')

beforeEach(controlClock)

test('an app that registered itself in the left menu has the search, too', async () => {
  await openLeftMenu({ scenario: 'left-menu-placement' })
  expect(searchBox()).toBeTruthy()
})

test('the search leads to the inbox, the left menu’s home', async () => {
  const { user } = await openLeftMenu()
  await user.click(screen.getByRole('link', { name: 'Deal chats' }))
  await findHeading('Deal chats')
  expect(location.hash).toBe('#/inbox')
})

test('typing eight letters costs at most two searches, and no other request', async () => {
  const { requests } = await openLeftMenu()
  await passQuietTime()
  expect(requests()).toEqual([])
  let typed = ''
  for (const letter of 'lighting') {
    typed += letter
    fill(searchBox(), typed)
    await passTime(120)
  }
  expect((await screen.findAllByRole('option')).length).toBeGreaterThan(0)
  await screen.findByText(/\d+ deals found/)
  await passQuietTime()
  expect(searches(requests()).length).toBeGreaterThan(0)
  expect(searches(requests()).length).toBeLessThanOrEqual(2)
  expect(requests()).toEqual(searches(requests()))
})

test('one letter is too short to search for, a digit is not', async () => {
  const { requests } = await openLeftMenu()
  await searchFor('l')
  await screen.findByText(/One more letter, please\./)
  await searchFor('   ')
  await searchFor('1663')
  await optionsAre(/Warehouse lighting for Northwind/)
  await passQuietTime()
  expect(searches(requests())).toHaveLength(1)
})

test('an answer that arrives too late is discarded, and Enter chooses no outdated row', async () => {
  const letGo = holdRequests(/crm\.item\.list.*cold/)
  const { requests } = await openLeftMenu()
  await searchFor('desk')
  await optionsAre(/Desk lamps/)
  fill(searchBox(), 'cold')
  await waitFor(() => expect(screen.getByRole('listbox').getAttribute('aria-busy')).toBe('true'))
  await optionsAre(/Desk lamps/)
  pressEnter()
  await passTime(100)
  expect(location.hash).toBe('#/find?q=cold')
  await searchFor('survey')
  await optionsAre(/Site survey for Brightwater/)
  letGo()
  await passTime(300)
  await waitFor(() => expect(searches(requests()).length).toBeGreaterThanOrEqual(2))
  await passTime(300)
  await optionsAre(/Site survey for Brightwater/)
})

test('a deal’s title is always text, and SQL wildcards match as in a portal', async () => {
  const alert = vi.fn()
  vi.stubGlobal('alert', alert)
  await openLeftMenu()
  await searchFor('<b>markup')
  await optionsAre(/<b>markup<\/b> & "quotes"/)
  expect(screen.getByRole('option').querySelector('b')).toBeNull()
  await searchFor('100% LED')
  await waitFor(() => {
    const texts = screen.getAllByRole('option').map(({ textContent }) => textContent ?? '')
    expect(texts.filter((text) => text.includes('100% LED_strip'))).toHaveLength(1)
  })
  await searchFor('$result[chat][ID]')
  await screen.findByRole('heading', { name: 'No deal found' })
  await pageSays('“$result[chat][ID]”')
  expect(alert).not.toHaveBeenCalled()
})

test('a click into the box, an extra space, or a mouse that leaves keep a row chosen for Enter', async () => {
  const { user } = await openLeftMenu()
  await searchFor('warehouse')
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))
  const second = () => screen.getAllByRole('option')[1] as HTMLElement
  await user.hover(second())
  await waitFor(() => expect(second().dataset['active']).toBe('true'))
  await user.unhover(second())
  expect(second().dataset['active']).toBe('true')
  await user.click(searchBox())
  await user.keyboard('{End}[Space]')
  expect(searchBox().value).toBe('warehouse ')
  await waitFor(() => expect(second().getAttribute('aria-selected')).toBe('true'))
  await user.keyboard('{Shift>}{Home}{/Shift}{Enter}')
  await findHeading('Warehouse lighting for Northwind')
})

test('a failed search keeps the focus on its button while it retries, and then moves it to the box', async () => {
  await openLeftMenu({ faults: ['user_access_error:crm.item.list:once'] })
  await searchFor('survey')
  const again = await screen.findByRole('button', { name: 'Try again' })
  const letGo = holdRequests(/crm\.item\.list/)
  again.focus()
  fireEvent.click(again)
  await focusIsOn(() => screen.getByRole('button', { name: 'Trying again…' }))
  letGo()
  await optionsAre(/Site survey/)
  await focusIsOn(searchBox)
})

test('a throttled search counts down, retries by itself, and shows its results', async () => {
  const { requests } = await openLeftMenu({ faults: ['QUERY_LIMIT_EXCEEDED:crm.item.list:once'] })
  await searchFor('survey')
  await screen.findByRole('heading', { name: 'The portal asks us to slow down' })
  await passTime(10_000)
  await optionsAre(/Site survey/)
  expect(searches(requests())).toHaveLength(2)
})

test('a deal that was opened before is loaded anew', async () => {
  const { requests } = await openLeftMenu()
  fill(searchBox(), '/crm/deal/details/1663/')
  for (const openings of [1, 2]) {
    pressEnter()
    await screen.findByRole('link', { name: 'Open chat' })
    await waitFor(() => expect(openingRequests(requests())).toHaveLength(openings))
    await goBackToSearch()
  }
})

test('coming back to results of half a minute ago looks for new ones', async () => {
  const { requests } = await openLeftMenu()
  await searchFor('survey')
  fireEvent.click(await screen.findByRole('option', { name: /survey/i }))
  await screen.findByRole('button', { name: 'Back' })
  await passTime(31_000)
  await goBackToSearch()
  await waitFor(() => expect(searches(requests())).toHaveLength(2))
})

test('“Clear” empties the box and leaves the focus in it', async () => {
  const { user } = await openLeftMenu()
  fill(searchBox(), 'survey')
  await user.click(screen.getByRole('button', { name: 'Clear' }))
  await waitFor(() => expect(searchBox().value).toBe(''))
  expect(document.activeElement).toBe(searchBox())
})

test('following “Any chat” from a search without a result keeps the focus in the app', async () => {
  const { user } = await openLeftMenu()
  await searchFor('no such deal')
  await screen.findByRole('heading', { name: 'No deal found' })
  const link = screen.getAllByRole('link', { name: 'Any chat' }).at(-1)
  link?.focus()
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: 'Find the chat' })
  await focusIsOn(() => screen.getByRole('heading', { level: 1, name: 'Find a chat' }))
})

test('very fast typing keeps to the browsers’ limit on address changes, and the final address is right', async () => {
  await openLeftMenu()
  const replaceState = history.replaceState.bind(history)
  let written = 0
  // Safari throws this.
  const limited = vi.spyOn(history, 'replaceState').mockImplementation((...given) => {
    written += 1
    if (written > 100) throw new DOMException('too many', 'SecurityError')
    replaceState(...given)
  })
  const text = 'warehouse lighting for everybody '.repeat(4)
  for (let length = 1; length <= text.length; length += 1) {
    fill(searchBox(), text.slice(0, length))
    await passTime(2)
  }
  expect(searchBox().value).toBe(text)
  await passTime(2_000)
  expect(location.hash).toBe(`#/find?q=${text.replaceAll(' ', '+')}`)
  limited.mockRestore()
})

test('opened chats stay listed as recent while the frame lives', async () => {
  await openLeftMenu()
  expect(screen.queryByRole('heading', { name: 'Recent' })).toBeNull()
  for (const word of ['survey', 'desk', 'survey']) {
    await searchFor(word)
    fireEvent.click(await screen.findByRole('option', { name: new RegExp(word, 'i') }))
    await goBackToSearch()
  }
  fill(searchBox(), '')
  await waitFor(() => expect(recents()).toEqual(['Site survey for Brightwater', 'Desk lamps']))
  const list = screen.getByRole('region', { name: 'Recent' })
  fireEvent.click(within(list).getByRole('link', { name: 'Site survey for Brightwater' }))
  await findHeading('You are not in this chat')
})

test('without the permission the search says so, and chats outside of CRM can still be found', async () => {
  await openLeftMenu({ without: ['crm'] })
  await searchFor('light')
  await screen.findByRole('heading', { name: 'The app lacks a permission' })
  await pageSays('ticks CRM and saves')
  fireEvent.click(screen.getByRole('link', { name: 'Any chat' }))
  await screen.findByLabelText('Deal ID')
})

test('without the right to deals the search says so', async () => {
  await openLeftMenu({ viewer: 'tomas' })
  await searchFor('light')
  await screen.findByRole('heading', { name: 'You may not see this' })
})

test.each([
  ['Spare parts for Halden', 'No chat yet', 1742],
  ['Site survey for Brightwater', 'You are not in this chat', 1750],
])('a found deal keeps its title where there is no chat to show: %s', async (title, heading, id) => {
  await openLeftMenu()
  await searchFor(title)
  await optionsAre(new RegExp(title))
  pressEnter()
  await findHeading(heading)
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: title })
  expect(new URL(link.href).pathname).toBe(`/crm/deal/details/${id}/`)
})

test('a found deal whose title can’t be read is called by its ID', async () => {
  const { session } = await openLeftMenu()
  await searchFor('Spare parts for Halden')
  await optionsAre(/Spare parts for Halden/)
  session.setFaults(['INTERNAL_SERVER_ERROR:crm.item.get'])
  pressEnter()
  await findHeading('No chat yet')
  expect(screen.getByRole('link', { name: 'Deal 1742' })).toBeTruthy()
  session.setFaults([])
  // The next poll asks for the title again.
  const titled = () => screen.queryByRole('link', { name: 'Spare parts for Halden' })
  await foundInTime(titled, { stepMs: 1_000 })
})
