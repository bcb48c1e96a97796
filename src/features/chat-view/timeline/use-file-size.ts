import { useFormatter } from 'use-intl'

/** Nobody counts bytes: the least is a part of a kilobyte. */
const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const
/** A kilobyte is 1,000 bytes, as the units' names have it. */
const STEP = 1_000

/** Reads a number of bytes as people say it: "412 kB", "3.4 MB". */
export function useFileSize(): (bytes: number) => string {
  const format = useFormatter()
  return (bytes) => {
    const place = UNITS.findLastIndex((_, power) => power === 0 || bytes >= STEP ** (power + 1))
    const value = bytes / STEP ** (place + 1)
    return format.number(value, {
      style: 'unit',
      unit: UNITS[place] ?? 'kilobyte',
      unitDisplay: 'short',
      maximumFractionDigits: value < 10 ? 1 : 0,
    })
  }
}
