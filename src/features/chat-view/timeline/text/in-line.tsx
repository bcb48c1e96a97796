import type { CSSProperties } from 'react'
import type { TextNode } from '../../../../chat/text/text-node.ts'
import { LocalizedNode } from './localized-node.tsx'
import { Mention } from './mention.tsx'
import { MessageLink } from './message-link.tsx'
import styles from './message-text.module.css'
import { MessageWay } from './message-way.tsx'

interface InLineProps {
  nodes: readonly TextNode[]
  me: number | null
  /** Inside a link, which contains no other. */
  inLink?: boolean
}

const STYLED = { bold: 'strong', italic: 'em', strike: 's', underline: 'u' } as const
/** Pixels of the messenger to a unit that follows the user's font size. */
const PIXELS_PER_REM = 16

/** Inline nodes of a message's text. */
export function InLine({ nodes, me, inLink = false }: InLineProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no IDs, and a text never changes in part
  return nodes.map((node, place) => <Node key={place} node={node} me={me} inLink={inLink} />)
}

function Node({ node, me, inLink }: { node: TextNode; me: number | null; inLink: boolean }) {
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
          <InLine nodes={node.children} me={me} inLink={inLink} />
        </Tag>
      )
    }
    case 'size':
      return (
        <span className={styles['sized']} style={{ fontSize: `${node.pixels / PIXELS_PER_REM}rem` }}>
          <InLine nodes={node.children} me={me} inLink={inLink} />
        </span>
      )
    case 'colour':
      return (
        <span className={styles['coloured']} style={{ '--written': node.colour } as CSSProperties}>
          <InLine nodes={node.children} me={me} inLink={inLink} />
        </span>
      )
    case 'link':
      return (
        <MessageLink link={node}>
          <InLine nodes={node.children} me={me} inLink />
        </MessageLink>
      )
    case 'context':
      return (
        <MessageWay place={node.place} me={me}>
          <InLine nodes={node.children} me={me} inLink />
        </MessageWay>
      )
    case 'mention':
    case 'chat':
      return (
        <Mention node={node} me={me} inLink={inLink}>
          <InLine nodes={node.children} me={me} inLink />
        </Mention>
      )
    case 'phone':
      return (
        <bdi>
          <InLine nodes={node.children} me={me} inLink={inLink} />
        </bdi>
      )
    case 'command':
      return <InLine nodes={node.children} me={me} inLink={inLink} />
    case 'time':
    case 'attached':
    case 'vote':
    case 'icon':
      return <LocalizedNode node={node} />
    // Block nodes, drawn by `Lines`.
    case 'code':
    case 'quote':
      return null
  }
}
