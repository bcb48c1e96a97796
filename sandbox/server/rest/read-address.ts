import type { WebhookKey } from '../../portal/webhook-session.ts'

/** What a path under `/rest` asks for, and by which webhook. */
export interface RestAddress {
  /** As it was written; `.json` taken off. */
  readonly method: string
  /** Null: an app asks, with a token. */
  readonly webhook: WebhookKey | null
}

const WEBHOOK = /^(\d+)\/([^/]+)\/(.*)$/

/** `/rest/im.chat.get.json`, `/rest/27/<code>/im.chat.get`. Never throws. */
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
