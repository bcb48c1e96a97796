import { useTranslations } from 'use-intl'
import type { TextNode } from '../../../../chat/text/text-node.ts'
import { MessageLink } from './message-link.tsx'
import styles from './message-text.module.css'
import { LocalizedNode } from './said.tsx'

interface InLineProps {
  nodes: readonly TextNode[]
  me: number | null
}

const STYLED = { bold: 'strong', italic: 'em', strike: 's', underline: 'u' } as const

/** What stands in a line. */
export function InLine({ nodes, me }: InLineProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no names of their own, and a text never changes in part
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
          {node.children.length === 0 ? (
            <Nameless what="someone" />
          ) : (
            <InLine nodes={node.children} me={me} />
          )}
        </bdi>
      )
    }
    case 'chat':
      return (
        <bdi className={styles['mention']}>
          {node.children.length === 0 ? <Nameless what="chat" /> : <InLine nodes={node.children} me={me} />}
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
    // They stand in no line: `BlockNode`.
    case 'code':
    case 'quote':
    case 'list':
      return null
  }
}

function Nameless({ what }: { what: 'someone' | 'chat' }) {
  const t = useTranslations('text')
  return t(what)
}
