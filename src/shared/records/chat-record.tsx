import type { Chat } from '../../chat/chat.ts'
import { RecordLink } from '../links/record-link.tsx'
import { useRecordName } from './use-record-name.ts'

/** The name of a chat's entity, as a link when the portal has a page for it (`entity_link`). */
export function ChatRecord({ chat }: { chat: Chat }) {
  const nameOf = useRecordName()
  if (chat.entity === null) return null
  const name = nameOf(chat.entity)
  if (chat.recordPath === '') return <bdi>{name}</bdi>
  return <RecordLink path={chat.recordPath}>{name}</RecordLink>
}
