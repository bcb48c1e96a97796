import { expect, test } from 'vitest'
import { matchIn } from '../../../../src/features/search/deals/match-in.ts'

test.each([
  ['Warehouse lighting', 'light', ['Warehouse ', 'light', 'ing']],
  ['LIGHT', 'light', ['', 'LIGHT', '']],
  ['Desk lamps', 'light', ['Desk lamps', '', '']],
  ['Desk lamps', '', ['Desk lamps', '', '']],
  ['İstanbul light', 'light', ['İstanbul light', '', '']],
  ['', 'light', ['', '', '']],
])('in %j, %j stands out as %j', (title, words, parts) => {
  expect(matchIn(title, words)).toEqual(parts)
})
