import type { AppFile } from '../../../host/app-files.ts'
import { createHost, type Host, type HostOptions } from '../../../host/create-host.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** A build with one inline script, one inline style and an asset in all three encodings. */
const EXAMPLE_FILES = new Map<string, AppFile>([
  [
    '/index.html',
    {
      body: bytes(
        '<!doctype html><html lang="en" data-theme="light"><head><meta charset="utf-8" /><style>p{margin:0}</style><script>document.title = 1</script><script type="module" src="/assets/index-4f.js"></script></head><body></body></html>',
      ),
      tag: 'page',
    },
  ],
  [
    '/assets/index-4f.js',
    { body: bytes('plain'), br: bytes('brotli'), gzip: bytes('gzip'), tag: 'index-4f' },
  ],
  ['/favicon.svg', { body: bytes('<svg/>'), tag: 'favicon' }],
])

/** Allowed portals outside Bitrix24's cloud. */
export const EXAMPLE_PORTALS = ['http://127.0.0.1:4300', 'https://crm.example.com']

/** Creates a host for the example build. */
export function exampleHost(options: Partial<HostOptions> = {}): Host {
  return createHost({
    files: EXAMPLE_FILES,
    portalOrigins: EXAMPLE_PORTALS,
    ...options,
  })
}

/** The host of most tests. */
export const EXAMPLE_HOST = exampleHost()

/** Sends a request to a host. */
export async function ask(path: string, init?: RequestInit, host = EXAMPLE_HOST): Promise<Response> {
  return host.fetch(new Request(`http://app.example${path}`, init))
}

/** The query of an opening address for a portal. */
export function portalQuery(domain: string, protocol = '1', language = 'en'): string {
  return `?${new URLSearchParams({ DOMAIN: domain, PROTOCOL: protocol, LANG: language, APP_SID: 'sid' })}`
}

/** One directive of an answer's policy, without its name. */
export function directive(response: Response, name: string): string | undefined {
  const policy = response.headers.get('content-security-policy') ?? ''
  const found = policy.split('; ').find((part) => part.startsWith(`${name} `))
  return found?.slice(name.length + 1)
}
