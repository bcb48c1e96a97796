import type { Chat } from '../model/chat.ts'

/** Default restrictions. True means allowed, in spite of the field's name. */
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

/** Overrides by entity type. `#ID#` stays in the answer; the client replaces it by `entity_id`. */
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

/** `restrictions` of a dialog: the actions that this kind of chat allows. */
export function restrictionsOf({ entityType, kind }: Chat, viewerId: number): Record<string, unknown> {
  const own = OF_TYPE[kind === 'general' ? 'GENERAL' : entityType] ?? {}
  const path = own['path']
  return {
    ...ALLOWED,
    ...own,
    ...(typeof path === 'string' ? { path: path.replace('#USER_ID#', String(viewerId)) } : {}),
  }
}
