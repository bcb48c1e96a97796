import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  pipelinesSchema,
  stagesSchema,
  statusEntityOf,
} from '../../../../../src/chat/inbox/stage/read-stages.ts'
import {
  pipelineName,
  type StageBook,
  stageAt,
  stagesOf,
} from '../../../../../src/chat/inbox/stage/stage-book.ts'
import { sample } from '../../../sample.ts'

const stages = v.parse(stagesSchema, sample('crm.status.list').result)
const service = v.parse(stagesSchema, sample('crm.status.list.category').result)
const BOOK: StageBook = [
  { type: 'DEAL', id: 0, name: 'General', stages },
  { type: 'DEAL', id: 9, name: 'Service', stages: service },
  { type: 'LEAD', id: null, name: '', stages: [{ id: 'NEW', name: 'New', colour: '', outcome: 'open' }] },
]

test('the documented stages are read with their colour, and by the end that they stand for', () => {
  expect(stages[0]).toEqual({ id: 'NEW', name: 'New', colour: '#39a8ef', outcome: 'open' })
  expect(service.map(({ id, outcome }) => [id, outcome])).toEqual(
    expect.arrayContaining([
      ['C9:NEW', 'open'],
      ['C9:WON', 'won'],
    ]),
  )
})

test('stages stand in the order of their pipeline, whatever the answer’s is', () => {
  const rows = [
    { STATUS_ID: 'B', NAME: 'Second', SORT: '20', COLOR: 'url(x)', SEMANTICS: null },
    { STATUS_ID: 'A', NAME: ' ', SORT: '10', COLOR: null, SEMANTICS: 'F' },
  ]
  expect(v.parse(stagesSchema, rows)).toEqual([
    { id: 'A', name: 'A', colour: '', outcome: 'lost' },
    { id: 'B', name: 'Second', colour: '', outcome: 'open' },
  ])
})

test('the documented pipelines are read in their order', () => {
  expect(v.parse(pipelinesSchema, sample('crm.category.list').result)).toEqual([
    { id: 0, name: 'General' },
    { id: 9, name: 'Service' },
  ])
})

test.each([
  ['DEAL', 0, 'DEAL_STAGE'],
  ['DEAL', 9, 'DEAL_STAGE_9'],
  ['LEAD', null, 'STATUS'],
  ['LEAD', 0, 'STATUS'],
  ['DYNAMIC_128', 7, 'DYNAMIC_128_STAGE_7'],
  ['CONTACT', null, null],
  ['QUOTE', 0, null],
])('the stages of %s in pipeline %s are those of %s', (type, pipelineId, entity) => {
  expect(statusEntityOf(type, pipelineId)).toBe(entity)
})

test('a stage is found in its own pipeline only', () => {
  expect(stageAt(BOOK, 'DEAL', { pipelineId: 9, stageId: 'C9:NEW' })?.id).toBe('C9:NEW')
  expect(stageAt(BOOK, 'DEAL', { pipelineId: 0, stageId: 'C9:NEW' })).toBeNull()
  expect(stageAt(BOOK, 'LEAD', { pipelineId: 0, stageId: 'NEW' })?.name).toBe('New')
  expect(stagesOf(BOOK, 'DYNAMIC_128', 7)).toEqual([])
  expect(pipelineName(BOOK, 'DEAL', 9)).toBe('Service')
})
