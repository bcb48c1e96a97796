/** Units of file sizes. */
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
/** Bytes in a kilobyte: 1,000, as Intl's unit names mean it. */
const STEP = 1_000

/** A file size as it is shown. */
export interface FileSize {
  /** Rounded: one decimal below 10, else none. */
  readonly value: number
  readonly unit: (typeof UNITS)[number]
}

/** The size in the largest unit in which it is at least 1 after rounding: 999,999 bytes is 1 MB, not 1,000 kB. */
export function fileSize(bytes: number): FileSize {
  let size = { value: rounded(bytes), unit: UNITS[0] as FileSize['unit'] }
  UNITS.forEach((unit, power) => {
    if (size.value >= STEP) size = { value: rounded(bytes / STEP ** power), unit }
  })
  return size
}

function rounded(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value)
}
