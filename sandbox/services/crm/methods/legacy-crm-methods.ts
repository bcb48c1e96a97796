import type { RestMethod } from '../../../server/rest/method.ts'
import type { LegacyType } from './legacy-fields.ts'
import { legacyGet } from './legacy-get.ts'
import { legacyList } from './legacy-list.ts'

const TYPES: readonly LegacyType[] = ['DEAL', 'LEAD', 'CONTACT', 'COMPANY']

/**
 * `crm.deal.get`, `crm.deal.list`, and the same for leads, contacts and companies: older than `crm.item.*`, and still
 * supported.
 */
export const LEGACY_CRM_METHODS: readonly RestMethod[] = TYPES.flatMap((type) => [
  legacyGet(type),
  legacyList(type),
])
