import { phpInt, phpString } from '../../../server/php/php-values.ts'
import type { MethodCall } from '../../../server/rest/method.ts'

/** The only types that open lines know; no smart process among them. */
const TYPES: ReadonlySet<string> = new Set(['LEAD', 'DEAL', 'CONTACT', 'COMPANY'])

/** An item of the CRM, as `imopenlines.crm.chat.*` are asked for one. */
export interface CrmObject {
  /** Upper case; null: none of the types that lines know. */
  readonly type: string | null
  /** Null: no number. */
  readonly id: number | null
  /** Judged by the CRM, not by who is in the chat. */
  readonly isReadable: boolean
}

/** Reads `CRM_ENTITY_TYPE` and `CRM_ENTITY`, whose names are taken in upper case only. */
export function readCrmObject(params: Readonly<Record<string, unknown>>, { session }: MethodCall): CrmObject {
  const type = phpString(params['CRM_ENTITY_TYPE']).toUpperCase()
  const id = phpString(params['CRM_ENTITY'])
  return {
    type: TYPES.has(type) ? type : null,
    id: /^\d+$/.test(id) && phpInt(id) > 0 ? phpInt(id) : null,
    isReadable: session.viewer.kind === 'employee',
  }
}
