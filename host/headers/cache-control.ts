const ONE_YEAR_IN_SECONDS = 31_536_000
const ONE_HOUR_IN_SECONDS = 3_600

/** `Cache-Control` for each kind of answer. */
export const CACHE_CONTROL = {
  /** Files of `assets/`, whose names contain a content hash. */
  asset: `public, max-age=${ONE_YEAR_IN_SECONDS}, immutable`,
  /** Files of `public/`, which keep their names when they change. */
  other: `public, max-age=${ONE_HOUR_IN_SECONDS}`,
  never: 'no-store',
} as const
