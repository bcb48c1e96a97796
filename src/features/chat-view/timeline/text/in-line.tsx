import { useTranslations } from 'use-intl'
import type { TextNode } from '../../../../chat/text/text-node.ts'
import { LocalizedNode } from './localized-node.tsx'
import { MessageLink } from './message-link.tsx'
import styles from './message-text.module.css'

interface InLineProps {
  nodes: readonly TextNode[]
  me: number | null
}

const STYLED = { bold: 'strong', italic: 'em', strike: 's', underline: 'u' } as const

/** Inline nodes of a message's text. */
export function InLine({ nodes, me }: InLineProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no IDs, and a text never changes in part
  return nodes.map((node, place) => <Node key={place} node={node} me={me} />)
}

function Node({ node, me }: { node: TextNode; me: number | null }) {
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return <br />
    case 'bold':
    case 'italic':
    case 'strike':
    case 'underline': {
      const Tag = STYLED[node.type]
      return (
        <Tag>
          <InLine nodes={node.children} me={me} />
        </Tag>
      )
    }
    case 'link':
      return (
        <MessageLink link={node}>
          <InLine nodes={node.children} me={me} />
        </MessageLink>
      )
    case 'mention': {
      const isMe = node.who === 'all' || node.who === me
      return (
        <bdi className={styles['mention']} data-me={isMe}>
          {node.children.length === 0 ? <Unnamed kind="someone" /> : <InLine nodes={node.children} me={me} />}
        </bdi>
      )
    }
    case 'chat':
      return (
        <bdi className={styles['mention']}>
          {node.children.length === 0 ? <Unnamed kind="chat" /> : <InLine nodes={node.children} me={me} />}
        </bdi>
      )
    case 'phone':
      return (
        <bdi>
          <InLine nodes={node.children} me={me} />
        </bdi>
      )
    case 'command':
      return <InLine nodes={node.children} me={me} />
    case 'time':
    case 'attached':
      return <LocalizedNode node={node} />
    // Block nodes, drawn by `Lines`.
    case 'code':
    case 'quote':
    case 'list':
      return null
  }
}

/** Stands in for a mention without a name. */
function Unnamed({ kind }: { kind: 'someone' | 'chat' }) {
  const t = useTranslations('text')
  return t(kind)
}
