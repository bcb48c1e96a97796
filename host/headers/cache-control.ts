const ONE_YEAR_IN_SECONDS = 31_536_000
const ONE_HOUR_IN_SECONDS = 3_600

/** How long a browser may keep an answer: `Cache-Control` of each kind. */
export const CACHE_CONTROL = {
  /** Its name holds a hash of what is in it. */
  asset: `public, max-age=${ONE_YEAR_IN_SECONDS}, immutable`,
  /** Files of `public/` keep their name when they change. */
  other: `public, max-age=${ONE_HOUR_IN_SECONDS}`,
  never: 'no-store',
} as const
