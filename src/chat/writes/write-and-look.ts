import { type Failure, failureOf, isUncertain } from '../../portal/failure.ts'

/** The outcome of a write. */
export type WriteOutcome<T> =
  | { readonly status: 'answered'; readonly answer: T }
  /** The answer got lost or could not be read, and a look told what is so. */
  | { readonly status: 'done' | 'not-done'; readonly failure: Failure }
  /** The same, and no look could tell. */
  | { readonly status: 'uncertain'; readonly failure: Failure }

/**
 * Writes once. After an answer that got lost or could not be read, the portal may have done it: `look` reads if it is so;
 * null: that does not tell. Throws a refusal of the portal as `PortalError`, and defects.
 */
export async function writeAndLook<T>(
  write: () => Promise<T>,
  look: () => Promise<boolean | null>,
): Promise<WriteOutcome<T>> {
  try {
    return { status: 'answered', answer: await write() }
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null || !isUncertain(failure)) throw error
    const isSo = await unlessFailed(look)
    return { status: isSo === null ? 'uncertain' : isSo ? 'done' : 'not-done', failure }
  }
}

/** The answer of a look; null when it failed. Throws defects. */
export async function unlessFailed(look: () => Promise<boolean | null>): Promise<boolean | null> {
  try {
    return await look()
  } catch (error) {
    if (failureOf(error) === null) throw error
    return null
  }
}
