import { expect, test } from 'vitest'
import { setupOf } from '../../../src/features/gallery/fixtures/setups.ts'
import { newsOf } from '../../../src/setup/news-of.ts'

const HERE = 'https://app.example/'
const TAB = 'CRM_DEAL_DETAIL_TAB'

/** The news of a portal with these bindings, in short. */
function news(placements: readonly string[], without: readonly string[] = []) {
  const bindings = placements.map((placement) => ({ placement, handler: HERE }))
  const { places, permissions } = newsOf(setupOf({ without }), bindings)
  return [places.map(({ key }) => key), permissions]
}

test('an installation of an earlier version has the messenger’s places as news', () => {
  expect(news([TAB])).toEqual([['navigation', 'sidebar', 'links'], []])
})

test('a permission that an earlier version did not ask for is news while it is not granted', () => {
  expect(news([TAB], ['disk', 'imopenlines'])[1]).toEqual(['disk'])
})

test('who has added one of the new places has chosen: the others are no news', () => {
  expect(news([TAB, 'IM_SIDEBAR'])).toEqual([[], []])
})

test('without any tab there is no earlier version, and nothing is news', () => {
  expect(news([], ['disk'])).toEqual([[], []])
})

test('places that the portal does not list are no news', () => {
  expect(news([TAB], ['placement'])[0]).toEqual([])
})
