import type { useFormatter } from 'use-intl'

type Formatter = Pick<ReturnType<typeof useFormatter>, 'number'>

const ISO_4217 = /^[A-Z]{3}$/

/** An amount in a list, "€38,900", in whole units; empty: not told, zero, or no ISO 4217 currency. */
export function roundAmount(format: Formatter, amount: number | null, currency: string): string {
  if (amount === null || amount === 0 || !ISO_4217.test(currency)) return ''
  return format.number(amount, { style: 'currency', currency, maximumFractionDigits: 0 })
}

/** An amount, "€38,900.50", without cents where it has none. `currency`: ISO 4217, or a code that is shown as it is. */
export function exactAmount(format: Formatter, amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return ISO_4217.test(currency)
    ? format.number(amount, { style: 'currency', currency, ...fraction })
    : `${format.number(amount, fraction)} ${currency}`.trim()
}
