import { expect, test } from 'vitest'
import dynamicSample from '../../samples/im.dialog.get.dynamic.json' with { type: 'json' }
import linesSample from '../../samples/im.dialog.get.lines.json' with { type: 'json' }
import taskSample from '../../samples/im.dialog.get.task.json' with { type: 'json' }
import { openPortal } from './portal-under-test.ts'

const TASK_PATH = '/company/personal/user/27/tasks/task/view/'

/** Entity pair, chat, `type`, `message_type`, and the URL of `entity_link`. */
const CHATS = [
  ['VIDEOCONF', '41', 1610, 'videoconf', 'C', 'VIDEOCONF', ''],
  ['AI_ASSISTANT_PRIVATE', '27', 1611, 'aiAssistantPrivate', 'C', 'AI_ASSISTANT_PRIVATE', ''],
  ['LINES', 'telegrambot|2|209607941|744', 1612, 'lines', 'L', 'LINES', ''],
  ['LIVECHAT', '3|812', 1613, 'livechat', 'L', 'LIVECHAT', ''],
  ['LIVECHAT', 'livechat|3', 1614, 'livechat', 'L', 'LIVECHAT', ''],
  ['ANNOUNCEMENT', '6', 1615, 'announcement', 'C', 'ANNOUNCEMENT', ''],
  ['CALENDAR', '522', 1616, 'calendar', 'C', 'CALENDAR', '/company/personal/user/27/calendar/?EVENT_ID=522'],
  ['MAIL', '941', 1617, 'mail', 'C', 'MAIL', '/mail/message/941'],
  ['SONET_GROUP', '103', 1618, 'sonetGroup', 'C', 'SONET_GROUP', '/workgroups/group/103/'],
  ['TASKS_TASK', '8293', 1619, 'tasksTask', 'X', 'TASKS', `${TASK_PATH}8293/`],
  ['TASKS', '8201', 1620, 'tasks', 'C', 'TASKS', `${TASK_PATH}8201/`],
  ['CALL', '615', 1621, 'call', 'C', 'DEAL', '/crm/deal/details/1663/'],
  ['MYAPP', 'order-15', 1622, 'myapp', 'C', 'MYAPP', ''],
  ['CRM', 'QUOTE|5', 1624, 'crm', 'C', 'DYNAMIC', '/crm/type/7/details/5/'],
  ['CRM', 'SMART_INVOICE|9', 1625, 'crm', 'C', 'DYNAMIC', '/crm/type/31/details/9/'],
  ['CRM', 'DYNAMIC_128|17', 1544, 'crm', 'C', 'DYNAMIC', '/crm/type/128/details/17/'],
  ['CRM', 'LEAD|13', 1541, 'crm', 'C', 'LEAD', '/crm/lead/details/13/'],
] as const

for (const [entityType, entityId, id, type, messageType, linkType, url] of CHATS) {
  test(`${entityType} ${entityId} is chat ${id}, and Anna may read it`, async () => {
    const { ask, sandbox } = await openPortal()
    const found = await ask('im.chat.get', { ENTITY_TYPE: entityType, ENTITY_ID: entityId })
    expect(found.body.result).toEqual({ ID: id })
    expect((await ask('im.dialog.get', { DIALOG_ID: `chat${id}` })).body.result).toMatchObject({
      id,
      type,
      message_type: messageType,
      entity_type: entityType,
      entity_id: entityId,
      entity_link: { type: linkType, url, id: entityId },
    })
    expect(sandbox.log.red).toEqual([])
  })
}

/** Restrictions of each type, and the two fields beside them. */
const RESTRICTED = [
  [1600, [], undefined],
  [1612, [], undefined],
  [1619, [], undefined],
  [1622, [], undefined],
  [1624, ['avatar', 'rename', 'leave_owner'], ''],
  [1618, ['avatar', 'rename', 'extend', 'leave', 'leave_owner'], '/workgroups/group/#ID#/'],
  [1620, [], `${TASK_PATH}#ID#/`],
  [1616, [], '/company/personal/user/27/calendar/?EVENT_ID=#ID#'],
  [1621, ['extend', 'call', 'mute', 'leave', 'leave_owner'], undefined],
] as const

for (const [id, forbidden, path] of RESTRICTED) {
  test(`chat ${id} restricts ${forbidden.join(', ') || 'nothing'}`, async () => {
    const { ask } = await openPortal()
    const { restrictions } = (await ask('im.dialog.get', { DIALOG_ID: `chat${id}` })).body.result
    const isForbidden = (name: string) => restrictions[name] === false
    expect(Object.keys(restrictions).filter(isForbidden)).toEqual(forbidden)
    expect(restrictions.path).toBe(path)
  })
}

for (const [id, sample] of [
  [1612, linesSample],
  [1619, taskSample],
  [1544, dynamicSample],
] as const) {
  test(`chat ${id} has the documented fields of ${sample.result.entity_type}`, async () => {
    const { ask } = await openPortal()
    const { result } = (await ask('im.dialog.get', { DIALOG_ID: `chat${id}` })).body
    expect(Object.keys(result)).toEqual(Object.keys(sample.result))
    expect(result.restrictions).toMatchObject(sample.result.restrictions)
    expect([result.description === null, result.entity_data_2]).toEqual([
      sample.result.description === null,
      sample.result.entity_data_2,
    ])
  })
}

test('free chats have no external object, and only one has Anna in it', async () => {
  const { ask } = await openPortal()
  expect((await ask('im.dialog.get', { DIALOG_ID: 'chat1600' })).body.result).toMatchObject({
    type: 'chat',
    entity_type: '',
    entity_link: { type: '', url: '', id: '' },
  })
  expect((await ask('im.dialog.get', { DIALOG_ID: 'chat1601' })).body.error).toBe('ACCESS_ERROR')
})

test('an app’s own entity pair can name a chat that Anna isn’t in', async () => {
  const { ask } = await openPortal()
  const found = await ask('im.chat.get', { ENTITY_TYPE: 'MYAPP', ENTITY_ID: 'order-16' })
  expect(found.body.result).toEqual({ ID: 1623 })
  expect((await ask('im.dialog.get', { DIALOG_ID: 'chat1623' })).status).toBe(403)
})

for (const [type, id] of [
  ['TASKS', '8293'],
  ['TASKS_TASK', '8201'],
  ['CRM', 'LEAD|14'],
  ['CRM', 'DEAL|2002'],
] as const) {
  test(`${type} ${id} has no chat`, async () => {
    const { ask } = await openPortal()
    expect((await ask('im.chat.get', { ENTITY_TYPE: type, ENTITY_ID: id })).body.result).toBeNull()
  })
}

test('a task’s link is in the viewer’s own list, and empty for a guest', async () => {
  const marco = await openPortal({ viewer: 'marco' })
  const link = async (ask: typeof marco.ask, chat: string) =>
    (await ask('im.dialog.get', { DIALOG_ID: chat })).body.result.entity_link
  expect((await link(marco.ask, 'chat1619')).url).toBe('/company/personal/user/31/tasks/task/view/8293/')
  const tomas = await openPortal({ viewer: 'tomas' })
  expect(await link(tomas.ask, 'chat1437')).toEqual({ type: 'DEAL', url: '', id: 'DEAL|1663' })
})

test('few of the deals for search have a chat, and Anna is in some of these', async () => {
  const { ask } = await openPortal()
  const statuses: number[] = []
  for (let deal = 2001; deal <= 2074; deal += 1) {
    const { result } = (await ask('im.chat.get', { ENTITY_TYPE: 'CRM', ENTITY_ID: `DEAL|${deal}` })).body
    if (result !== null) statuses.push((await ask('im.dialog.get', { DIALOG_ID: `chat${result.ID}` })).status)
  }
  expect(statuses).toEqual([200, 403, 200, 200, 200, 403, 200, 200])
})
