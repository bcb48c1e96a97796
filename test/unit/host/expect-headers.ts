import { expect } from 'vitest'
import { PERMISSIONS_POLICY } from '../../../host/headers/permissions-policy.ts'
import { directive } from './example-host.ts'
import type { Route } from './routes.ts'

/** Compares an answer with its row of the table: each header, including those that must be missing. */
export function expectHeaders(response: Response, route: Route): void {
  const header = (name: string) => response.headers.get(name)
  expect({
    status: response.status,
    type: header('content-type'),
    cache: header('cache-control'),
    resource: header('cross-origin-resource-policy'),
    etag: header('etag'),
    vary: header('vary'),
    allow: header('allow'),
    nosniff: header('x-content-type-options'),
    referrer: header('referrer-policy'),
    permissions: header('permissions-policy'),
    frameOptions: header('x-frame-options'),
    maker: header('x-powered-by') ?? header('server'),
  }).toEqual({
    status: route.status,
    type: route.type,
    cache: route.cache,
    resource: route.resource,
    etag: route.etag ?? null,
    vary: route.vary ?? null,
    allow: route.allow ?? null,
    nosniff: 'nosniff',
    referrer: 'no-referrer',
    permissions: route.policy === undefined ? PERMISSIONS_POLICY : null,
    frameOptions: null,
    maker: null,
  })
  if (route.policy === undefined) expect(directive(response, 'frame-ancestors')).toBe(route.ancestors)
  else expect(header('content-security-policy')).toBe(route.policy)
}
