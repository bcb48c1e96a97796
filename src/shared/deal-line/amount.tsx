import { useFormatter } from 'use-intl'

interface AmountProps {
  /** In `currency`. */
  amount: number
  /** ISO 4217; empty, or a code of the portal's own: shown as it is. */
  currency: string
}

const ISO_4217 = /^[A-Z]{3}$/

/** An amount of money, without cents where it has none. */
export function Amount({ amount, currency }: AmountProps) {
  const format = useFormatter()
  const digits = Number.isInteger(amount) ? 0 : 2
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return (
    <bdi>
      {ISO_4217.test(currency)
        ? format.number(amount, { style: 'currency', currency, ...fraction })
        : `${format.number(amount, fraction)} ${currency}`.trim()}
    </bdi>
  )
}
