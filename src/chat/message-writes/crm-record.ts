import type { Entry } from '../../portal/entry.ts'
import type { EntityRef } from '../entity-ref.ts'

/** A CRM record whose timeline takes comments. */
export interface CrmRecord {
  /** `deal`, `dynamic_128`: `ENTITY_TYPE` of `crm.timeline.comment.add`. */
  readonly type: string
  readonly id: number
  /** `D_1663`, `T80_17`: its value in a task's `UF_CRM_TASK`; null: not known. */
  readonly taskCode: string | null
}

/** Prefixes of `UF_CRM_TASK`. */
const TASK_PREFIXES: ReadonlyMap<string, string | null> = new Map([
  ['lead', 'L'],
  ['deal', 'D'],
  ['contact', 'C'],
  ['company', 'CO'],
  ['order', null],
])

const TYPE_AND_ID = /^([A-Z]+(?:_\d+)?)\|([1-9]\d{0,14})$/
const DYNAMIC = /^dynamic_(\d+)$/

/** The record of a chat's entity (`CRM`, `DEAL|1663`), else that of the card around; null: none with a timeline. */
export function crmRecordOf(entity: EntityRef | null, entry: Entry): CrmRecord | null {
  const [, type = '', id = ''] = (entity?.type === 'CRM' && TYPE_AND_ID.exec(entity.id)) || []
  if (type !== '') return record(type.toLowerCase(), Number(id))
  return entry.kind === 'crm-card' ? record(entry.item.type.toLowerCase(), entry.id) : null
}

function record(type: string, id: number): CrmRecord | null {
  const [, number] = DYNAMIC.exec(type) ?? []
  // The type's number in hexadecimal.
  if (number !== undefined) return { type, id, taskCode: `T${Number(number).toString(16)}_${id}` }
  const prefix = TASK_PREFIXES.get(type)
  return prefix === undefined ? null : { type, id, taskCode: prefix === null ? null : `${prefix}_${id}` }
}
