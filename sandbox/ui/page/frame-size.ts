/** Length of the longest usual size, `1280 × 1024`. */
const LONGEST = 11

/** The frame's size as text of constant length, so that its start doesn't move. */
export function frameSize(width: number | string, height: number | string): string {
  return `${width} × ${height}`.padStart(LONGEST)
}
