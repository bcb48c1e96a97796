import { createFormatter } from 'use-intl'
import { expect, test } from 'vitest'
import { exactAmount, roundAmount } from '../../../src/shared/records/amount-words.ts'

const format = createFormatter({ locale: 'en', timeZone: 'Europe/Berlin' })

test.each([
  [38_900.5, 'EUR', '€38,901', '€38,900.50'],
  [38_900, 'JPY', '¥38,900', '¥38,900'],
  [0, 'EUR', '', '€0'],
  [12.5, 'BONUS', '', '12.50 BONUS'],
  [12, '', '', '12'],
])('%s %s is “%s” in a list and “%s” by itself', (amount, currency, round, exact) => {
  expect(roundAmount(format, amount, currency)).toBe(round)
  expect(exactAmount(format, amount, currency)).toBe(exact)
})

test('an amount that is not told is nothing in a list', () => {
  expect(roundAmount(format, null, 'EUR')).toBe('')
})
