import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleDiagnostics } from '../../../../src/features/gallery/fixtures/example-diagnostics.ts'
import type { Failure } from '../../../../src/portal/failure.ts'
import type { Diagnostics } from '../../../../src/setup/self-check/diagnostics.ts'
import { findingsOf } from '../../../../src/setup/self-check/findings-of.ts'
import { reportOf } from '../../../../src/setup/self-check/report-of.ts'

test('the report has states, codes and versions', () => {
  const diagnostics = exampleDiagnostics(
    { answered: { ok: true, value: 181.6 }, missing: { ok: true, value: ['im.recent.pin'] } },
    { isFinished: false },
  )
  const lines = reportOf(findingsOf(diagnostics)).split('\n')
  expect(lines).toContain('bad     installed unfinished')
  expect(lines).toContain('good    permission im granted')
  expect(lines).toContain('good    tab CRM_DEAL_DETAIL_TAB here')
  expect(lines).toContain('good    post answers 200')
  expect(lines).toContain('good    speed quick 182 ms')
  expect(lines).toContain('warn    methods missing im.recent.pin')
  expect(lines).toContain('good    versions app 1.2.3 SDK 2.2.0')
})

/** Secrets that must never be in a report; longer than any word of the report itself. */
const secret = fc
  .tuple(
    fc.constantFrom('9d4c71ab', 'Olga Renko ', 'Warehouse lighting ', '٣مستودع ', 'acme', '1663000'),
    fc.integer({ min: 100_000, max: 999_999 }),
  )
  .map(([word, number]) => `${word}${number}`)
const failure = secret.chain((text) =>
  fc.constantFrom<Failure>(
    { kind: 'portal', code: text, description: text, status: 400 },
    { kind: 'bad-answer', method: text, path: text },
    { kind: 'missing-scope', scope: text },
    { kind: 'not-allowed' },
  ),
)
const part = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    value.map((told) => ({ ok: true as const, value: told })),
    failure.map((why) => ({ ok: false as const, failure: why })),
  )
const host = fc.integer({ min: 100_000, max: 999_999 }).map((number) => `https://acme${number}.bitrix24.com`)
const diagnostics: fc.Arbitrary<{ diagnostics: Diagnostics; secrets: string[] }> = fc
  .record({
    texts: fc.array(secret, { minLength: 7, maxLength: 7 }),
    portalOrigin: host,
    address: host,
    number: fc.integer({ min: 100_000, max: 999_999 }),
    answered: part(fc.integer({ min: 0, max: 9_999 })),
    missing: part(fc.array(secret)),
    bindings: part(fc.constant(null)),
    isRead: fc.boolean(),
  })
  .map(({ texts, portalOrigin, address, number, answered, missing, bindings, isRead }) => {
    const [granted = '', place = '', title = '', policy = '', handler = '', app = '', sdk = ''] = texts
    const process = `CRM_DYNAMIC_${number}_DETAIL_TAB`
    const rows = [place, process].map((placement) => ({ placement, handler: `${address}/?auth=${handler}` }))
    const value = {
      appId: number,
      granted: ['im', 'crm', granted],
      isFinished: true,
      bindings: bindings.ok ? { ok: true as const, value: rows } : bindings,
      places: [
        { key: title, placements: [place, process], scope: 'crm' as const, isOn: true, title, isNew: false },
      ],
      hasFailed: false,
    }
    return {
      diagnostics: {
        portalOrigin,
        address: `${address}/`,
        answered,
        missing,
        setup: isRead
          ? { ok: true as const, value }
          : { ok: false as const, failure: { kind: 'missing-scope' as const, scope: granted } },
        own: {
          method: 'POST' as const,
          status: 200,
          policy: `frame-ancestors ${policy}`,
          frameOptions: policy,
          isUnlisted: false as const,
        },
        appVersion: app,
        sdkVersion: sdk,
      },
      secrets: [
        ...texts.flatMap((text) => text.split(' ')),
        String(number),
        new URL(portalOrigin).host,
        new URL(address).host,
      ],
    }
  })

test('no token, name, text, ID or address gets into the report, wherever the diagnostics have it', () => {
  fc.assert(
    fc.property(diagnostics, ({ diagnostics: given, secrets }) => {
      const report = reportOf(findingsOf(given))
      expect(secrets.filter((text) => text !== '' && report.includes(text))).toEqual([])
      expect(report).toMatch(/^[\w .\n]+$/)
    }),
    { numRuns: 500 },
  )
})
