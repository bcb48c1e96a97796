import { type Failure, mayPass } from '../portal/failure.ts'
import type { BatchRow } from '../portal/portal.ts'

/** A part of a screen that can fail alone. Plain JSON. */
export type Part<T> = { ok: true; value: T } | { ok: false; failure: Failure }

/** A batch's row as a part, without the count. */
export function partOf<T>(row: BatchRow<T>): Part<T> {
  return row.ok ? { ok: true, value: row.value } : row
}

/** True for a part or a row that failed, and may succeed later. */
export function isMissed(part: Part<unknown> | null | undefined): boolean {
  return part?.ok === false && mayPass(part.failure)
}
