import type { Part } from '../../chat/part.ts'
import type { Failure } from '../../portal/failure.ts'
import { parsedUrl } from '../../portal/parsed-url.ts'
import type { Setup } from '../load-setup.ts'
import { PERMISSIONS } from '../permissions.ts'
import { APP_METHODS, NEEDED_METHODS } from './app-methods.ts'
import type { Diagnostics } from './diagnostics.ts'
import type { Finding } from './finding.ts'
import { mayFrame } from './may-frame.ts'
import { placeFindings } from './place-findings.ts'

/** Durations above which a request counts as slow, and as very slow, in milliseconds. */
const SLOW_MS = 1_000
const VERY_SLOW_MS = 3_000

const HTTP_OK = 200
const HTTP_REDIRECT = 300
const HTTP_SERVER_ERROR = 500

/** Failures without an answer, which leave the token's state unknown. */
const NO_WORD = new Set<Failure['kind']>([
  'offline',
  'unreachable',
  'timeout',
  'server-error',
  'bad-answer',
  'portal-silent',
  'portal-closed',
])

/** The findings of the diagnostics, in the order of display. Pure. */
export function findingsOf(diagnostics: Diagnostics): Finding[] {
  return [
    diagnostics.portalOrigin === ''
      ? { key: 'portal', is: 'outside', state: 'bad' }
      : { key: 'portal', is: 'inside', state: 'good' },
    token(diagnostics.answered),
    speed(diagnostics.answered),
    installed(diagnostics.setup),
    ...permissions(diagnostics.setup),
    ...placeFindings(diagnostics.setup, diagnostics.address),
    post(diagnostics),
    frame(diagnostics),
    methods(diagnostics),
    { key: 'versions', is: 'told', state: 'good', app: diagnostics.appVersion, sdk: diagnostics.sdkVersion },
  ]
}

function token(answered: Diagnostics['answered']): Finding {
  if (!answered.ok && answered.failure.kind === 'session-expired') {
    return { key: 'token', is: 'over', state: 'bad' }
  }
  if (!answered.ok && NO_WORD.has(answered.failure.kind)) {
    return { key: 'token', is: 'unknown', state: 'unknown' }
  }
  return { key: 'token', is: 'alive', state: 'good' }
}

function speed(answered: Diagnostics['answered']): Finding {
  if (!answered.ok) return { key: 'speed', is: 'unknown', state: 'unknown', milliseconds: null }
  const milliseconds = answered.value
  if (milliseconds < SLOW_MS) return { key: 'speed', is: 'quick', state: 'good', milliseconds }
  if (milliseconds < VERY_SLOW_MS) return { key: 'speed', is: 'slow', state: 'warn', milliseconds }
  return { key: 'speed', is: 'verySlow', state: 'bad', milliseconds }
}

function installed(setup: Part<Setup>): Finding {
  const isFinished = setup.ok ? setup.value.isFinished : null
  if (isFinished === null) return { key: 'installed', is: 'unknown', state: 'unknown' }
  return isFinished
    ? { key: 'installed', is: 'finished', state: 'good' }
    : { key: 'installed', is: 'unfinished', state: 'bad' }
}

function permissions(setup: Part<Setup>): Finding[] {
  if (!setup.ok) return [{ key: 'permissions', is: 'unknown', state: 'unknown' }]
  const { granted } = setup.value
  return PERMISSIONS.map(({ scope, isNeeded }) =>
    granted.includes(scope)
      ? { key: 'permission', is: 'granted', state: 'good', scope }
      : { key: 'permission', is: 'missing', state: isNeeded ? 'bad' : 'warn', scope },
  )
}

function post({ own }: Diagnostics): Finding {
  if (own === null) return { key: 'post', is: 'unknown', state: 'unknown', status: null }
  const { method, status, isUnlisted } = own
  const isGet = method === 'GET'
  if (isFine(status)) return { key: 'post', is: isGet ? 'answersGet' : 'answers', state: 'good', status }
  if (isUnlisted) return { key: 'post', is: 'unlisted', state: 'bad', status }
  return { key: 'post', is: isGet || status >= HTTP_SERVER_ERROR ? 'fails' : 'refuses', state: 'bad', status }
}

/** Unknown for an error page, whose headers are not the app's. */
function frame({ own, portalOrigin, address }: Diagnostics): Finding {
  const url = parsedUrl(address)
  if (own === null || !isFine(own.status) || portalOrigin === '' || url === null) {
    return { key: 'frame', is: 'unknown', state: 'unknown' }
  }
  return mayFrame(own, portalOrigin, url.origin)
    ? { key: 'frame', is: 'allowed', state: 'good' }
    : { key: 'frame', is: 'forbidden', state: 'bad' }
}

/** Counts methods of granted scopes only: a portal may report the others as missing. */
function methods({ missing, setup }: Diagnostics): Finding {
  if (!missing.ok || !setup.ok) return { key: 'methods', is: 'unknown', state: 'unknown', methods: [] }
  const { granted } = setup.value
  const names = APP_METHODS.filter(({ scope }) => scope === null || granted.includes(scope))
    .map(({ name }) => name)
    .filter((name) => missing.value.includes(name))
  if (names.length === 0) return { key: 'methods', is: 'all', state: 'good', methods: [] }
  const isBroken = names.some((name) => NEEDED_METHODS.has(name))
  return { key: 'methods', is: 'missing', state: isBroken ? 'bad' : 'warn', methods: names }
}

function isFine(status: number): boolean {
  return status >= HTTP_OK && status < HTTP_REDIRECT
}
