import * as v from 'valibot'
import { expect, test } from 'vitest'
import { changeStage, lookAtStage, updateStage } from '../../../../../src/chat/inbox/stage/change-stage.ts'
import type { StagePlace } from '../../../../../src/chat/inbox/stage/stage-book.ts'
import { crmKindOf } from '../../../../../src/portal/entry.ts'
import { type Failure, PortalError } from '../../../../../src/portal/failure.ts'
import type { Method } from '../../../../../src/portal/portal.ts'
import { portalStandIn } from '../../../../portal-stand-in.ts'
import { sample } from '../../../sample.ts'

const DEAL = { item: crmKindOf(2), id: 1663 }
const FROM: StagePlace = { pipelineId: 0, stageId: 'QUOTE' }
const CHANGE = { from: FROM, to: 'CONTRACT' }
const refusal = (code: string): Failure => ({ kind: 'portal', code, description: '', status: 400 })

/** A portal that answers each reading, and each write, in turn; a failure is thrown. */
function portalWith(readings: readonly (StagePlace | Failure)[], answers: readonly (StagePlace | Failure)[]) {
  const asked: string[] = []
  const writes: Method<unknown>['params'][] = []
  const next = (queue: (StagePlace | Failure)[]) => {
    const answer = queue.shift()
    if (answer === undefined) throw new Error('asked once too often')
    if ('kind' in answer) throw new PortalError(answer)
    return answer
  }
  const [left, leftWrites] = [[...readings], [...answers]]
  const portal = portalStandIn({
    call: async ({ name }) => {
      asked.push(name)
      return next(left)
    },
    write: async ({ name, params }) => {
      asked.push(name)
      writes.push(params)
      return next(leftWrites)
    },
  })
  return { portal, asked, writes }
}

test('the stage is read again, then written once and alone', async () => {
  const { portal, asked, writes } = portalWith([FROM], [{ pipelineId: 0, stageId: 'CONTRACT' }])
  expect(await changeStage(portal, DEAL, CHANGE)).toEqual({
    status: 'changed',
    now: { pipelineId: 0, stageId: 'CONTRACT' },
  })
  expect(asked).toEqual(['crm.item.get', 'crm.item.update'])
  expect(writes).toEqual([{ entityTypeId: 2, id: 1663, fields: { stageId: 'CONTRACT' } }])
})

test.each<[string, StagePlace, object]>([
  ['at another stage by now', { pipelineId: 0, stageId: 'NEW' }, { status: 'moved', isOtherPipeline: false }],
  [
    'in another pipeline by now',
    { pipelineId: 9, stageId: 'C9:NEW' },
    { status: 'moved', isOtherPipeline: true },
  ],
  [
    'in another pipeline, at a stage of the same ID',
    { pipelineId: 9, stageId: 'QUOTE' },
    { status: 'moved', isOtherPipeline: true },
  ],
  ['there already', { pipelineId: 0, stageId: 'CONTRACT' }, { status: 'already' }],
])('nothing is written for an item that is %s', async (_, now, outcome) => {
  const { portal, writes } = portalWith([now], [])
  expect(await changeStage(portal, DEAL, CHANGE)).toEqual({ ...outcome, now })
  expect(writes).toEqual([])
})

test('nothing is written for an item that is deleted, or could not be read', async () => {
  const deleted = portalWith([refusal('NOT_FOUND')], [])
  expect(await changeStage(deleted.portal, DEAL, CHANGE)).toEqual({ status: 'gone' })
  const away = portalWith([{ kind: 'timeout' }], [])
  expect(await changeStage(away.portal, DEAL, CHANGE)).toEqual({
    status: 'unread',
    failure: { kind: 'timeout' },
  })
  expect([...deleted.writes, ...away.writes]).toEqual([])
})

test.each(['CRM_FIELD_ERROR_VALUE_NOT_VALID', 'UPDATE_DYNAMIC_ITEM_RESTRICTED', '100', '-', ''])(
  'a refusal by the code “%s” is told, and not asked about again',
  async (code) => {
    const { portal, asked } = portalWith([FROM], [refusal(code)])
    expect(await changeStage(portal, DEAL, CHANGE)).toEqual({ status: 'refused', failure: refusal(code) })
    expect(asked).toEqual(['crm.item.get', 'crm.item.update'])
  },
)

test('an item that is deleted between the reading and the write is gone', async () => {
  const { portal } = portalWith([FROM], [refusal('NOT_FOUND')])
  expect(await changeStage(portal, DEAL, CHANGE)).toEqual({ status: 'gone' })
})

test.each<[string, StagePlace | Failure, object]>([
  [
    'is there',
    { pipelineId: 0, stageId: 'CONTRACT' },
    { status: 'changed', now: { pipelineId: 0, stageId: 'CONTRACT' } },
  ],
  ['is where it was', FROM, { status: 'not-done' }],
  ['is at a third stage', { pipelineId: 0, stageId: 'NEW' }, { status: 'uncertain', from: FROM }],
  ['cannot be read', { kind: 'offline' }, { status: 'uncertain', from: FROM }],
])(
  'after an answer that got lost the item is looked at, never written again: it %s',
  async (_, seen, outcome) => {
    const { portal, writes } = portalWith([FROM, seen], [{ kind: 'timeout' }])
    expect(await changeStage(portal, DEAL, CHANGE)).toEqual(outcome)
    expect(writes).toHaveLength(1)
  },
)

test('an answer with the former stage is a refusal', async () => {
  const { portal } = portalWith([FROM], [FROM])
  expect(await changeStage(portal, DEAL, CHANGE)).toEqual({ status: 'refused', failure: null })
})

test('automation may have moved the item on by the answer', async () => {
  const on = { pipelineId: 0, stageId: 'DELIVERY' }
  const { portal } = portalWith([FROM], [on])
  expect(await changeStage(portal, DEAL, CHANGE)).toEqual({ status: 'changed', now: on })
})

test('the documented answer tells the stage and its pipeline', () => {
  const { schema } = updateStage({ item: crmKindOf(128), id: 17 }, 'DT128_3:CLIENT')
  expect(v.parse(schema, sample('crm.item.update').result)).toEqual({
    pipelineId: 3,
    stageId: 'DT128_3:CLIENT',
  })
})

test.each<[string, StagePlace | Failure, object]>([
  ['is there', { pipelineId: 0, stageId: 'CONTRACT' }, { status: 'changed' }],
  ['is where it was', FROM, { status: 'not-done' }],
  ['is at a third stage', { pipelineId: 0, stageId: 'NEW' }, { status: 'moved', isOtherPipeline: false }],
  [
    'is in another pipeline',
    { pipelineId: 9, stageId: 'C9:NEW' },
    { status: 'moved', isOtherPipeline: true },
  ],
  ['is deleted', refusal('NOT_FOUND'), { status: 'gone' }],
  ['cannot be read', { kind: 'offline' }, { status: 'uncertain', from: FROM }],
])(
  'a look after an uncertain change writes nothing, and tells that the item %s',
  async (_, seen, outcome) => {
    const { portal, asked } = portalWith([seen], [])
    expect(await lookAtStage(portal, DEAL, CHANGE)).toMatchObject(outcome)
    expect(asked).toEqual(['crm.item.get'])
  },
)
