import * as v from 'valibot'
import { isSame } from '../../chat/is-same.ts'
import { readMe } from '../../chat/opening/open-item.ts'
import {
  isAnsweredBy,
  readRows,
  readToldRows,
  type ToldCommands,
  type ToldRows,
  toldCommands,
  toldCommandsSchema,
  toldRows,
  toldRowsSchema,
  withoutSchemas,
} from '../../chat/sync/told-answer.ts'
import { failureOf, PortalError } from '../../portal/failure.ts'
import type { BatchCommands, BatchResult, BatchRow } from '../../portal/portal.ts'
import { type PollPortal, type PollSource, UntoldPoll } from './poll-source.ts'

/** The chat of a page, and the person who sees it: pages that have both in common share their polls. */
export interface PollPlace {
  /** `https://acme.bitrix24.com` */
  readonly origin: string
  readonly personId: number
  /** `chat1437`; the entity where there is no chat, `CRM|DEAL|1663`. */
  readonly chat: string
}

/** The polls that this page shares with the browser's other pages of the same portal, person and chat. */
export interface SharedPolls {
  /** Runs `poll` unless another page polls this chat just now. False: it does, and `poll` was not run. */
  readonly runAlone: (poll: () => Promise<void>) => Promise<boolean>
  /** A poll of this page, whose answer the other pages take over. */
  readonly newSource: () => PollSource
  readonly leave: () => void
}

interface Listener {
  /** A page of this person, this one too, sent a request of a poll. */
  readonly onRequest: () => void
  /** Another page of this chat began a poll. To take it over, its requests are sent before this returns. */
  readonly onPoll: (source: PollSource) => void
}

/** Time after which the answer of another page's poll is no longer waited for: a request takes ten seconds at most. */
export const HEARD_WITHIN_MS = 12_000

/** No token's number. */
const UNKNOWN_TOKEN = -1

const PERSON = { origin: v.string(), personId: v.number() }
const CHAT = { ...PERSON, chat: v.string(), id: v.string() }
const requestSchema = v.object(PERSON)
const messageSchema = v.variant('kind', [
  v.object({ ...CHAT, kind: v.literal('asking'), commands: toldCommandsSchema }),
  v.object({ ...CHAT, kind: v.literal('answer'), rows: toldRowsSchema }),
  v.object({ ...CHAT, kind: v.literal('failed'), retryInMs: v.nullable(v.number()) }),
])
type Message = v.InferOutput<typeof messageSchema>
/** A message about a poll, without its place. */
type Told =
  | { kind: 'asking'; id: string; commands: ToldCommands }
  | { kind: 'answer'; id: string; rows: ToldRows }
  /** `retryInMs`: the delay that a rate limit asks for; null: another failure. */
  | { kind: 'failed'; id: string; retryInMs: number | null }

/**
 * Joins the browser's other pages of a portal, a person and a chat, by channels and a lock whose names have all three.
 * Null where the browser has no such things, or denies them to a third-party frame: then each page polls by itself.
 */
export function joinPolls(place: PollPlace, { onRequest, onPoll }: Listener): SharedPolls | null {
  const { origin, personId, chat } = place
  if (!('locks' in navigator)) return null
  const ofPersonName = `deal-chat.polls ${origin} ${personId}`
  const ofChatName = `${ofPersonName} ${chat}`
  const channels = openChannels([ofPersonName, ofChatName])
  if (channels === null) return null
  const [ofPerson, ofChat] = channels
  /** Number of the last access token that is known to be this person's. The first one is: it read who this is. */
  let ownToken = 0
  let hasLeft = false
  let awaited: { readonly id: string; readonly end: (told: Told | null) => void } | null = null

  ofPerson.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { success, output } = v.safeParse(requestSchema, data)
    if (success && output.origin === origin && output.personId === personId) onRequest()
  }
  ofChat.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { success, output } = v.safeParse(messageSchema, data)
    if (!success || output.origin !== origin || output.personId !== personId || output.chat !== chat) return
    hear(output)
  }

  function hear(message: Message): void {
    if (message.kind === 'asking') onPoll(heardSource(message.id, message.commands))
    else if (message.id === awaited?.id) awaited.end(message)
  }
  function tell(told: Told): void {
    if (!hasLeft) ofChat.postMessage({ ...told, ...place })
  }
  function noteRequest(): void {
    onRequest()
    if (!hasLeft) ofPerson.postMessage({ origin, personId })
  }

  /** The poll of another page; its first answer is taken over, requests that follow are this page's own. */
  function heardSource(id: string, commands: ToldCommands): PollSource {
    return {
      isHeard: true,
      through: (portal) => ({
        batch: firstBy(portal, async (wanted) => {
          if (portal.tokenNumber !== ownToken || !isAnsweredBy(wanted, commands)) throw new UntoldPoll()
          const told = await answerOf(id)
          if (told?.kind === 'failed' && told.retryInMs !== null) {
            // The limit is that of all pages: another request would be refused as well.
            throw new PortalError({ kind: 'throttled', retryInMs: told.retryInMs })
          }
          const rows = told?.kind === 'answer' ? readToldRows(wanted, told.rows) : null
          if (rows === null) throw new UntoldPoll()
          return rows
        }),
      }),
    }
  }
  function answerOf(id: string): Promise<Told | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => awaited?.end(null), HEARD_WITHIN_MS)
      awaited = {
        id,
        end(told) {
          clearTimeout(timer)
          awaited = null
          resolve(told)
        },
      }
    })
  }

  /** Sends a poll's first request, and tells what it asks for and what came. By another person's token nothing is told. */
  async function askAndTell<B extends BatchCommands>(
    portal: PollPortal,
    commands: B,
    signal: AbortSignal | undefined,
  ): Promise<BatchResult<B>> {
    const id = crypto.randomUUID()
    let told: Told = { kind: 'failed', id, retryInMs: null }
    tell({ kind: 'asking', id, commands: toldCommands(commands) })
    try {
      const rows = await askAsPerson(portal, withoutSchemas(commands), signal)
      if (portal.tokenNumber === ownToken) told = { kind: 'answer', id, rows: toldRows(rows) }
      return readRows(commands, rows)
    } catch (error) {
      const failure = failureOf(error)
      if (failure?.kind === 'throttled') told = { kind: 'failed', id, retryInMs: failure.retryInMs }
      throw error
    } finally {
      tell(told)
    }
  }
  /**
   * Sends the commands; by a new access token also asks who it belongs to, because the portal's page renews it for
   * whoever is logged in by then.
   */
  async function askAsPerson(
    portal: PollPortal,
    commands: BatchCommands,
    signal: AbortSignal | undefined,
  ): Promise<Readonly<Record<string, BatchRow<unknown>>>> {
    const { tokenNumber } = portal
    if (tokenNumber === ownToken) {
      const rows = await portal.batch(commands, signal)
      // Renewed by the SDK on the way: the next poll asks who this is.
      if (portal.tokenNumber !== tokenNumber) ownToken = UNKNOWN_TOKEN
      return rows
    }
    const { me, ...rows } = await portal.batch<BatchCommands>({ ...commands, ...readMe() }, signal)
    const isOwn = me?.ok === true && isSame(me.value, { id: personId })
    ownToken = isOwn && portal.tokenNumber === tokenNumber ? tokenNumber : UNKNOWN_TOKEN
    return rows
  }

  /** A `batch` whose first request is answered by `first`, and the others by the portal. */
  function firstBy(
    portal: PollPortal,
    first: <B extends BatchCommands>(commands: B, signal?: AbortSignal) => Promise<BatchResult<B>>,
  ): PollPortal['batch'] {
    let isFirst = true
    return (commands, signal) => {
      if (isFirst) {
        isFirst = false
        return first(commands, signal)
      }
      noteRequest()
      return portal.batch(commands, signal)
    }
  }

  return {
    async runAlone(poll) {
      let hasBegun = false
      try {
        return await navigator.locks.request(ofChatName, { ifAvailable: true }, async (lock) => {
          if (lock === null) return false
          hasBegun = true
          await poll()
          return true
        })
      } catch (error) {
        if (hasBegun) throw error
        // A browser may deny locks to a third-party frame. Then nobody waits for another.
        await poll()
        return true
      }
    },
    newSource: () => ({
      isHeard: false,
      through: (portal) => ({
        batch: firstBy(portal, (commands, signal) => {
          noteRequest()
          return askAndTell(portal, commands, signal)
        }),
      }),
    }),
    leave() {
      hasLeft = true
      awaited?.end(null)
      ofPerson.close()
      ofChat.close()
    },
  }
}

/** Channels between the browser's pages; null where the browser denies them. */
function openChannels(
  names: readonly [string, string],
): readonly [BroadcastChannel, BroadcastChannel] | null {
  try {
    return [new BroadcastChannel(names[0]), new BroadcastChannel(names[1])]
  } catch {
    // No such class, or refused to a third-party frame.
    return null
  }
}
