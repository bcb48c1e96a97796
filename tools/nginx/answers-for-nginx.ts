import type { AppFiles } from '../../host/app-files.ts'
import { createHost } from '../../host/create-host.ts'
import { CLOUD_ZONES } from '../../host/portals/cloud-zones.ts'
import { VENDOR_HOSTS } from '../../host/portals/vendor-hosts.ts'

/** An origin that no portal can have (RFC 2606): a placeholder in the host's answers for nginx's `$portal`. */
const LISTED = 'https://listed.invalid'

/** A sample address for each kind of answer; the kinds are those of `docs/nginx.conf`. */
const ADDRESSES = {
  page: '/?DOMAIN=listed.invalid',
  outside: '/',
  unlisted: '/?DOMAIN=unlisted.invalid',
  unreadable: '/?DOMAIN=/',
  other: '/no-such-file',
}

const REFUSALS = ['unlisted', 'unreadable'] as const
const LANGUAGES = ['en', 'ru']

/** Headers that nginx sets itself, from the file or by `docs/nginx.conf`. */
const BY_NGINX = new Set([
  'allow',
  'cache-control',
  'content-encoding',
  'content-length',
  'content-type',
  'etag',
  'link',
  'strict-transport-security',
  'vary',
])

/** Longest word that nginx accepts in its configuration, in bytes. */
const MAX_WORD = 4_000

/**
 * Renders `answers.conf`, which `docs/nginx.conf` includes: headers and 403 pages of this build, taken from the host's
 * own answers, so that the two can't differ.
 */
export async function answersForNginx(files: AppFiles): Promise<string> {
  const host = createHost({ files, portalOrigins: [LISTED] })
  const ask = async (address: string) => host.fetch(new Request(`http://app.invalid${address}`))
  const asset = [...files.keys()].find((path) => path.startsWith('/assets/'))
  if (asset === undefined) throw new Error('The built app has no assets')

  const headers = new Map<string, Map<string, string>>()
  for (const [kind, address] of Object.entries({ ...ADDRESSES, asset })) {
    for (const [name, value] of (await ask(address)).headers) {
      if (!BY_NGINX.has(name)) headers.set(name, (headers.get(name) ?? new Map()).set(kind, word(value)))
    }
  }
  const refusals = new Map<string, string>()
  for (const language of LANGUAGES) {
    for (const kind of REFUSALS) {
      const answer = await ask(`${ADDRESSES[kind]}&LANG=${language}`)
      refusals.set(`${kind} ${language}`, word(await answer.text()))
    }
  }
  return [
    '# Written by `npm run build`, and changed by each: what the page holds decides about the headers.',
    map(
      '$portal',
      '$is_cloud_portal',
      new Map([
        ['default', '0'],
        [cloudPortal(), '1'],
      ]),
    ),
    map('"$answer $language"', '$refusal', refusals),
    ...[...headers].flatMap(([name, values]) => {
      const variable = `$host_${name.replaceAll('-', '_')}`
      return [map('$answer', variable, values), `add_header ${name} ${variable} always;`]
    }),
    '',
  ].join('\n')
}

/** Regular expression of a cloud portal's origin: one label under one of the zones, none of Bitrix24's own; https only. */
function cloudPortal(): string {
  const zones = CLOUD_ZONES.map((zone) => zone.replaceAll('.', '\\.')).join('|')
  return `~*^https://(?!(?:${VENDOR_HOSTS.join('|')})\\.)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.(?:${zones})$`
}

function map(source: string, variable: string, values: ReadonlyMap<string, string>): string {
  const lines = [...values].map(([key, value]) => `  "${key}" "${value}";`)
  return `map ${source} ${variable} {\n${lines.join('\n')}\n}`
}

/** Escapes a text for nginx's quotes. Throws on a dollar, which starts a variable and can't be escaped. */
function word(text: string): string {
  if (text.includes('$')) throw new Error(`nginx can’t say a dollar: ${text}`)
  const quoted = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  if (new TextEncoder().encode(quoted).length > MAX_WORD) throw new Error('nginx can’t say so long a text')
  return quoted.replaceAll(LISTED, '$portal')
}
