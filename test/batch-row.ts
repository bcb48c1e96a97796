import type { Failure } from '../src/portal/failure.ts'

/** The row of a command that succeeded; `total` is REST's count of a list, null if there is none. */
export const ok = <T>(value: T, total: number | null = null) => ({ ok: true as const, value, total })

/** The row of a command that failed. */
export const failed = (failure: Failure) => ({ ok: false as const, failure })
