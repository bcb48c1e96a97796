/** `1280 × 1024`: all others are shorter. */
const LONGEST = 11

/** The frame's size in words, always of one length: where the words begin, nothing moves when they change. */
export function frameSize(width: number | string, height: number | string): string {
  return `${width} × ${height}`.padStart(LONGEST)
}
