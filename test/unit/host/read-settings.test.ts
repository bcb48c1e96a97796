import { expect, test } from 'vitest'
import { readSettings } from '../../../host/node/read-settings.ts'

test('with nothing set, port 3000 and the cloud’s portals only', () => {
  expect(readSettings({})).toEqual({ ok: true, settings: { port: 3000, portalOrigins: [] } })
})

test('origins are read as people write them', () => {
  const reading = readSettings({
    PORT: '8080',
    PORTAL_ORIGINS: ' http://127.0.0.1:4300, https://CRM.example.com/ ,https://münchen.example:443,',
  })
  expect(reading).toEqual({
    ok: true,
    settings: {
      port: 8080,
      portalOrigins: ['http://127.0.0.1:4300', 'https://crm.example.com', 'https://xn--mnchen-3ya.example'],
    },
  })
})

test.each(['', 'http', '-1', '65536', '80.5', '0x50'])('PORT=%j is refused', (PORT) => {
  expect(readSettings({ PORT })).toMatchObject({ ok: false, mistakes: [expect.stringContaining('PORT:')] })
})

test.each([
  'crm.example.com',
  '*',
  'https://*.example.com/x',
  'ftp://a',
  'https://a/b',
  'https://u@a',
  'https://a?',
  'null',
])('PORTAL_ORIGINS=%j is refused', (PORTAL_ORIGINS) => {
  expect(readSettings({ PORTAL_ORIGINS })).toMatchObject({ ok: false })
})

test('all mistakes are told at once', () => {
  const reading = readSettings({ PORT: 'x', PORTAL_ORIGINS: 'one,https://fine.example,two' })
  expect(reading.ok ? [] : reading.mistakes).toEqual([
    expect.stringContaining('"x"'),
    expect.stringContaining('"one"'),
    expect.stringContaining('"two"'),
  ])
})
