import { installPackages } from '../install-packages.ts'
import type { System } from '../system.ts'
import { withDeadline } from '../with-deadline.ts'

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static', 'openssl']

/** Path on Debian and Ubuntu, for which `docs/nginx.conf` is written. */
const PROGRAM = '/usr/sbin/nginx'

/** Debian's folder of nginx modules. */
export const DEBIAN_MODULES = '/usr/lib/nginx/modules'
/** Program that creates the certificate for the TLS test. */
export const OPENSSL = '/usr/bin/openssl'

const NEEDED = [PROGRAM, `${DEBIAN_MODULES}/ngx_http_brotli_static_module.so`, OPENSSL]

const LISTS_WITHIN_MS = 20_000
const PACKAGES_WITHIN_MS = 40_000
const ANSWER_WITHIN_MS = 5_000

/** Time limit of the whole search, in milliseconds: each of those once. */
export const NGINX_SEARCH_WITHIN_MS = 65_000

/**
 * Path of an nginx that can run `docs/nginx.conf`, with its brotli module: the system's, or, as root or in CI, the
 * distribution's package; else undefined.
 */
export async function findNginx(system: System): Promise<string | undefined> {
  const inTime = withDeadline(system, NGINX_SEARCH_WITHIN_MS)
  const found = () => installed(inTime)
  if (await found()) return PROGRAM
  await installPackages(inTime, PACKAGES, { listsMs: LISTS_WITHIN_MS, packagesMs: PACKAGES_WITHIN_MS })
  return (await found()) ? PROGRAM : undefined
}

async function installed(system: System): Promise<boolean> {
  if (!NEEDED.every((path) => system.exists(path))) return false
  return system.run(PROGRAM, ['-v'], { timeoutMs: ANSWER_WITHIN_MS })
}
