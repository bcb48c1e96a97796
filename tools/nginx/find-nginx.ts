import { installPackages } from '../install-packages.ts'
import type { Machine } from '../machine.ts'
import { withinTime } from '../within-time.ts'

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static', 'openssl']

/** Debian's, and Ubuntu's: `docs/nginx.conf` is written for them. */
const PROGRAM = '/usr/sbin/nginx'

/** Where Debian keeps nginx's modules. */
export const DEBIAN_MODULES = '/usr/lib/nginx/modules'
/** Makes the certificate that the test of TLS needs. */
export const OPENSSL = '/usr/bin/openssl'

const NEEDED = [PROGRAM, `${DEBIAN_MODULES}/ngx_http_brotli_static_module.so`, OPENSSL]

const LISTS_WITHIN_MS = 20_000
const PACKAGES_WITHIN_MS = 40_000
const ANSWER_WITHIN_MS = 5_000

/** All of the search: each of those once. */
export const NGINX_SEARCH_WITHIN_MS = 65_000

/**
 * The path of an nginx that can run `docs/nginx.conf`, its brotli module with it: the system's, or, as root and in CI,
 * the distribution's package. Undefined elsewhere.
 */
export async function findNginx(machine: Machine): Promise<string | undefined> {
  const inTime = withinTime(machine, NGINX_SEARCH_WITHIN_MS)
  const found = () => installed(inTime)
  if (await found()) return PROGRAM
  await installPackages(inTime, PACKAGES, { listsMs: LISTS_WITHIN_MS, packagesMs: PACKAGES_WITHIN_MS })
  return (await found()) ? PROGRAM : undefined
}

async function installed(machine: Machine): Promise<boolean> {
  if (!NEEDED.every((path) => machine.exists(path))) return false
  return machine.run(PROGRAM, ['-v'], { timeoutMs: ANSWER_WITHIN_MS })
}
