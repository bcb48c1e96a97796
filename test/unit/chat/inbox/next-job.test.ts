import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { InboxData } from '../../../../src/chat/inbox/inbox-data.ts'
import { INBOX_GROUPS, type InboxFilter } from '../../../../src/chat/inbox/inbox-filter.ts'
import { inboxList } from '../../../../src/chat/inbox/inbox-list.ts'
import { type Job, nextJob, nextPage } from '../../../../src/chat/inbox/next-job.ts'
import { runJob } from '../../../../src/chat/inbox/run-job.ts'
import { withRetry } from '../../../../src/chat/inbox/with-retry.ts'
import type { Failure } from '../../../../src/portal/failure.ts'
import { PortalError } from '../../../../src/portal/failure.ts'
import type { BatchCommands, Method } from '../../../../src/portal/portal.ts'
import { failed, ok } from '../../../batch-row.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'
import { buildData, buildFilter, buildRow, FACTS, TURN, withFacts } from './inbox-rows.ts'

const UNKNOWN = { chat: { status: 'unknown' } } as const
const STAGES_READ = ['kinds', 'pipelines DEAL']
const jobOf = (data: InboxData, shown: readonly string[] = [], filter: InboxFilter = buildFilter()) =>
  nextJob(data, { filter, list: Object.keys(data.rows), shown, wantsMore: false })

test('facts come first, then the rows in view: their chats, their details, their customers’ conversations', () => {
  const loading = buildRow('DEAL|1', { facts: { status: 'loading' }, ...UNKNOWN })
  expect(jobOf(buildData([loading]), ['DEAL|1'])).toEqual({ kind: 'facts' })
  const unknown = buildRow('DEAL|1', UNKNOWN)
  expect(jobOf(buildData([unknown]), ['DEAL|1'])).toMatchObject({ kind: 'look-up', rows: [unknown] })
  const found = buildRow('DEAL|1', { chat: { status: 'unknown', chatId: 7 } })
  expect(jobOf(buildData([found]), ['DEAL|1'])).toMatchObject({ kind: 'details' })
  const details = { client: '', faces: [] }
  const turn = { ...TURN, lastMessage: null }
  const detailed = buildRow('DEAL|1', { details, customers: [turn] })
  expect(jobOf(buildData([detailed]), ['DEAL|1'])).toEqual({ kind: 'customers', turns: [turn] })
  expect(jobOf(buildData([detailed], { asked: [...STAGES_READ, 'line 2201'] }), ['DEAL|1'])).toBeNull()
})

test('nothing is asked for rows that are not in view', () => {
  expect(jobOf(buildData([buildRow('DEAL|1', UNKNOWN), buildRow('DEAL|2')]))).toBeNull()
})

test('a look-up takes the rows in view, and fills its request with those that follow', () => {
  const rows = Array.from({ length: 80 }, (_, at) => buildRow(`DEAL|${at + 1}`, UNKNOWN))
  const job = jobOf(buildData(rows), ['DEAL|11', 'DEAL|12']) as Extract<Job, { kind: 'look-up' }>
  const ids = job.rows.map(({ id }) => id)
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([50, 11, 60])
})

test('another choice of items is read, and the CRM is left alone where it refuses', () => {
  const other = buildFilter({ scope: 'observed' })
  expect(jobOf(buildData(), [], other)).toEqual({ kind: 'facts' })
  expect(jobOf(buildData([], { crm: { kind: 'not-allowed' } }), [], other)).toBeNull()
  expect(jobOf(buildData([], { me: null }), [], other)).toBeNull()
})

test('words of two letters or a number are searched for, once', () => {
  expect(jobOf(buildData(), [], buildFilter({ words: 'ha' }))).toEqual({ kind: 'search' })
  expect(jobOf(buildData(), [], buildFilter({ words: '7' }))).toEqual({ kind: 'search' })
  expect(jobOf(buildData(), [], buildFilter({ words: 'h' }))).toBeNull()
  const found = { '["DEAL","mine",null,"","ha"]': { lastId: 1, hasMore: true, failure: null } }
  expect(jobOf(buildData([], { listings: found }), [], buildFilter({ words: ' HA ' }))).toBeNull()
})

test('the end of a list brings recent chats, look-ups, or items, as the group has them', () => {
  const more = { way: 'list', offset: 200, hasMore: true } as const
  const kindOf = (data: InboxData, group: InboxFilter['group']) =>
    nextPage(data, buildFilter({ group }))?.kind
  const listed = buildData([buildRow('DEAL|1', UNKNOWN)], {
    listings: { '["DEAL","mine",null,"",""]': { lastId: 1, hasMore: true, failure: null } },
  })
  expect(INBOX_GROUPS.map((group) => kindOf({ ...listed, recents: more }, group))).toEqual([
    'recents',
    'recents',
    'recents',
    'items',
  ])
  expect(INBOX_GROUPS.map((group) => kindOf(listed, group))).toEqual([
    undefined,
    'look-up',
    'look-up',
    'items',
  ])
})

test('a count is complete when no further row can come', () => {
  const counts = (data: InboxData) => inboxList(data, buildFilter()).counts
  expect(counts(buildData([buildRow('DEAL|1')])).all).toEqual({ count: 1, isComplete: true })
  const unknown = counts(buildData([buildRow('DEAL|1', UNKNOWN)]))
  expect(unknown['no-chat']).toEqual({ count: 1, isComplete: false })
  expect(unknown.waiting).toEqual({ count: 0, isComplete: true })
  const more = counts(buildData([], { recents: { way: 'list', offset: 200, hasMore: true } }))
  expect([more.waiting.isComplete, more['no-chat'].isComplete]).toEqual([false, true])
  const loading = counts(buildData([buildRow('DEAL|1', { facts: { status: 'loading' } })]))
  expect(loading.waiting.isComplete).toBe(false)
  const failure = { kind: 'not-allowed' } as const
  const unlisted = { listings: { '["DEAL","mine",null,"",""]': { lastId: null, hasMore: false, failure } } }
  expect(counts(buildData([], unlisted))['no-chat'].isComplete).toBe(false)
})

test('what failed is read again by a retry, of one row or of all', () => {
  const failure: Failure = { kind: 'bad-answer', method: 'crm.item.list', path: 'items' }
  const broken = { facts: { status: 'failed', failure }, chat: { status: 'failed', failure } } as const
  const data = buildData([buildRow('DEAL|1', broken), buildRow('DEAL|2', broken)])
  const one = withRetry(data, ['DEAL|1'])
  expect(one.rows['DEAL|1']).toMatchObject({ facts: { status: 'loading' }, chat: { status: 'unknown' } })
  expect(one.rows['DEAL|2']).toBe(data.rows['DEAL|2'])
  expect(withRetry(data, null).rows['DEAL|2']?.facts.status).toBe('loading')
})

test('without the scope of open channels they are asked for once', async () => {
  const refused = { kind: 'missing-scope', scope: 'imopenlines' } as const
  const asked: string[] = []
  const portal = portalStandIn({
    batch: async (commands: BatchCommands) =>
      Object.fromEntries(
        Object.entries(commands).map(([key, { name }]) => {
          asked.push(name)
          return [key, name === 'imopenlines.crm.chat.get' ? failed(refused) : ok([])]
        }),
      ),
  })
  let data = buildData([buildRow('DEAL|1'), buildRow('DEAL|2')])
  for (const key of ['DEAL|1', 'DEAL|2']) {
    const job = jobOf(data, [key])
    if (job === null) throw new Error('no job')
    data = (await runJob(portal, job, { data, filter: buildFilter() })).change(data)
  }
  expect(asked.filter((name) => name.startsWith('imopenlines'))).toHaveLength(1)
  expect(data.rows['DEAL|2']?.details).toEqual({ client: '', faces: [] })
})

test('a page of recent chats moves the offset by what was asked for, however short it is', async () => {
  const portal = portalStandIn({ batch: async () => ({ recents: ok({ items: [], hasMore: true }) }) })
  const data = buildData([], { recents: { way: 'list', offset: 200, hasMore: true } })
  const { change } = await runJob(portal, { kind: 'recents', rows: [] }, { data, filter: buildFilter() })
  expect(change(data).recents).toEqual({ way: 'list', offset: 400, hasMore: true })
  // Another page that came meanwhile keeps its place.
  const later = { ...data, recents: { ...data.recents, offset: 600 } }
  expect(change(later).recents.offset).toBe(600)
})

test('a page of recent chats brings the details of the rows in view, in a request of fifty commands at most', async () => {
  const rows = Array.from({ length: 40 }, (_, at) =>
    buildRow(`DEAL|${at + 1}`, withFacts({ companyId: 7, contactId: 8 })),
  )
  const data = buildData(rows, { recents: { way: 'list', offset: 200, hasMore: true } })
  const shown = Object.keys(data.rows)
  const view = { filter: buildFilter({ group: 'all' }), list: shown, shown, wantsMore: true }
  const job = nextJob(data, view)
  if (job === null) throw new Error('no job')
  const asked: string[] = []
  const portal = portalStandIn({
    batch: async (commands: BatchCommands) => {
      asked.push(...Object.values(commands).map(({ name }) => name))
      return Object.fromEntries(Object.entries(commands).map(([key, method]) => [key, ok(answer(method))]))
    },
  })
  const { change } = await runJob(portal, job, { data, filter: view.filter })
  expect(asked.length).toBe(49)
  expect(asked[0]).toBe('im.recent.list')
  expect(change(data).rows['DEAL|1']?.details).toEqual({ client: 'Client', faces: [] })
  expect(change(data).recents.hasMore).toBe(false)
})

test('a page of recent chats that fails is asked for again, whatever else came', async () => {
  const throttled: Failure = { kind: 'throttled', retryInMs: 4_000 }
  const portal = portalStandIn({ batch: async () => ({ recents: failed(throttled), users0: ok([]) }) })
  const data = buildData([buildRow('DEAL|1')], { recents: { way: 'list', offset: 200, hasMore: true } })
  const rows = [{ row: buildRow('DEAL|1'), isShown: true }]
  const loading = runJob(portal, { kind: 'recents', rows }, { data, filter: buildFilter() })
  await expect(loading).rejects.toMatchObject({ failure: throttled })
})

/** Failures that stay: each leaves an answer, so that nothing is asked for again and again. */
const LASTING: readonly Failure[] = [
  { kind: 'not-allowed' },
  { kind: 'missing-scope', scope: 'imopenlines' },
  { kind: 'portal', code: 'ACCESS_ERROR', description: '', status: 200 },
  { kind: 'portal', code: 'INVALID_ARG_VALUE', description: '', status: 200 },
  { kind: 'bad-answer', method: 'im.chat.get', path: '' },
]

const METHODS = [
  'crm.item.list',
  'crm.status.list',
  'crm.category.list',
  'crm.enum.ownertype',
  'im.chat.get',
  'im.dialog.get',
  'im.dialog.messages.get',
  'im.dialog.users.list',
  'imopenlines.crm.chat.get',
]

function answer({ name, params }: Method<unknown>): unknown {
  const { '@id': ids = [1, 2] } = (params['filter'] ?? {}) as { '@id'?: number[] }
  switch (name) {
    case 'crm.item.list':
      return params['order'] === undefined
        ? ids.map((id) => ({ id, name: 'Client' }))
        : { items: ids.map((id) => ({ id, facts: { ...FACTS, companyId: 7 } })), count: ids.length }
    case 'im.chat.get':
      return 7
    case 'crm.category.list':
      return [
        { id: 0, name: 'General' },
        { id: 9, name: 'Service' },
      ]
    case 'im.recent.list':
      return { items: [], hasMore: false }
    case 'im.dialog.messages.get':
      return { messages: [], authors: [], files: [] }
    case 'imopenlines.crm.chat.get':
      return [{ chatId: 90, connector: 'livechat', channel: 'Site' }]
    case 'im.dialog.get':
      return { title: '', unreadCount: 0, lastReadId: 0, entity: null, mutedBy: [], picture: '', colour: '' }
    default:
      return []
  }
}

test('whatever the portal answers for good, the loading comes to its end', async () => {
  const shown = ['DEAL|1', 'DEAL|2', 'LEAD|3']
  const start = buildData(
    shown.map((key) => buildRow(key, { facts: { status: 'loading' }, ...UNKNOWN })),
    { asked: [], isOpened: false, listings: {} },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom(...METHODS), fc.constantFrom(...LASTING)),
      fc.constantFrom(...INBOX_GROUPS),
      async (failures, group) => {
        const asked: string[] = []
        const next = (name: string) => {
          asked.push(name)
          return failures[name] ?? null
        }
        const portal = portalStandIn({
          batch: async (commands: BatchCommands) =>
            Object.fromEntries(
              Object.entries(commands).map(([key, method]) => {
                const failure = next(method.name)
                return [key, failure === null ? ok(answer(method)) : failed(failure)]
              }),
            ),
          call: async (method) => {
            const failure = next(method.name)
            if (failure !== null) throw new PortalError(failure)
            return answer(method)
          },
        })
        const filter = buildFilter({ group, scope: 'all' })
        let data = start
        let steps = 0
        for (;;) {
          const job = nextJob(data, { filter, list: shown, shown, wantsMore: false })
          if (job === null) break
          const loaded = await runJob(portal, job, { data, filter })
          data = loaded.change(data)
          steps += 1
          expect(steps).toBeLessThan(12)
        }
        // Two rows of one kind in a look-up each; nothing of a row is asked for twice.
        expect(asked.filter((name) => name === 'im.chat.get').length).toBeLessThanOrEqual(shown.length)
      },
    ),
    { numRuns: 200 },
  )
})
