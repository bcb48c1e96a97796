import { useRef } from 'react'
import type { Message } from '../../../chat/messages/message.ts'
import type { MessageTools } from '../timeline/message-tools.tsx'
import { useMessageTools } from '../timeline/message-tools.tsx'
import { useMessageOf } from '../timeline/timeline-context.tsx'
import { MenuDialog } from './menu-dialog.tsx'
import { useChoices } from './use-choices.tsx'

interface MessageSheetProps {
  id: number
  onClose: () => void
}

/** All actions of a message in a sheet from below, for a long press. */
export function MessageSheet({ id, onClose }: MessageSheetProps) {
  const message = useMessageOf()(id)
  const tools = useMessageTools()
  return message && tools !== null ? <Sheet {...{ message, tools, onClose }} /> : null
}

interface SheetProps {
  message: Message
  tools: MessageTools
  onClose: () => void
}

function Sheet({ message, tools, onClose }: SheetProps) {
  const { bar, menu } = useChoices(message, tools)
  const opener = useRef(null)
  const [first = [], ...more] = menu
  return <MenuDialog groups={[[...bar, ...first], ...more]} opener={opener} isSheet onClose={onClose} />
}
