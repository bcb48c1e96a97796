import type { CSSProperties, ReactNode } from 'react'
import type { TextNode } from '../../../../chat/text/text-node.ts'
import { LocalizedNode } from './localized-node.tsx'
import { Mention } from './mention.tsx'
import { MessageLink } from './message-link.tsx'
import styles from './message-text.module.css'
import { MessageWay } from './message-way.tsx'

/** The surroundings of inline nodes. */
interface Surroundings {
  me: number | null
  /** Inside a link, which contains no other. */
  inLink: boolean
}

const STYLED = { bold: 'strong', italic: 'em', strike: 's', underline: 'u' } as const
/** Pixels of the messenger to a unit that follows the user's font size. */
const PIXELS_PER_REM = 16

/**
 * Inline nodes of a message's text. A function and no component, as scrolling mounts some hundred nodes a second: React
 * would keep a fiber for each.
 */
export function inLine(nodes: readonly TextNode[], me: number | null, inLink = false): ReactNode {
  return nodes.map((node, place) => drawNode(node, place, { me, inLink }))
}

/** `key`: its place, since nodes have no IDs, and a text never changes in part. */
function drawNode(node: TextNode, key: number, { me, inLink }: Surroundings): ReactNode {
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return <br key={key} />
    case 'bold':
    case 'italic':
    case 'strike':
    case 'underline': {
      const Tag = STYLED[node.type]
      return <Tag key={key}>{inLine(node.children, me, inLink)}</Tag>
    }
    case 'size':
      return (
        <span
          key={key}
          className={styles['sized']}
          style={{ fontSize: `${node.pixels / PIXELS_PER_REM}rem` }}
        >
          {inLine(node.children, me, inLink)}
        </span>
      )
    case 'colour':
      return (
        <span key={key} className={styles['coloured']} style={{ '--written': node.colour } as CSSProperties}>
          {inLine(node.children, me, inLink)}
        </span>
      )
    case 'link':
      return (
        <MessageLink key={key} link={node}>
          {inLine(node.children, me, true)}
        </MessageLink>
      )
    case 'context':
      return (
        <MessageWay key={key} place={node.place} me={me}>
          {inLine(node.children, me, true)}
        </MessageWay>
      )
    case 'mention':
    case 'chat':
      return (
        <Mention key={key} node={node} me={me} inLink={inLink}>
          {inLine(node.children, me, true)}
        </Mention>
      )
    case 'phone':
      return <bdi key={key}>{inLine(node.children, me, inLink)}</bdi>
    case 'command':
      return inLine(node.children, me, inLink)
    case 'time':
    case 'attached':
    case 'vote':
    case 'icon':
      return <LocalizedNode key={key} node={node} />
    // Block nodes, drawn by `Lines`.
    case 'code':
    case 'quote':
      return null
  }
}
