import { expect, test } from 'vitest'
import { entityRefsOf } from '../../../../src/chat/entity-chat/task-or-group.ts'

test('a task is asked for in both generations, the newer first; a group never by sg', () => {
  expect(entityRefsOf('task', 8293).map(({ type, id }) => `${type} ${id}`)).toEqual([
    'TASKS_TASK 8293',
    'TASKS 8293',
  ])
  expect(entityRefsOf('group', 103)).toEqual([{ type: 'SONET_GROUP', id: '103' }])
})
