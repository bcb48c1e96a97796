import type { LogRow } from '../server/log/log-row.ts'
import { toLogValue } from '../server/log/log-value.ts'
import { truncate } from '../server/log/truncate.ts'
import { FRAME_COMMANDS, type FrameCommand } from './commands.ts'
import type { FrameEffects } from './effects.ts'
import type { FrameSession } from './frame-session.ts'
import { denied, type Outcome, refused, silent } from './outcome.ts'
import { type FrameMessage, parseFrameMessage } from './parse-frame-message.ts'

/** The bridge between an app's frame and the portal's page. */
export interface FrameBridge {
  /** Handles a message of the app's frame: `event.data` and `event.origin`. Resolves when it is answered and logged. */
  receive(data: unknown, origin: string): Promise<void>
}

/** Dependencies of a bridge; none needs a browser. */
export interface FrameBridgeOptions {
  readonly session: FrameSession
  readonly appOrigin: string
  /** Posts a text to the app with `appOrigin` as the target origin. */
  readonly reply: (text: string) => void
  readonly effects: FrameEffects
  readonly log: (row: LogRow) => void
}

/**
 * Limit of parameters and answers in the log, in characters. The page sends a row by a `keepalive` request, whose body
 * is limited to 64 KiB in any encoding.
 */
const MAX_LOGGED = 4_000
/** Limit of a row's note, in characters: it may repeat posted text, such as a path or a dialog. */
const MAX_NOTE = 1_000
const MAX_METHOD = 200

/** Answers an app's messages as a portal's page does: by `KEY:JSON`, or not at all. */
export function createFrameBridge(options: FrameBridgeOptions): FrameBridge {
  const { session, appOrigin, reply, effects, log } = options
  const state = { initData: session.initData }

  async function outcomeOf(
    message: FrameMessage,
    command: FrameCommand | null,
    origin: string,
  ): Promise<Outcome> {
    const { initData } = state
    if (origin !== appOrigin) return refused(`posted from ${origin}, not from ${appOrigin}`)
    if (message.sid !== session.sid) return refused('another session’s APP_SID')
    if (asJson(message.params) === null) return refused('parameters that JSON can’t write')
    if (command === null) return refused(`a portal knows no command ${message.command}`)
    if (session.isSilent) return silent('no answer, injected by a fault')
    if (command.isDefaultOnly === true && initData.PLACEMENT !== 'DEFAULT') {
      return denied(`not allowed in ${initData.PLACEMENT}: the SDK takes the silence for success`)
    }
    return await command.run({ session, effects, params: message.params, state })
  }

  function lacksPress(command: FrameCommand | undefined): boolean {
    if (command?.needsPress === undefined) return false
    return command.needsPress === 'now' ? !effects.isPressed() : !effects.hasBeenPressed()
  }

  /** The row of data that is no message, logged because of its foreign origin. */
  function foreignMessageRow(data: unknown, origin: string, at: number): LogRow {
    return {
      at,
      sid: session.sid,
      way: 'app → frame',
      method: 'no message',
      status: 'refused',
      tookMs: 0,
      bytes: 0,
      note: truncate(`posted from ${origin}, not from ${appOrigin}`, MAX_NOTE),
      red: true,
      write: false,
      params: logValueOf(data),
    }
  }

  return {
    receive: async (data, origin) => {
      const at = Date.now()
      const message = parseFrameMessage(data)
      if (message === null) {
        if (origin !== appOrigin) log(foreignMessageRow(data, origin, at))
        return
      }
      const command = Object.hasOwn(FRAME_COMMANDS, message.command)
        ? FRAME_COMMANDS[message.command]
        : undefined
      const isWrite = command?.isWrite === true
      // Read before the first `await`: a press lasts a few seconds only.
      const isUnpressed = lacksPress(command)
      const outcome = await outcomeOf(message, command ?? null, origin)
      const answered = 'value' in outcome ? payload(outcome.value) : null
      const text = answered === null ? '' : `${message.key}:${answered}`
      if (answered !== null) reply(text)
      log({
        at,
        sid: session.sid,
        way: 'app → frame',
        method: truncate(message.command, MAX_METHOD),
        status: statusOf(outcome),
        tookMs: Date.now() - at,
        bytes: new TextEncoder().encode(text).length,
        note: truncate(noteOf(outcome, isUnpressed), MAX_NOTE),
        red: isRefused(outcome) || isUnpressed,
        write: isWrite && outcome.kind !== 'refused',
        ...(message.params === undefined ? {} : { params: logValueOf(message.params) }),
        ...(answered === null ? {} : { answer: toLogValue(answered, MAX_LOGGED) }),
      })
    },
  }
}

function logValueOf(posted: unknown): unknown {
  return toLogValue(asJson(posted) ?? 'what JSON can’t write', MAX_LOGGED)
}

/** JSON of a posted value; null for one that JSON can't write: structured clone allows cycles and `bigint`. */
function asJson(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return null
  }
}

function payload(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value)
}

function isRefused(outcome: Outcome): boolean {
  return outcome.kind === 'refused' || (outcome.kind === 'error' && !outcome.isInjected)
}

function statusOf(outcome: Outcome): string {
  if (outcome.kind === 'answer') return 'ok'
  if (outcome.kind === 'silent') return 'no answer'
  return outcome.kind === 'error' ? 'refused' : outcome.status
}

function noteOf(outcome: Outcome, isUnpressed: boolean): string {
  const note = outcome.note ?? ''
  return isUnpressed ? `A write without a press: ${note}` : note
}
