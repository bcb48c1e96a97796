import { expect, test } from 'vitest'
import type { ItemFacts } from '../../../../src/chat/inbox/inbox-row.ts'
import { loadFactsOfItem } from '../../../../src/chat/messenger-sidebar/load-facts.ts'
import { FACTS, STAGES } from '../../../../src/features/gallery/fixtures/deal-facts.ts'
import { crmKindOf } from '../../../../src/portal/entry.ts'
import { PortalError } from '../../../../src/portal/failure.ts'
import type { Method } from '../../../../src/portal/portal.ts'
import { failed, ok } from '../../../batch-row.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'

const DEAL = { item: crmKindOf(2), id: 1663 }
const stages = STAGES[0]?.stages ?? []
const CLIENT = { title: 'Northwind Logistics', responsibleId: null, observerIds: [] }

/** A portal with this item, whose second request has `rows`, or fails. */
function portalOf(facts: ItemFacts | null, rows: object | Error) {
  const asked: { name: string; params: object }[] = []
  const note = ({ name, params }: Method<unknown>) => asked.push({ name, params })
  const portal = portalStandIn({
    call: async (method) => {
      note(method)
      return { items: facts === null ? [] : [{ id: 1663, facts }] }
    },
    batch: async (commands) => {
      for (const command of Object.values(commands)) note(command)
      if (rows instanceof Error) throw rows
      return rows
    },
  })
  return { portal, asked }
}

test('facts, stages and the client’s name take two requests', async () => {
  const { portal, asked } = portalOf(FACTS, { stages: ok(stages), client: ok(CLIENT) })
  expect(await loadFactsOfItem(portal, DEAL)).toEqual({
    facts: { status: 'known', value: FACTS },
    client: 'Northwind Logistics',
    stages: [{ type: 'DEAL', id: 0, name: '', stages }],
  })
  expect(asked.map(({ name }) => name)).toEqual(['crm.item.list', 'crm.status.list', 'crm.item.get'])
  expect(asked[1]?.params).toMatchObject({ filter: { ENTITY_ID: 'DEAL_STAGE' } })
  expect(asked[2]?.params).toEqual({ entityTypeId: 4, id: 7 })
})

test('without a company the contact is the client; without either nobody is asked for', async () => {
  const contact = portalOf({ ...FACTS, companyId: null }, { stages: ok(stages), client: ok(CLIENT) })
  await loadFactsOfItem(contact.portal, DEAL)
  expect(contact.asked[2]?.params).toEqual({ entityTypeId: 3, id: 25 })
  const none = portalOf({ ...FACTS, companyId: null, contactId: null }, { stages: ok(stages) })
  expect((await loadFactsOfItem(none.portal, DEAL)).client).toBe('')
})

test('a company has neither stages nor a client, and takes one request', async () => {
  const { portal } = portalOf(
    { ...FACTS, pipelineId: null, stageId: '', companyId: null, contactId: null },
    new Error('asked once too often'),
  )
  const known = await loadFactsOfItem(portal, { item: crmKindOf(4), id: 7 })
  expect(known.stages).toEqual([])
})

test('an item that the answer leaves out is gone', async () => {
  const { portal } = portalOf(null, {})
  expect(await loadFactsOfItem(portal, DEAL)).toEqual({ facts: { status: 'gone' }, client: '', stages: [] })
})

test('the facts stay when a name, or all of the second request, fails', async () => {
  const refusal = { kind: 'not-allowed' } as const
  const row = portalOf(FACTS, { stages: failed(refusal), client: failed(refusal) })
  const whole = portalOf(FACTS, new PortalError({ kind: 'timeout' }))
  for (const { portal } of [row, whole]) {
    expect(await loadFactsOfItem(portal, DEAL)).toEqual({
      facts: { status: 'known', value: FACTS },
      client: '',
      stages: [],
    })
  }
})
