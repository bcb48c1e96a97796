import * as v from 'valibot'
import { portalOrigin } from '../portals/portal-origin.ts'
import { describeSetting } from './describe-setting.ts'

/** A variable that lists portals: its name and documentation. */
export interface OriginsSetting {
  name: string
  text: string
  byDefault: string
}

/** Schema of comma-separated origins, normalised as browsers serialise them. */
export function portalOriginsSetting({ name, text, byDefault }: OriginsSetting) {
  const Origin = v.pipe(
    v.string(),
    v.check(
      (written) => originOf(written) !== undefined,
      ({ input }) =>
        `${name}: "${input}" is no origin. One looks like https://portal.example.com, with no path; several are separated by commas.`,
    ),
    v.transform((written) => originOf(written) ?? written),
  )
  return v.pipe(
    v.optional(v.string(), ''),
    v.transform((written) =>
      written
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
    v.array(Origin),
    describeSetting({
      text,
      takes:
        'origins with scheme and port, separated by commas: `https://portal.example,http://127.0.0.1:4300`',
      byDefault,
    }),
  )
}

/** The normalised origin; undefined when the text isn't exactly an origin, or no portal can have it. */
function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, origin, href, host } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  if (href !== `${origin}/` || /[?#]/.test(text)) return undefined
  // The URL parser accepts hosts that no portal has: `https://*.example`.
  return portalOrigin(protocol === 'https:' ? 'https' : 'http', host)
}
