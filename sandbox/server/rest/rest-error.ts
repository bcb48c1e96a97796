import { knownError } from '../../faults/system-errors.ts'

/**
 * Whose doing an error is. `app`: a portal refuses what the app asked, so the row is red. `circumstance`: an ordinary
 * ending (the person isn't in the chat). `injected`: a fault was switched on.
 */
export type Blame = 'app' | 'circumstance' | 'injected'

/** What a method, or the transport around it, answers instead of a result. */
export class RestError extends Error {
  override readonly name = 'RestError'
  readonly code: string
  readonly status: number
  readonly blame: Blame
  /** What the answer has beside the code and the description. */
  readonly details: Readonly<Record<string, string>>

  constructor(
    code: string,
    description: string,
    status: number,
    blame: Blame,
    details: Readonly<Record<string, string>> = {},
  ) {
    super(description)
    this.code = code
    this.status = status
    this.blame = blame
    this.details = details
  }
}

/** One of the errors that the portal's documents list. Throws a `TypeError` for a code that they don't. */
export function restError(code: string, blame: Blame = 'app', status: number | null = null): RestError {
  const known = knownError(code, status)
  if (known === null) throw new TypeError(`No such REST error: ${code}`)
  return new RestError(known.code, known.description, known.status, blame)
}
