import { expect, test } from 'vitest'
import { findNginx, NGINX_SEARCH_WITHIN_MS } from '../../../../tools/nginx/find-nginx.ts'
import { machineOf } from '../machine-of.ts'

const NGINX = '/usr/sbin/nginx'
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
const OPENSSL = '/usr/bin/openssl'
const APT = '/usr/bin/apt-get'

test('the system’s nginx is used, and nothing is installed', async () => {
  const { machine, commands } = machineOf({ files: [NGINX, BROTLI, OPENSSL, APT], isRoot: true })
  expect(await findNginx(machine)).toBe(NGINX)
  expect(commands).toEqual([`${NGINX} -v`])
})

test('root installs nginx and its brotli module, also where only the module is missing', async () => {
  for (const files of [[APT], [APT, NGINX]]) {
    const { machine, commands } = machineOf({
      files,
      isRoot: true,
      brings: { 'apt-get install': [NGINX, BROTLI, OPENSSL] },
    })
    expect(await findNginx(machine)).toBe(NGINX)
    expect(commands).toContain(
      'apt-get install -y --no-install-recommends nginx libnginx-mod-http-brotli-static openssl',
    )
  }
})

test('CI installs it by sudo, which asks nothing', async () => {
  const { machine, commands } = machineOf({ files: [APT], env: { CI: 'true' } })
  expect(await findNginx(machine)).toBeUndefined()
  expect(commands[0]).toBe('sudo -n apt-get update')
})

test('a person’s own machine is left as it is', async () => {
  const { machine, commands } = machineOf({ files: [APT] })
  expect(await findNginx(machine)).toBeUndefined()
  expect(commands).toEqual([])
})

test('a search in which everything hangs ends in its time, with none', async () => {
  const { machine, clock } = machineOf({ files: [APT, NGINX, BROTLI, OPENSSL], isRoot: true, isStuck: true })
  expect(await findNginx(machine)).toBeUndefined()
  expect(clock.now).toBeLessThanOrEqual(NGINX_SEARCH_WITHIN_MS)
})
