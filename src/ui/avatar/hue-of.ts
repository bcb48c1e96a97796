/** The angles of the eight hues in `tokens.css`, from `--hue1` (blue) to `--hue8` (violet). Degrees. */
const HUES = [217, 182, 138, 62, 36, 14, 333, 258] as const
const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i
/** Difference of channels, 0–255, below which a colour counts as grey. */
const GREY = 16

/** The number of the hue (1–8) nearest to a portal's colour, so that initials stay readable on it. */
export function hueOf(colour: string, name: string): number {
  const angle = angleOf(colour)
  if (angle === null) return (sumOf(name) % HUES.length) + 1
  const distances = HUES.map((hue) => Math.min(Math.abs(hue - angle), 360 - Math.abs(hue - angle)))
  return distances.indexOf(Math.min(...distances)) + 1
}

function angleOf(colour: string): number | null {
  const channels = HEX.exec(colour)
    ?.slice(1)
    .map((hex) => Number.parseInt(hex, 16))
  if (channels === undefined) return null
  const [red = 0, green = 0, blue = 0] = channels
  const max = Math.max(red, green, blue)
  const spread = max - Math.min(red, green, blue)
  if (spread < GREY) return null
  if (max === red) return (60 * ((green - blue) / spread) + 360) % 360
  if (max === green) return 60 * ((blue - red) / spread) + 120
  return 60 * ((red - green) / spread) + 240
}

function sumOf(name: string): number {
  return [...name].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0)
}
