import * as v from 'valibot'
import { portalOrigin } from '../portals/portal-origin.ts'
import { describeSetting } from './describe-setting.ts'

const Origin = v.pipe(
  v.string(),
  v.check(
    (text) => originOf(text) !== undefined,
    ({ input }) =>
      `PORTAL_ORIGINS: "${input}" is no origin. One looks like https://portal.example.com, with no path; several are separated by commas.`,
  ),
  v.transform((text) => originOf(text) ?? text),
)

/** Schema of `PORTAL_ORIGINS`: comma-separated origins, normalised as browsers serialise them. */
export const PortalOrigins = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
  v.array(Origin),
  describeSetting({
    text: 'Which portals may show the app, besides Bitrix24’s own cloud: a self-hosted one, or a cloud portal under a name of its own.',
    takes:
      'origins with scheme and port, separated by commas: `https://portal.example,http://127.0.0.1:4300`',
    byDefault: 'none but the cloud’s',
  }),
)

/** The normalised origin; undefined when the text isn't exactly an origin, or no portal can have it. */
function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, origin, href, host } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  if (href !== `${origin}/` || /[?#]/.test(text)) return undefined
  // The URL parser accepts hosts that no portal has: `https://*.example`.
  return portalOrigin(protocol === 'https:' ? 'https' : 'http', host)
}
