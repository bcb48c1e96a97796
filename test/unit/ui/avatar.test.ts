import { expect, test } from 'vitest'
import { hueOf } from '../../../src/ui/avatar/hue-of.ts'
import { initialsOf } from '../../../src/ui/avatar/initials-of.ts'

test.each([
  ['Anna Keller', 'AK'],
  ['Warehouse lighting for Northwind', 'WL'],
  ['  olga  ', 'O'],
  ['«Ромашка» договор', 'РД'],
  ['🚀 Launch (B2B)', 'LB'],
  ['محمد علي', 'مع'],
  ['№ 1742', '1'],
  ['— !', ''],
  ['', ''],
])('the initials of “%s” are “%s”', (name, initials) => {
  expect(initialsOf(name, 2)).toBe(initials)
})

test('a small avatar has one letter', () => {
  expect(initialsOf('Anna Keller', 1)).toBe('A')
})

test.each([
  ['#1c4f9f', 1],
  ['#4ba984', 3],
  ['#f0a92b', 5],
  ['#e63322', 6],
  ['#8474c8', 8],
])('the portal’s colour %s picks the nearest of the eight hues', (colour, hue) => {
  expect(hueOf(colour, '')).toBe(hue)
})

test('a grey or missing colour is replaced by one that depends on the name only', () => {
  for (const colour of ['#808080', '', 'red', '#fff', 'javascript:alert(1)']) {
    const hue = hueOf(colour, 'Anna Keller')
    expect(hue).toBe(hueOf('', 'Anna Keller'))
    expect(hue).toBeGreaterThanOrEqual(1)
    expect(hue).toBeLessThanOrEqual(8)
  }
})
