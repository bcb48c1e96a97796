import * as v from 'valibot'

/** What the environment decides. */
export interface Settings {
  port: number
  portalOrigins: string[]
}

/** The settings, or every mistake in them, each in a sentence that names the variable. */
export type SettingsReading = { ok: true; settings: Settings } | { ok: false; mistakes: string[] }

const DEFAULT_PORT = '3000'
const MAX_PORT = 65_535

const Port = v.pipe(
  v.string(),
  v.trim(),
  v.check(
    (text) => /^\d+$/.test(text) && Number(text) <= MAX_PORT,
    ({ input }) => `PORT: "${input}" is no port. A number from 0 (any free one) to ${MAX_PORT} is.`,
  ),
  v.transform(Number),
)

const Origin = v.pipe(
  v.string(),
  v.check(
    (text) => originOf(text) !== undefined,
    ({ input }) =>
      `PORTAL_ORIGINS: "${input}" is no origin. One looks like https://portal.example.com, with no path; several are separated by commas.`,
  ),
  v.transform((text) => originOf(text) ?? text),
)

const Environment = v.object({
  PORT: v.optional(Port, DEFAULT_PORT),
  PORTAL_ORIGINS: v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
    v.array(Origin),
  ),
})

/** Reads the environment once, when the host starts. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SettingsReading {
  const reading = v.safeParse(Environment, env)
  if (!reading.success) return { ok: false, mistakes: reading.issues.map(({ message }) => message) }
  return { ok: true, settings: { port: reading.output.PORT, portalOrigins: reading.output.PORTAL_ORIGINS } }
}

/** An origin as browsers write it, or nothing when the text is more than one, or less. */
function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, origin, href } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  return href === `${origin}/` && !/[?#]/.test(text) ? origin : undefined
}
