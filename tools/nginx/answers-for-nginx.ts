import type { AppFiles } from '../../host/app-files.ts'
import { createHost } from '../../host/create-host.ts'
import { CLOUD_ZONES } from '../../host/portals/cloud-zones.ts'

/** Names that no portal can have (RFC 2606): in what the host answers, they stand where nginx puts the portal. */
const LISTED = 'https://listed.invalid'
const UNLISTED = 'https://unlisted.invalid'

/** Each kind of answer, by the name that `docs/nginx.conf` has for it, and an address that gets it. */
const ADDRESSES = {
  page: '/?DOMAIN=listed.invalid',
  outside: '/',
  unlisted: '/?DOMAIN=unlisted.invalid',
  unreadable: '/?DOMAIN=/',
  other: '/no-such-file',
}

const REFUSALS = ['unlisted', 'unreadable'] as const
const LANGUAGES = ['en', 'ru']

/** What nginx says by itself, from the file or by `docs/nginx.conf`. */
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

/** nginx takes no longer word in its configuration. */
const MAX_WORD = 4_000

/**
 * What `docs/nginx.conf` includes: the headers and refusals of this build, as our own host answers them. It asks the
 * host, so that the two can't differ, and an operator of nginx needn't know what is inline in the page.
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

/** One label under one of the zones, by https. */
function cloudPortal(): string {
  const zones = CLOUD_ZONES.map((zone) => zone.replaceAll('.', '\\.')).join('|')
  return `~*^https://[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.(?:${zones})$`
}

function map(source: string, variable: string, values: ReadonlyMap<string, string>): string {
  const lines = [...values].map(([key, value]) => `  "${key}" "${value}";`)
  return `map ${source} ${variable} {\n${lines.join('\n')}\n}`
}

/** Text as it stands between nginx's quotes. A dollar would name a variable, and can't be escaped. */
function word(text: string): string {
  if (text.includes('$')) throw new Error(`nginx can’t say a dollar: ${text}`)
  const quoted = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  if (new TextEncoder().encode(quoted).length > MAX_WORD) throw new Error('nginx can’t say so long a text')
  return quoted.replaceAll(LISTED, '$portal').replaceAll(UNLISTED, '$portal')
}
