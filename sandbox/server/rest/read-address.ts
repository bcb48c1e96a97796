import type { WebhookKey } from '../../portal/webhook-session.ts'

/** The method and the webhook that a path under `/rest` names. */
export interface RestAddress {
  /** Name as written, without `.json`. */
  readonly method: string
  /** Null: the sender is an app with a token. */
  readonly webhook: WebhookKey | null
}

const WEBHOOK = /^(\d+)\/([^/]+)\/(.*)$/

/** Parses `/rest/im.chat.get.json` and `/rest/27/<code>/im.chat.get`. Never throws. */
export function readAddress(pathname: string): RestAddress {
  const path = decoded(pathname.replace(/^\/rest\/?/, '').replace(/\.json$/, ''))
  const [, personId, code, method] = WEBHOOK.exec(path) ?? []
  if (personId === undefined || code === undefined) return { method: path, webhook: null }
  return { method: method ?? '', webhook: { personId: Number(personId), code } }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
