import type { Chat } from '../model/chat.ts'

/** True is allowed, whatever the field's name says. */
const ALLOWED = {
  avatar: true,
  rename: true,
  extend: true,
  call: true,
  mute: true,
  leave: true,
  leave_owner: true,
  send: true,
  user_list: true,
}

/** What a chat's entity type takes away or adds. `#ID#` stays in the answer: the client puts `entity_id` there. */
const OF_TYPE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  GENERAL: { avatar: false, rename: false, extend: false, leave: false, leave_owner: false },
  CRM: { avatar: false, rename: false, leave_owner: false, path: '', path_title: '' },
  SONET_GROUP: {
    avatar: false,
    rename: false,
    extend: false,
    leave: false,
    leave_owner: false,
    path: '/workgroups/group/#ID#/',
    path_title: 'Open the group',
  },
  TASKS: { path: '/company/personal/user/#USER_ID#/tasks/task/view/#ID#/', path_title: 'Open the task' },
  CALENDAR: {
    path: '/company/personal/user/#USER_ID#/calendar/?EVENT_ID=#ID#',
    path_title: 'Open the event',
  },
  CALL: { extend: false, call: false, mute: false, leave: false, leave_owner: false },
}

/** `restrictions` of a dialog: what may be done with a chat of this kind. */
export function restrictionsOf({ entityType, kind }: Chat, viewerId: number): Record<string, unknown> {
  const own = OF_TYPE[kind === 'general' ? 'GENERAL' : entityType] ?? {}
  const path = own['path']
  return {
    ...ALLOWED,
    ...own,
    ...(typeof path === 'string' ? { path: path.replace('#USER_ID#', String(viewerId)) } : {}),
  }
}
