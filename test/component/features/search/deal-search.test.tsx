// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FoundDeal } from '../../../../src/chat/search/search-deals.ts'
import { DealSearch } from '../../../../src/features/search/deals/deal-search.tsx'
import { PortalError } from '../../../../src/portal/failure.ts'
import type { Method } from '../../../../src/portal/portal.ts'
import { type Navigation, NavigationProvider } from '../../../../src/shared/navigation/navigation.tsx'
import type { Route } from '../../../../src/shared/navigation/routes.ts'
import { CLOCK_CHANGES } from '../../../clock-changes.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'
import { renderScreen } from '../../render-screen.tsx'

const deal = (id: number, title: string): FoundDeal => ({ id, title, amount: null, currency: '' })

/** A portal that holds each answer until the test gives it, in any order. */
function holdingPortal() {
  const asked: { words: string; answer: (deals: FoundDeal[]) => void; refuse: (error: Error) => void }[] = []
  const call = ({ params }: Method<unknown>) =>
    new Promise((answer, refuse) => {
      const { '%title': words = 'a number' } = params['filter'] as Record<string, string>
      asked.push({ words, answer, refuse })
    })
  return { portal: portalStandIn({ call }), asked }
}

const go = vi.fn<Navigation['go']>()

/** The search, and the address that it writes to. */
function Searching({ text: first }: { text: string }) {
  const [route, setRoute] = useState<Route>({ page: 'find', text: first })
  const navigation: Navigation = {
    route,
    recents: [],
    go,
    replace: setRoute,
    goBack: () => undefined,
    remember: () => undefined,
    positionIn: () => null,
    keepPosition: () => undefined,
  }
  return (
    <NavigationProvider value={navigation}>
      <DealSearch text={route.page === 'find' ? route.text : ''} />
    </NavigationProvider>
  )
}

async function open(text: string) {
  const { portal, asked } = holdingPortal()
  await renderScreen(<Searching text={text} />, { appContext: { portal } })
  const box = screen.getByRole('combobox')
  fireEvent.focus(box)
  return { asked, box }
}

const rest = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

async function type(text: string): Promise<void> {
  await act(async () => fireEvent.change(screen.getByRole('combobox'), { target: { value: text } }))
}

/** Lets the portal's answer arrive and render. */
async function says(saying: () => void): Promise<void> {
  await act(async () => {
    saying()
    await vi.advanceTimersByTimeAsync(10)
  })
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  go.mockClear()
})

test('nothing is requested while the user types, and one search after a pause', async () => {
  const { asked } = await open('')
  for (const text of ['l', 'li', 'lig', 'ligh', 'light', 'lighti', 'lightin']) {
    await type(text)
    await rest(250)
  }
  expect(asked).toEqual([])
  await type('lighting')
  await rest(299)
  expect(asked).toEqual([])
  await rest(1)
  expect(asked.map(({ words }) => words)).toEqual(['lighting'])
})

test('an address is never searched for, and Enter opens it at once', async () => {
  const { asked, box } = await open('light')
  await type('/crm/deal/details/7/')
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(go).toHaveBeenCalledExactlyOnceWith({ page: 'item', item: { type: 'DEAL', entityTypeId: 2 }, id: 7 })
  await rest(1_000)
  expect(asked.map(({ words }) => words)).not.toContain('/crm/deal/details/7/')
})

test('Enter that ends an input method’s word chooses nothing', async () => {
  const { box } = await open('/crm/deal/details/7/')
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true })
  expect(go).not.toHaveBeenCalled()
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(go).toHaveBeenCalledOnce()
})

test('Enter before the pause searches at once, and chooses no outdated row', async () => {
  const { asked, box } = await open('desk')
  await rest(300)
  await says(() => asked[0]?.answer([deal(1, 'Desk lamps')]))
  expect(screen.getAllByRole('option')).toHaveLength(1)

  await type('cold')
  fireEvent.keyDown(box, { key: 'Enter' })
  await rest(0)
  expect(asked.map(({ words }) => words)).toEqual(['desk', 'cold'])
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(go).not.toHaveBeenCalled()
  await says(() => asked[1]?.answer([deal(2, 'Cold storage')]))
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(go).toHaveBeenCalledExactlyOnceWith({ page: 'item', item: { type: 'DEAL', entityTypeId: 2 }, id: 2 })
})

test('a visible row can be pressed while newer ones load', async () => {
  const { asked } = await open('desk')
  await rest(300)
  await says(() => asked[0]?.answer([deal(1, 'Desk lamps')]))
  await type('desks')
  fireEvent.click(screen.getByRole('option'))
  expect(go).toHaveBeenCalledExactlyOnceWith({ page: 'item', item: { type: 'DEAL', entityTypeId: 2 }, id: 1 })
})

test('when the answers of two searches cross, the later search wins', async () => {
  const { asked } = await open('desk')
  await rest(300)
  await type('cold')
  await rest(300)
  await says(() => asked[1]?.answer([deal(2, 'Cold storage')]))
  await says(() => asked[0]?.answer([deal(1, 'Desk lamps')]))
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Cold storageDeal 2'])
})

test.each(CLOCK_CHANGES)(
  'deals that were found half a minute ago are searched for anew after a clock went %s',
  async (_change, ms) => {
    const { asked } = await open('desk')
    await rest(300)
    await says(() => asked[0]?.answer([deal(1, 'Desk lamps')]))
    await type('cold')
    await rest(300)
    vi.setSystemTime(Date.now() + ms)
    await rest(31_000)
    await type('desk')
    await rest(300)
    expect(asked.map(({ words }) => words)).toEqual(['desk', 'cold', 'desk'])
  },
)

test('a failed search says why in place of the list, and searches again on request', async () => {
  const { asked } = await open('desk')
  await rest(300)
  await says(() => asked[0]?.refuse(new PortalError({ kind: 'not-allowed' })))
  expect(screen.getByRole('heading', { level: 2, name: 'You may not see this' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await rest(10)
  await says(() => asked[1]?.answer([deal(1, 'Desk lamps')]))
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
  expect(screen.getAllByRole('option')).toHaveLength(1)
})
