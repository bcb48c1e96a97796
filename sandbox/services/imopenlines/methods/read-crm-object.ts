import { phpInt, phpString } from '../../../server/php/php-values.ts'
import type { MethodCall } from '../../../server/rest/method.ts'

/** The only types of open lines; smart processes are not supported. */
const TYPES: ReadonlySet<string> = new Set(['LEAD', 'DEAL', 'CONTACT', 'COMPANY'])

/** The CRM item that `imopenlines.crm.chat.*` name. */
export interface CrmObject {
  /** Upper case; null: an unsupported type. */
  readonly type: string | null
  /** Null: not a number. */
  readonly id: number | null
  /** True when the user may read the item in the CRM; membership in the chat doesn't count. */
  readonly isReadable: boolean
}

/** Reads `CRM_ENTITY_TYPE` and `CRM_ENTITY`, whose names are upper case only. */
export function readCrmObject(params: Readonly<Record<string, unknown>>, { session }: MethodCall): CrmObject {
  const type = phpString(params['CRM_ENTITY_TYPE']).toUpperCase()
  const id = phpString(params['CRM_ENTITY'])
  return {
    type: TYPES.has(type) ? type : null,
    id: /^\d+$/.test(id) && phpInt(id) > 0 ? phpInt(id) : null,
    isReadable: session.viewer.kind === 'employee',
  }
}
