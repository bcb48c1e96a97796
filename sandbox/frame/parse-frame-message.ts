/** A message that an app posted to the portal's page. */
export interface FrameMessage {
  readonly command: string
  /** Parsed JSON; the text itself where it isn't JSON; undefined where the app sent none. */
  readonly params: unknown
  /** The prefix of the answer. */
  readonly key: string
  readonly sid: string
}

/**
 * Parses `COMMAND[:PARAMS_JSON]:KEY:SID` from the right, because parameters hold colons, or the object that the SDK
 * posts for a command with a colon in its name. Null for anything else.
 */
export function parseFrameMessage(data: unknown): FrameMessage | null {
  if (typeof data === 'string') return parseText(data)
  if (typeof data !== 'object' || data === null) return null
  const { method, params, callback, appSid } = data as Record<string, unknown>
  if (typeof method !== 'string') return null
  return {
    command: method,
    params: params === '' ? undefined : params,
    key: typeof callback === 'string' ? callback : '',
    sid: typeof appSid === 'string' ? appSid : '',
  }
}

function parseText(text: string): FrameMessage | null {
  const parts = text.split(':')
  const [command, ...rest] = parts
  const sid = rest.pop()
  const key = rest.pop()
  if (command === undefined || key === undefined || sid === undefined) return null
  return { command, params: rest.length === 0 ? undefined : parseParams(rest.join(':')), key, sid }
}

function parseParams(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
