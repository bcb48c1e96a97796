import type { MouseEvent, ReactNode } from 'react'
import type { ChatNode, MentionNode } from '../../../../chat/text/text-node.ts'
import { useAppContext } from '../../../../shared/app-context/app-context.tsx'
import { isPlainClick } from '../../../../shared/links/is-plain-click.ts'
import styles from './message-text.module.css'
import { useNodeWords } from './use-node-words.ts'

interface MentionProps {
  node: MentionNode | ChatNode
  me: number | null
  /** Inside a link, which contains no other. */
  inLink: boolean
  /** The written name. */
  children: ReactNode
}

/** A mention by today's name or the written one; opens the dialog in the portal's messenger. */
export function Mention({ node, me, inLink, children }: MentionProps) {
  const { portal, origin } = useAppContext()
  const words = useNodeWords()(node)
  const isMe = node.type === 'mention' && (node.who === 'all' || node.who === me)
  const target = targetOf(node)
  const isLink = !inLink && !isMe && target !== null
  const name = (
    <bdi
      className={isLink ? undefined : styles['mention']}
      data-me={node.type === 'mention' ? isMe : undefined}
    >
      {words === '' ? children : words}
    </bdi>
  )
  if (!isLink) return name

  function open(event: MouseEvent) {
    const dialogId = target?.dialogId ?? ''
    if (portal === null || dialogId === '' || !isPlainClick(event)) return
    event.preventDefault()
    portal.openMessenger(dialogId)
  }

  return (
    <a
      className={styles['mention']}
      href={`${origin}/online/?${target.query}`}
      target="_blank"
      rel="noreferrer noopener"
      onClick={open}
    >
      {name}
    </a>
  )
}

/** The dialog that a mention leads to; `dialogId` is empty where only a link leads there. Null: nowhere. */
function targetOf(node: MentionNode | ChatNode): { dialogId: string; query: string } | null {
  if (node.type === 'chat' && node.isSession) return { dialogId: '', query: `IM_HISTORY=imol|${node.id}` }
  const id = node.type === 'chat' ? node.id : node.who
  if (id === 'all' || id === 0) return null
  const dialogId = node.type === 'chat' ? `chat${id}` : String(id)
  return { dialogId, query: `IM_DIALOG=${dialogId}` }
}
