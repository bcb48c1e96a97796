/** First sender of the opening's request: the page's script, as in a build; the SDK, as in development; or the host. */
export type OpeningWay = 'ahead' | 'by the SDK' | 'by the host'

export const OPENING_WAYS: readonly OpeningWay[] = ['by the host', 'ahead', 'by the SDK']

/** A sender of the opening's request. */
export type Opener = 'host' | 'page' | 'SDK'

/** Senders of an opening's request, in order, in each way. The SDK may ask more than once in a row. */
export type Openers = Readonly<Record<OpeningWay, readonly Opener[]>>

/** The first answer is a chat's, which the host draws. */
export const ANSWERED_AT_ONCE: Openers = { 'by the host': ['host'], ahead: ['page'], 'by the SDK': ['SDK'] }

/** The first answer is one that the host does not draw, and that the page has for the app. */
export const ANSWERED_BY_PAGE: Openers = { ...ANSWERED_AT_ONCE, 'by the host': ['host', 'page'] }

/** Only the SDK knows what to make of the answer. */
export const ANSWERED_BY_SDK: Openers = {
  'by the host': ['host', 'page', 'SDK'],
  ahead: ['page', 'SDK'],
  'by the SDK': ['SDK'],
}

/** An entry that neither host nor page know. */
export const ASKED_BY_SDK_ALONE: Openers = { 'by the host': ['SDK'], ahead: ['SDK'], 'by the SDK': ['SDK'] }

export const ASKED_BY_NOBODY: Openers = { 'by the host': [], ahead: [], 'by the SDK': [] }

/** The handshake never comes: the host alone, which needs none, has asked. */
export const ASKED_BEFORE_SILENCE: Openers = { ...ASKED_BY_NOBODY, 'by the host': ['host'] }

/** The handshake comes when the app has given up the page's: what was drawn is gone by then. */
export const ASKED_BEFORE_LATE_HANDSHAKE: Openers = { ...ANSWERED_BY_SDK, 'by the host': ['host', 'SDK'] }

/** The senders in order, a row of the SDK's own attempts as one. */
export function withoutRetries(openings: readonly Opener[]): readonly Opener[] {
  return openings.filter((opener, index) => opener !== 'SDK' || openings[index - 1] !== 'SDK')
}
