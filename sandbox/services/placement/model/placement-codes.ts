import { CRM_TYPES } from '../../crm/model/crm-types.ts'

/** A placement that an app can be bound to. */
export interface PlacementCode {
  readonly code: string
  /** The scope that it needs besides `placement`; null: none. */
  readonly scope: string | null
  /** The `OPTIONS` that are kept, with their types. */
  readonly options?: Readonly<Record<string, 'text' | 'number'>>
  /** Limit of an app's handlers. */
  readonly maxCount?: number
  /** True when it can be bound for one user. */
  readonly isForPerson?: boolean
}

const CRM_PLACES = [
  'DETAIL_TAB',
  'DETAIL_TOOLBAR',
  'DETAIL_ACTIVITY',
  'LIST_MENU',
  'LIST_TOOLBAR',
  'ACTIVITY_TIMELINE_MENU',
]
const OF_GROUPS = { groupId: 'text' } as const
const OF_CHATS = { context: 'text', role: 'text', extranet: 'text' } as const
const WITH_ICON = { iconName: 'text', ...OF_CHATS } as const

/** The documented placements for the parts of this portal; a real portal has more. */
export const PLACEMENT_CODES: readonly PlacementCode[] = [
  { code: 'LEFT_MENU', scope: null },
  {
    code: 'PAGE_BACKGROUND_WORKER',
    scope: null,
    options: { errorHandlerUrl: 'text' },
    maxCount: 1,
    isForPerson: true,
  },
  { code: 'REST_APP_URI', scope: null, maxCount: 1 },
  ...CRM_TYPES.flatMap(({ code }) =>
    CRM_PLACES.map((place) => ({ code: `CRM_${code}_${place}`, scope: 'crm' })),
  ),
  { code: 'TASK_VIEW_TAB', scope: 'task', options: OF_GROUPS },
  { code: 'TASK_VIEW_SIDEBAR', scope: 'task', options: OF_GROUPS },
  { code: 'TASK_VIEW_TOP_PANEL', scope: 'task' },
  { code: 'TASK_LIST_CONTEXT_MENU', scope: 'task' },
  { code: 'TASK_USER_LIST_TOOLBAR', scope: 'task' },
  { code: 'TASK_GROUP_LIST_TOOLBAR', scope: 'task' },
  { code: 'SONET_GROUP_DETAIL_TAB', scope: 'sonet_group' },
  { code: 'SONET_GROUP_TOOLBAR', scope: 'sonet_group' },
  { code: 'IM_SIDEBAR', scope: 'im', options: { ...WITH_ICON, color: 'text' } },
  {
    code: 'IM_TEXTAREA',
    scope: 'im',
    options: { ...WITH_ICON, color: 'text', width: 'number', height: 'number' },
  },
  { code: 'IM_CONTEXT_MENU', scope: 'im', options: OF_CHATS },
  {
    code: 'IM_NAVIGATION',
    scope: 'im',
    options: { iconName: 'text', role: 'text', extranet: 'text' },
  },
  { code: 'IMMOBILE_CONTEXT_MENU', scope: 'im', options: OF_CHATS },
  { code: 'USER_PROFILE_MENU', scope: 'user' },
  { code: 'USER_PROFILE_TOOLBAR', scope: 'user' },
]
