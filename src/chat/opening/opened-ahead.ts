import { readRawBatch } from '../../portal/raw-batch.ts'
import type { CrmItemRef } from '../entity-ref.ts'
import { type OpenedItem, openItemCommands, readOpening } from './open-item.ts'

/** An opening that the page has asked ahead of the SDK. */
export interface OpenedAhead {
  readonly opened: OpenedItem
  /** `time.finish` of the answer, in Unix seconds. Not trusted. */
  readonly finish: unknown
}

/**
 * Reads the body of the opening's batch as `loadItem` does. Null where the opening has failed, or the body is not
 * usable: then it is asked through the SDK.
 */
export function openedAhead(ref: CrmItemRef, body: unknown): OpenedAhead | null {
  const batch = readRawBatch(openItemCommands(ref), body)
  if (batch === null) return null
  const opened = readOpening(batch.rows)
  return 'kind' in opened ? null : { opened, finish: batch.finish }
}
