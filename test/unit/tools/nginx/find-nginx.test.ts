import { expect, test } from 'vitest'
import { findNginx, NGINX_SEARCH_WITHIN_MS } from '../../../../tools/nginx/find-nginx.ts'
import { fakeSystem } from '../fake-system.ts'

const NGINX = '/usr/sbin/nginx'
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
const OPENSSL = '/usr/bin/openssl'
const APT = '/usr/bin/apt-get'

test('the system’s nginx is used, and nothing is installed', async () => {
  const { system, commands } = fakeSystem({ files: [NGINX, BROTLI, OPENSSL, APT], isRoot: true })
  expect(await findNginx(system)).toBe(NGINX)
  expect(commands).toEqual([`${NGINX} -v`])
})

test('root installs nginx and its brotli module, also where only the module is missing', async () => {
  for (const files of [[APT], [APT, NGINX]]) {
    const { system, commands } = fakeSystem({
      files,
      isRoot: true,
      brings: { 'apt-get install': [NGINX, BROTLI, OPENSSL] },
    })
    expect(await findNginx(system)).toBe(NGINX)
    expect(commands).toContain(
      'apt-get install -y --no-install-recommends nginx libnginx-mod-http-brotli-static openssl',
    )
  }
})

test('CI installs nginx by sudo without a prompt', async () => {
  const { system, commands } = fakeSystem({ files: [APT], env: { CI: 'true' } })
  expect(await findNginx(system)).toBeUndefined()
  expect(commands[0]).toBe('sudo -n apt-get update')
})

test('no package is installed on a developer’s own machine', async () => {
  const { system, commands } = fakeSystem({ files: [APT] })
  expect(await findNginx(system)).toBeUndefined()
  expect(commands).toEqual([])
})

test('a search in which everything hangs ends within its limit, without a result', async () => {
  const { system, clock } = fakeSystem({ files: [APT, NGINX, BROTLI, OPENSSL], isRoot: true, isStuck: true })
  expect(await findNginx(system)).toBeUndefined()
  expect(clock.now).toBeLessThanOrEqual(NGINX_SEARCH_WITHIN_MS)
})
