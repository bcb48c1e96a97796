import type { ChatNode, MentionNode, TextNode } from '../../../../chat/text/text-node.ts'
import { LocalizedNode } from './localized-node.tsx'
import { MessageLink } from './message-link.tsx'
import styles from './message-text.module.css'
import { useNodeWords } from './use-node-words.ts'

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
    case 'loud':
      return (
        <span className={styles['loud']}>
          <InLine nodes={node.children} me={me} />
        </span>
      )
    case 'link':
      return (
        <MessageLink link={node}>
          <InLine nodes={node.children} me={me} />
        </MessageLink>
      )
    case 'mention':
    case 'chat':
      return <Mention node={node} me={me} />
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

/** A mention by today's name or the written one. */
function Mention({ node, me }: { node: MentionNode | ChatNode; me: number | null }) {
  const words = useNodeWords()(node)
  const isMe = node.type === 'mention' && (node.who === 'all' || node.who === me)
  return (
    <bdi className={styles['mention']} data-me={node.type === 'mention' ? isMe : undefined}>
      {words === '' ? <InLine nodes={node.children} me={me} /> : words}
    </bdi>
  )
}
