// @vitest-environment happy-dom
import { screen } from '@testing-library/dom'
import { expect, onTestFinished, test, vi } from 'vitest'
import { controlClock, foundInTime, openApp, passTime, passTimeUntil } from '../../harness/open-app.ts'

const DEAL = 'Warehouse lighting for Northwind'

const IN_A_MESSAGE = /is ordered for/
/** Ends of the part that arrives: the first place that has this text. */
const CUTS: readonly (readonly [string, RegExp])[] = [
  ['before the root element', /<body>/],
  ['in the skeleton', /<main class/],
  ['at the end of the page’s start', /<\/main>\s*/],
  ['in the chat’s title', /<h1[^>]*>Ware/],
  ['in a message', IN_A_MESSAGE],
  ['before the state', /<\/main><\/div>/],
  ['in the state', /"dialog":/],
  ['before the end mark', /<\/script>(?=<template id="drawn-end")/],
  ['in the end mark', /<template id="drawn-e/],
]
const AFTER_THE_MARK = /<template id="drawn-end"><\/template>/

/** The part that arrives before the stream is cut, the place of the cut included. */
const until = (place: RegExp) => (html: string) => {
  const found = place.exec(html)
  if (found === null) throw new Error(`The page has no ${place}`)
  return html.slice(0, found.index + found[0].length)
}

/** Opens the deal with what arrives, and expects its whole screen. */
async function openCut(place: RegExp) {
  controlClock()
  const app = await openApp({ scenario: 'found' }, undefined, 'by the host', { cut: until(place) })
  await foundInTime(() => screen.queryByRole('button', { name: 'More actions' }))
  await foundInTime(() => screen.queryByRole('region', { name: 'Messages' }))
  await passTimeUntil(() => app.requests().length > app.openings().length)
  await passTime(1_000)
  expect(screen.getByRole('heading', { level: 1, name: DEAL })).toBeTruthy()
  expect([document.querySelectorAll('h1').length, document.querySelectorAll('main').length]).toEqual([1, 1])
  expect(document.querySelector('#drawn-state, #drawn-end, [data-drawn-by]')).toBeNull()
  return app
}

/** The connection stays open until the end of the test, and sends nothing more. */
function stall(): void {
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
  onTestFinished(() => state.mockRestore())
}

test.each(CUTS)(
  'a stream that ends %s: the page asks by itself, once, and shows the chat',
  async (_, place) => {
    const { openings } = await openCut(place)
    expect(openings()).toEqual(['host', 'page'])
  },
)

test('a stream that stops in a message: the page asks by itself, once, and shows the chat', async () => {
  stall()
  const { openings } = await openCut(IN_A_MESSAGE)
  expect(openings()).toEqual(['host', 'page'])
})

test.each([
  ['ends', () => undefined],
  ['stops', stall],
])('a stream that %s after the end mark: the app takes over what is drawn', async (_, arrive) => {
  arrive()
  const { openings, drawn } = await openCut(AFTER_THE_MARK)
  expect(openings()).toEqual(['host'])
  expect(drawn?.isConnected).toBe(true)
})
