import { expect, test } from 'vitest'
import { openPortal, openPressed } from './portal-under-test.ts'

const DEAL = { entityTypeId: 2, id: 1663 }
const TENDER = { entityTypeId: 2, id: 1791 }

test('every item with a stage has one of its own pipeline’s', async () => {
  const { ask, sandbox } = await openPortal()
  const { result: stages } = (await ask('crm.status.list')).body
  const known = new Set(stages.map((stage: { STATUS_ID: string }) => stage.STATUS_ID))
  for (const entityTypeId of [1, 2, 7, 31, 128, 1032]) {
    for (let start = 0, hasMore = true; hasMore; start += 50) {
      const { body } = await ask('crm.item.list', { entityTypeId, start, select: ['stageId'] })
      for (const { stageId } of body.result.items) expect(known).toContain(stageId)
      hasMore = body.next !== undefined
    }
  }
  expect(sandbox.log.red).toEqual([])
})

test('stages come by their list, in the order asked for, with a colour and their meaning', async () => {
  const { ask } = await openPortal()
  const { body } = await ask('crm.status.list', {
    filter: { ENTITY_ID: 'DEAL_STAGE' },
    order: { SORT: 'DESC' },
  })
  const rows = body.result.map((row: Record<string, unknown>) => [
    row['STATUS_ID'],
    row['SORT'],
    row['SEMANTICS'],
  ])
  expect(rows.slice(0, 4)).toEqual([
    ['APOLOGY', '80', 'F'],
    ['LOSE', '70', 'F'],
    ['WON', '60', 'S'],
    ['FINAL_INVOICE', '50', null],
  ])
  expect(body.total).toBe(8)
  for (const { COLOR, EXTRA } of body.result)
    expect([COLOR, EXTRA.COLOR]).toEqual([expect.stringMatching(/^#[0-9A-F]{6}$/i), COLOR])
})

test('several lists come by one call, and unknown ones are empty', async () => {
  const { ask } = await openPortal()
  const lists = async (ENTITY_ID: unknown) => {
    const rows = (await ask('crm.status.list', { filter: { ENTITY_ID } })).body.result
    return [...new Set(rows.map((row: { ENTITY_ID: string }) => row.ENTITY_ID))]
  }
  expect(await lists(['DEAL_STAGE', 'DEAL_STAGE_12'])).toEqual(['DEAL_STAGE', 'DEAL_STAGE_12'])
  expect(await lists('DEAL_STAGE_77')).toEqual([])
})

test('deals have three pipelines, a guest reads none', async () => {
  const ids = async (viewer: string) => {
    const { ask } = await openPortal({ viewer })
    const { result, total } = (await ask('crm.category.list', { entityTypeId: 2 })).body
    return [total, result.categories.map(({ id }: { id: number }) => id)]
  }
  expect(await ids('marco')).toEqual([3, [0, 9, 12]])
  expect(await ids('tomas')).toEqual([0, []])
})

test('deals are found by pipeline, stage, responsible user, observer and being closed', async () => {
  const { ask } = await openPortal()
  const found = async (filter: object) => {
    const { items } = (await ask('crm.item.list', { entityTypeId: 2, filter: { '<id': 1800, ...filter } }))
      .body.result
    return items.map(({ id }: { id: number }) => id)
  }
  expect(await found({ categoryId: 9 })).toEqual([1790])
  expect(await found({ '@categoryId': [9, 12] })).toEqual([1790, 1791])
  expect(await found({ stageId: 'C12:UC_OFFER' })).toEqual([1791])
  expect(await found({ assignedById: 31 })).toEqual([1750, 1790, 1791])
  expect(await found({ observers: 36, '@id': [1663, 1742] })).toEqual([1663, 1742])
  expect(await found({ closed: 'Y' })).toEqual([])
  expect((await ask('crm.item.list', { entityTypeId: 2, filter: { stageSemanticId: 'S' } })).body.total).toBe(
    11,
  )
})

test('each type has the fields of its own: leads no pipeline, contacts and companies no stage', async () => {
  const { ask } = await openPortal()
  const fields = async (entityTypeId: number, id: number) =>
    Object.keys((await ask('crm.item.get', { entityTypeId, id })).body.result.item)
  expect(await fields(1, 13)).toEqual(expect.arrayContaining(['stageId', 'stageSemanticId', 'opportunity']))
  expect(await fields(1, 13)).not.toContain('categoryId')
  for (const [type, id] of [
    [3, 25],
    [4, 7],
  ] as const) {
    expect(await fields(type, id)).not.toEqual(expect.arrayContaining(['stageId']))
    expect(await fields(type, id)).not.toEqual(expect.arrayContaining(['opportunity']))
  }
  const { body } = await ask('crm.item.list', { entityTypeId: 1, filter: { categoryId: 0 } })
  expect(body.error).toBe('INVALID_ARG_VALUE')
})

test('a change of the stage is there for everybody, with who made it and when', async () => {
  const { ask, sandbox } = await openPressed()
  sandbox.clock.advance(60_000)
  expect((await ask('crm.item.get', DEAL)).body.result.item.stageId).toBe('PREPAYMENT_INVOICE')
  const { item } = (await ask('crm.item.update', { ...DEAL, fields: { stageId: 'WON' } })).body.result
  expect(item).toMatchObject({
    stageId: 'WON',
    previousStageId: 'PREPAYMENT_INVOICE',
    closed: 'Y',
    stageSemanticId: 'S',
    movedBy: 27,
    updatedBy: 27,
  })
  expect(item.movedTime).toMatch(/^2026-09-23T11:51:/)
  expect((await ask('crm.item.get', DEAL)).body.result.item).toEqual(item)
  expect((await ask('crm.deal.get', { id: 1663 })).body.result).toMatchObject({
    STAGE_ID: 'WON',
    CLOSED: 'Y',
  })
})

test('a change without a press is red', async () => {
  const { ask, sandbox } = await openPortal()
  await ask('crm.item.update', { ...DEAL, fields: { stageId: 'WON' } })
  expect(sandbox.log.red.map(({ note }) => note)).toEqual([expect.stringContaining('without a press')])
})

test('another pipeline begins with its first stage, and takes no stage of the former', async () => {
  const { ask } = await openPressed()
  const update = async (fields: object) => (await ask('crm.item.update', { ...DEAL, fields })).body
  expect((await update({ categoryId: 9, stageId: 'WON' })).error).toBe('CRM_FIELD_ERROR_VALUE_NOT_VALID')
  expect((await update({ categoryId: 9 })).result.item).toMatchObject({ categoryId: 9, stageId: 'C9:NEW' })
  expect((await update({ categoryId: 12, stageId: 'C12:WON' })).result.item.stageId).toBe('C12:WON')
})

test('the responsible user may change a deal, and only administrators win a tender', async () => {
  const { ask, session } = await openPressed({ viewer: 'marco' })
  const update = async (stageId: string) =>
    (await ask('crm.item.update', { ...TENDER, fields: { stageId } })).body
  expect((await update('C12:WON')).error).toBe('')
  session.press()
  expect((await update('C12:LOSE')).result.item.stageId).toBe('C12:LOSE')
})

test('the discussion follows its deal: title, owner, new observers', async () => {
  const { ask } = await openPressed()
  const fields = { title: 'Lighting, phase two', assignedById: 33, observers: [36, 45] }
  await ask('crm.item.update', { ...DEAL, fields: { assignedById: 45 } })
  await ask('crm.item.update', { ...DEAL, fields })
  const { result } = (await ask('im.dialog.get', { DIALOG_ID: 'chat1437' })).body
  expect([result.name, result.owner]).toEqual(['Lighting, phase two', 33])
  const members = (await ask('im.chat.user.list', { CHAT_ID: 1437 })).body.result
  expect(members).toEqual(expect.arrayContaining([33, 45]))
})
