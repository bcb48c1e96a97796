import type { RefObject } from 'react'
import { toBbcode } from '../../../chat/composing/boxed-text.ts'
import type { ComposerChat } from './composer-chat.ts'
import { EditNotice } from './edit-notice.tsx'
import { EditStrip, ReplyStrip } from './target-strip.tsx'
import type { Boxes } from './use-boxes.ts'
import type { useSaveEdit } from './use-save-edit.ts'

interface ComposerTargetProps {
  boxes: Boxes
  saving: ReturnType<typeof useSaveEdit>
  chat: ComposerChat
  box: RefObject<HTMLTextAreaElement | null>
}

/** The purpose of the box's text, shown above it: a reply, or an edit and the state of that. */
export function ComposerTarget({ boxes, saving, chat, box }: ComposerTargetProps) {
  const { edit, replyTo } = boxes
  const focus = () => box.current?.focus()
  if (edit === null) {
    if (replyTo === null) return null
    const message = chat.messages.find(({ id }) => id === replyTo) ?? null
    const authorId = message?.authorId ?? 0
    const author = [...chat.authors, ...chat.members].find(({ id }) => id === authorId)
    return (
      <ReplyStrip
        message={message}
        author={author?.name ?? ''}
        fileNameOf={chat.fileNameOf}
        onDrop={() => {
          boxes.reply(null)
          focus()
        }}
      />
    )
  }
  return (
    <>
      <EditStrip
        at={edit.at}
        onDrop={() => {
          boxes.endEdit()
          focus()
        }}
      />
      <EditNotice
        state={saving.state}
        myId={chat.myId}
        onKeepMine={() => {
          saving.keepMine()
          focus()
        }}
        onLeave={() => {
          boxes.endEdit()
          focus()
        }}
        onToDraft={() => {
          boxes.endEdit()
          boxes.takeBack(toBbcode(edit.box), null)
          focus()
        }}
      />
    </>
  )
}
