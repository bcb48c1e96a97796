import { effectOf } from '../services/method-effects.ts'

/**
 * A chat ID, or a reference to one in an earlier command's answer. Neither can turn into the ID of a user or a group.
 */
const CHAT = /^chat(?:\d+|\$result(?:\[[^\]\s]+\])+)$/

/**
 * Allowed parameter names. A portal resolves a batch's references in names too, and PHP ends a name at a zero byte, so
 * that another name could become `DIALOG_ID`.
 */
const PLAIN_NAME = /^\w+$/

/** A call to check: a request, or a command of a batch. */
export interface RestCall {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}

/** The reason why a call may write, worded to follow the method's name; null: it only reads. */
export function writeReason({ method, params }: RestCall): string | null {
  if (effectOf(method) !== 'read') return 'isn’t known to only read'
  for (const [name, value] of Object.entries(params)) {
    if (!PLAIN_NAME.test(name)) return 'has an odd name among its parameters'
    if (name.toUpperCase() === 'DIALOG_ID' && !(typeof value === 'string' && CHAT.test(value))) {
      return 'may create a chat where DIALOG_ID isn’t “chat” and its number'
    }
  }
  return null
}
