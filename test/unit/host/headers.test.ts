import { expect, test } from 'vitest'
import type { HostOptions } from '../../../host/create-host.ts'
import { PERMISSIONS_POLICY } from '../../../host/headers/permissions-policy.ts'
import { ask, exampleHost } from './example-host.ts'
import { expectHeaders } from './expect-headers.ts'
import { ROUTES, type Route } from './routes.ts'

const EARLIER = { body: new TextEncoder().encode('earlier'), tag: 'earlier' }

const earlierBuild = async (path: string) => (path === '/assets/old-1.js' ? EARLIER : undefined)

const brokenDisk = async () => {
  throw new Error('/srv/secret is gone')
}

function answer({ line, headers = {}, host }: Route, options: Partial<HostOptions> = {}): Promise<Response> {
  const [method = '', path = ''] = line.split(' ')
  const asked = exampleHost({
    otherBuilds: host === 'broken' ? brokenDisk : earlierBuild,
    isReady: () => host !== 'stopping',
    onFailure: () => undefined,
    ...options,
  })
  return ask(path, { method, headers }, asked)
}

test.each(ROUTES)('$name has its documented headers: $line', async (route) => {
  const response = await answer(route)
  expectHeaders(response, route)
  expect(response.headers.get('strict-transport-security')).toBeNull()
})

test.each(ROUTES)('behind TLS, $name has HSTS', async (route) => {
  const response = await answer(route, { behindTls: true })
  expectHeaders(response, route)
  expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
})

test('a request by https gets HSTS without any setting', async () => {
  const response = await exampleHost().fetch(new Request('https://app.example/healthz'))
  expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
})

test.each(ROUTES.filter(({ line }) => line.startsWith('GET')))(
  'HEAD of $name answers as GET, without the body',
  async (route) => {
    const [head, got] = await Promise.all([
      answer({ ...route, line: route.line.replace('GET', 'HEAD') }),
      answer(route),
    ])
    expect(head.status).toBe(got.status)
    expect([...head.headers]).toEqual([...got.headers])
    expect(await head.text()).toBe('')
  },
)

test('Permissions-Policy names no feature twice, and allows the clipboard to the app only', () => {
  const parts = PERMISSIONS_POLICY.split(', ')
  expect(new Set(parts.map((part) => part.split('=')[0])).size).toBe(parts.length)
  expect(parts.filter((part) => !part.endsWith('=()'))).toEqual(['clipboard-write=(self)'])
})

test('an unexpected error goes to the operator, and the client gets no details', async () => {
  const failures: Error[] = []
  const host = exampleHost({ otherBuilds: brokenDisk, onFailure: (failure) => failures.push(failure) })
  const response = await ask('/assets/gone-1.js', {}, host)
  expect(await response.text()).toBe('Something went wrong here')
  expect(failures.map(({ message }) => message)).toEqual(['/srv/secret is gone'])
})
