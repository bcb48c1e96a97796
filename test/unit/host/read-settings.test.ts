import { expect, test } from 'vitest'
import { NODE_ENVIRONMENT } from '../../../host/settings/node-environment.ts'
import { readSettings } from '../../../host/settings/read-settings.ts'

const BY_DEFAULT = {
  port: 3000,
  address: undefined,
  portalOrigins: [],
  behindTls: false,
  drawForPortals: [],
  earlierBuilds: 3,
  buildsFolder: undefined,
  limits: {
    bodyBytes: 262_144,
    headerBytes: 16_384,
    headersWithinMs: 10_000,
    requestWithinMs: 30_000,
    keepAliveMs: 65_000,
    connections: 10_000,
  },
  stopDelayMs: 0,
  accessLog: true,
}

test('without settings: port 3000, and only the cloud’s portals', () => {
  expect(readSettings({})).toEqual({ ok: true, settings: BY_DEFAULT })
})

test('an empty variable counts as unset', () => {
  const emptied = Object.fromEntries(Object.keys(NODE_ENVIRONMENT).map((name) => [name, ' ']))
  expect(readSettings(emptied)).toEqual({ ok: true, settings: BY_DEFAULT })
})

test('every setting is read', () => {
  const reading = readSettings({
    PORT: '8080',
    LISTEN_ADDRESS: '::1',
    PORTAL_ORIGINS: 'https://portal.example',
    BEHIND_TLS: 'Yes',
    DRAW_FOR_PORTALS: 'https://PORTAL.example:443, https://acme.bitrix24.com',
    EARLIER_BUILDS: '0',
    BUILDS_FOLDER: '/var/lib/deal-chat',
    MAX_BODY_KB: '16',
    MAX_HEADER_KB: '8',
    HEADERS_WITHIN_SECONDS: '2',
    REQUEST_WITHIN_SECONDS: '2',
    KEEP_ALIVE_SECONDS: '5',
    MAX_CONNECTIONS: '100',
    STOP_DELAY_SECONDS: '8',
    ACCESS_LOG: 'no',
  })
  expect(reading).toEqual({
    ok: true,
    settings: {
      port: 8080,
      address: '::1',
      portalOrigins: ['https://portal.example'],
      behindTls: true,
      drawForPortals: ['https://portal.example', 'https://acme.bitrix24.com'],
      earlierBuilds: 0,
      buildsFolder: '/var/lib/deal-chat',
      limits: {
        bodyBytes: 16_384,
        headerBytes: 8_192,
        headersWithinMs: 2_000,
        requestWithinMs: 2_000,
        keepAliveMs: 5_000,
        connections: 100,
      },
      stopDelayMs: 8_000,
      accessLog: false,
    },
  })
})

test('origins are normalised from common spellings', () => {
  const PORTAL_ORIGINS =
    ' http://127.0.0.1:4300, https://CRM.example.com/ ,https://münchen.example:443,http://[::1]:4300,'
  expect(readSettings({ PORTAL_ORIGINS })).toMatchObject({
    ok: true,
    settings: {
      portalOrigins: [
        'http://127.0.0.1:4300',
        'https://crm.example.com',
        'https://xn--mnchen-3ya.example',
        'http://[::1]:4300',
      ],
    },
  })
})

test.each([
  ['PORT', 'http'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', '80.5'],
  ['PORT', '0x50'],
  ['LISTEN_ADDRESS', 'http://127.0.0.1'],
  ['LISTEN_ADDRESS', '127.0.0.1:3000'],
  ['BEHIND_TLS', 'maybe'],
  ['EARLIER_BUILDS', '101'],
  ['STOP_DELAY_SECONDS', '9'],
  ['MAX_CONNECTIONS', '0'],
  ['MAX_BODY_KB', '10 MB'],
])('%s=%s is refused with a message that names both', (name, text) => {
  const reading = readSettings({ [name]: text })
  expect(reading.ok ? [] : reading.mistakes).toEqual([expect.stringMatching(`^${name}: "${text}"`)])
})

test.each([
  'crm.example.com',
  '*',
  'https://*.example.com',
  'https://crm.example.com.',
  'https://crm.example;script-src',
  'ftp://a',
  'https://a/b',
  'https://u@a',
  'https://a?',
  'null',
])('PORTAL_ORIGINS=%j is refused', (PORTAL_ORIGINS) => {
  expect(readSettings({ PORTAL_ORIGINS })).toMatchObject({ ok: false })
})

test('all mistakes are reported at once', () => {
  const reading = readSettings({
    PORT: 'x',
    PORTAL_ORIGINS: 'one,https://fine.example,two',
    ACCESS_LOG: 'perhaps',
    HEADERS_WITHIN_SECONDS: '31',
  })
  expect(reading.ok ? [] : reading.mistakes).toEqual([
    expect.stringContaining('"x"'),
    expect.stringContaining('"one"'),
    expect.stringContaining('"two"'),
    expect.stringContaining('"perhaps"'),
    expect.stringContaining('31 is more than REQUEST_WITHIN_SECONDS (30)'),
  ])
})

test.each([
  [
    'https://portal.example',
    /DRAW_FOR_PORTALS: a portal outside Bitrix24’s cloud must stand in PORTAL_ORIGINS, too/,
  ],
  ['http://acme.bitrix24.com', /must stand in PORTAL_ORIGINS/],
  ['https://cdn.bitrix24.com', /must stand in PORTAL_ORIGINS/],
  ['https://*.bitrix24.com', /DRAW_FOR_PORTALS: "https:\/\/\*\.bitrix24\.com" is no origin/],
  ['yes', /DRAW_FOR_PORTALS: "yes" is no origin/],
  ['https://acme.bitrix24.com/rest', /is no origin/],
  ['https://user@acme.bitrix24.com', /is no origin/],
])('drawing for %s is a mistake', (DRAW_FOR_PORTALS, mistake) => {
  expect(readSettings({ DRAW_FOR_PORTALS, PORTAL_ORIGINS: 'https://other.example' })).toEqual({
    ok: false,
    mistakes: [expect.stringMatching(mistake)],
  })
})
