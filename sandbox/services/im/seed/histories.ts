import { lineConversation } from '../../imopenlines/seed/line-conversations.ts'
import type { ChatFile } from '../model/chat-file.ts'
import type { Message } from '../model/message.ts'
import { dealConversation } from './deal-conversation.ts'
import { generateMessages } from './generate-messages.ts'
import { isInLongHistory, longHistory } from './long-history.ts'
import type { MessageDraft } from './message-draft.ts'
import { messageIdAt } from './message-id-at.ts'
import type { SeedChat } from './seed-chat.ts'

/** The messages and files of a chat in the seed. */
export interface History {
  readonly messages: readonly Message[]
  readonly files: readonly ChatFile[]
}

const DEAL_CHAT = 1437
const LONG_CHAT = 1520
const FIRST_FILE = 601

/** Creates the messages of every chat, with IDs that are unique in the portal. */
export function createHistories(chats: readonly SeedChat[]): ReadonlyMap<number, History> {
  const long = chats.filter(({ id }) => id === LONG_CHAT)
  const written = chats
    .filter((chat) => !long.includes(chat))
    .map((chat) => ({
      id: chat.id,
      drafts:
        chat.id === DEAL_CHAT ? dealConversation : (lineConversation(chat.id) ?? generateMessages(chat)),
    }))
  const taken = new Set(written.flatMap(({ drafts }) => drafts.map(({ id }) => id)))
  let nextFile = FIRST_FILE
  const numberOf = ({ id, at }: MessageDraft, after: number) => {
    if (id !== undefined) return id
    let free = Math.max(Math.floor(messageIdAt(at)), after + 1)
    while (taken.has(free) || isInLongHistory(free)) free += 1
    taken.add(free)
    return free
  }
  const historyOf = (drafts: readonly MessageDraft[]): History => {
    const messages: Message[] = []
    const files: ChatFile[] = []
    for (const draft of drafts) {
      const { authorId, at, text, replyTo } = draft
      const own = (draft.files ?? []).map((file) => ({ ...file, id: nextFile++, authorId, at }))
      files.push(...own)
      messages.push({
        id: numberOf(draft, messages.at(-1)?.id ?? 0),
        authorId,
        at,
        text,
        uuid: null,
        params: {
          ...draft.params,
          ...(own.length === 0 ? {} : { FILE_ID: own.map(({ id }) => id) }),
          ...(replyTo === undefined ? {} : { REPLY_ID: messages[replyTo]?.id }),
        },
      })
    }
    return { messages, files }
  }
  return new Map<number, History>([
    ...written.map(({ id, drafts }) => [id, historyOf(drafts)] as const),
    ...long.map((chat) => [chat.id, { messages: longHistory(chat), files: [] }] as const),
  ])
}
