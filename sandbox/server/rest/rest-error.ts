import { knownError } from '../../faults/system-errors.ts'

/**
 * The cause of an error. `app`: the portal refuses the app's call, and the row is red. `circumstance`: an ordinary
 * outcome, such as a user outside the chat. `injected`: a fault.
 */
export type Blame = 'app' | 'circumstance' | 'injected'

/** An error that a method or its transport answers. */
export class RestError extends Error {
  override readonly name = 'RestError'
  readonly code: string
  readonly status: number
  readonly blame: Blame
  /** Further fields of the answer, beside the code and the description. */
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

/** Creates one of the documented errors. Throws `TypeError` for an unknown code. */
export function restError(code: string, blame: Blame = 'app', status: number | null = null): RestError {
  const known = knownError(code, status)
  if (known === null) throw new TypeError(`No such REST error: ${code}`)
  return new RestError(known.code, known.description, known.status, blame)
}
