import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import { FileRow } from './file-row.tsx'
import { Picture } from './picture.tsx'
import { useTimeline } from './timeline-context.tsx'

/** A file in a message: a picture is shown, where it can be; all else is a row that leads to it. */
export function MessageFile({ file }: { file: ChatFile }) {
  const { brokenIds } = useTimeline()
  const isShown = file.kind === 'picture' && (file.preview || file.address) !== '' && !brokenIds.has(file.id)
  return isShown ? <Picture file={file} /> : <FileRow file={file} />
}
