import { RestError } from '../server/rest/rest-error.ts'
import type { RealPortal } from './real-portal.ts'

/** Time limit in milliseconds of data that the sandbox's page can do without. */
const WITHIN_MS = 3_000

/** The `result` of one method, for the sandbox's own page; undefined on an error and after the time limit. */
export async function resultForPage(
  real: RealPortal,
  method: string,
  params: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  try {
    const { body } = await real.ask(method, params, { withinMs: WITHIN_MS })
    return body?.['result']
  } catch (error) {
    if (error instanceof RestError) return undefined
    throw error
  }
}
