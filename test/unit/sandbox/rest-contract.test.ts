import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { knownError } from '../../../sandbox/faults/system-errors.ts'
import type { CardOptions } from '../../../sandbox/index.ts'
import { openPortal, type PortalUnderTest } from './portal-under-test.ts'
import { sampleOf } from './sample-of.ts'
import { shapeDifferences } from './shape-differences.ts'

/** Status and code of every error that any method may answer, line by line. */
const SYSTEM_ERRORS = [
  [400, 'INVALID_REQUEST'],
  [400, 'ERROR_ARGUMENT'],
  [400, 'ERROR_BATCH_LENGTH_EXCEEDED'],
  [400, 'ERROR_CORE'],
  [500, 'ERROR_CORE'],
  [401, 'NO_AUTH_FOUND'],
  [401, 'expired_token'],
  [401, 'invalid_token'],
  [401, 'INVALID_CREDENTIALS'],
  [403, 'INVALID_CREDENTIALS'],
  [403, 'insufficient_scope'],
  [403, 'ACCESS_DENIED'],
  [403, 'user_access_error'],
  [403, 'WRONG_AUTH_TYPE'],
  [403, 'AUTHORIZE_ERROR'],
  [404, 'ERROR_METHOD_NOT_FOUND'],
  [404, 'ERROR_MANIFEST_IS_NOT_AVAILABLE'],
  [405, 'ERROR_BATCH_METHOD_NOT_ALLOWED'],
  [429, 'OPERATION_TIME_LIMIT'],
  [500, 'INTERNAL_SERVER_ERROR'],
  [500, 'ERROR_UNEXPECTED_ANSWER'],
  [500, 'PORTAL_DELETED'],
  [403, 'PORTAL_DELETED'],
  [503, 'QUERY_LIMIT_EXCEEDED'],
  [503, 'OVERLOAD_LIMIT'],
] as const

const NO_CODE = 'crm.deal.get'
const BURST = 50

/** Calls that provoke these errors without a fault; the row of a batch has no status. */
const PROVOKED: Record<string, { card?: CardOptions; ask: (portal: PortalUnderTest) => Promise<unknown> }> = {
  NO_AUTH_FOUND: { ask: ({ ask }) => ask('profile', { auth: 'nobody' }) },
  expired_token: {
    ask: ({ ask, session }) => {
      session.expireToken()
      return ask('profile')
    },
  },
  insufficient_scope: { card: { without: ['im'] }, ask: ({ ask }) => ask('im.chat.get') },
  ERROR_METHOD_NOT_FOUND: { ask: ({ ask }) => ask('no.such.method') },
  QUERY_LIMIT_EXCEEDED: {
    card: { limit: 'on' },
    ask: async ({ ask }) => {
      await Promise.all(Array.from({ length: BURST }, () => ask('profile')))
      return ask('profile')
    },
  },
}

for (const [status, code] of SYSTEM_ERRORS) {
  test(`${code} has status ${status}, for a whole batch and for a method, and no other fields`, async () => {
    for (const method of ['profile', 'batch']) {
      const { ask } = await openPortal({ faults: [`${code}@${status}:${method}`] })
      const answer = await ask(method, { cmd: ['profile'] })
      const error_description = knownError(code, status)?.description
      expect([answer.status, answer.body]).toEqual([status, { error: code, error_description }])
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    }
  })
}

for (const file of readdirSync('test/samples').filter((name) => name.startsWith('system.'))) {
  const sample = file.replace(/\.json$/, '')
  const code = sample.replace('system.', '')
  const { _status, ...expected } = sampleOf(sample)

  test(`${code} is answered as in ${file}`, async () => {
    expect(SYSTEM_ERRORS.some((known) => known[0] === _status && known[1] === code)).toBe(true)
    const { ask } = await openPortal({ faults: [`${code}@${_status}`] })
    // A missing scope fails only methods that need one.
    const answer = await ask(code === 'insufficient_scope' ? 'im.chat.get' : 'profile')
    expect([answer.status, answer.body]).toEqual([_status, expected])
  })

  const provoked = PROVOKED[code]
  if (provoked !== undefined) {
    test(`${code} can be provoked without a fault, word for word`, async () => {
      const portal = await openPortal(provoked.card)
      expect(await provoked.ask(portal)).toMatchObject({ status: _status, body: expected })
    })
  }
}

test('an error of the older CRM methods has an empty code, in a batch as well', async () => {
  const { ask, batch } = await openPortal()
  expect((await ask(NO_CODE, { id: 999 })).body.error).toBe('')
  expect((await batch({ deal: `${NO_CODE}?id=999` }))['result_error']).toEqual({
    deal: { error: '', error_description: 'Not found' },
  })
})

const FIND = 'im.chat.get?ENTITY_TYPE=CRM&ENTITY_ID=DEAL%7C'
/** Commands with the same keys answered, failed and timed as in each sample. */
const BATCHES = {
  'batch.all-ok': { find: `${FIND}1663` },
  batch: { find: `${FIND}1663`, me: 'profile?', dlg: 'im.dialog.get?DIALOG_ID=chat1502' },
  'batch.null-result': {
    find: `${FIND}1742`,
    dlg: 'im.dialog.get?DIALOG_ID=chat%24result%5Bfind%5D%5BID%5D',
  },
}

for (const [sample, cmd] of Object.entries(BATCHES)) {
  test(`a batch’s five maps and its times have the shape of ${sample}.json`, async () => {
    const { ask } = await openPortal()
    const { body } = await ask('batch', { cmd, halt: 0 })
    const expected = sampleOf(sample)
    expect(shapeDifferences(body, expected, { besides: ['TIME_ZONE_OFFSET'] }, 'body')).toEqual([])
    expect(body.result.result_error).toEqual(expected['result'].result_error)
  })
}

test('every sample of batches is compared with the portal’s answer', () => {
  const samples = readdirSync('test/samples').filter((file) => file.startsWith('batch'))
  // The rule of references has a test of its own (`references.test.ts`).
  const used = [...Object.keys(BATCHES), 'batch-references'].map((name) => `${name}.json`)
  expect(samples.sort()).toEqual(used.sort())
})

for (const [place, scenario] of [
  ['im-navigation', 'im-navigation'],
  ['im-sidebar', 'im-sidebar'],
  ['im-context-menu', 'im-context-menu'],
  ['rest-app-uri', 'app-link'],
] as const) {
  test(`the portal opens the app with the form of ${place}`, async () => {
    const { session } = await openPortal({ scenario })
    const { body } = sampleOf(`placement.handler-post.${place}`)
    const { fields } = session.handlerOpening
    expect(shapeDifferences(fields, body)).toEqual([])
    expect(fields['PLACEMENT']).toBe(body.PLACEMENT)
    const keys = (text = '') => Object.keys(JSON.parse(text)).sort()
    expect(keys(fields['PLACEMENT_OPTIONS'])).toEqual(keys(body.PLACEMENT_OPTIONS))
  })
}

test('the portal opens the app with the documented form', async () => {
  const { session, sandbox } = await openPortal()
  const { query, body } = sampleOf('placement.handler-post')
  const { action, fields } = session.handlerOpening
  expect(shapeDifferences(fields, body)).toEqual([])
  expect(shapeDifferences(Object.fromEntries(new URL(action).searchParams), query)).toEqual([])
  expect(JSON.parse(fields['PLACEMENT_OPTIONS'] ?? '')).toMatchObject({ ID: '1663' })
  expect(sandbox.origin).toContain(new URL(action).searchParams.get('DOMAIN'))
})
