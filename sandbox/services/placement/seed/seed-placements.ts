import { CRM_TYPES } from '../../crm/model/crm-types.ts'
import type { BoundPlacement } from '../model/bound-placement.ts'

const PLACES = [
  ...CRM_TYPES.map(({ code }) => `CRM_${code}_DETAIL_TAB`),
  'TASK_VIEW_TAB',
  'SONET_GROUP_DETAIL_TAB',
]
const TITLES = { en: 'Chat', ru: 'Чат' } as const

/** The seeded placements: every card's tab, at the app's own address, which is known later. */
export function seedPlacements(appUrl: () => string): BoundPlacement[] {
  return PLACES.map((placement) => ({
    placement,
    get handler() {
      return appUrl()
    },
    userId: 0,
    options: new Map(placement === 'TASK_VIEW_TAB' ? [['groupId', '']] : []),
    title: TITLES.en,
    description: '',
    langAll: new Map(
      Object.entries(TITLES).map(([language, TITLE]) => [
        language,
        { TITLE, DESCRIPTION: '', GROUP_NAME: '' },
      ]),
    ),
  }))
}
