import type { ChatNode, LocalizableNode, MentionNode } from '../../../../chat/text/text-node.ts'
import styles from './message-text.module.css'
import { useNodeWords } from './use-node-words.ts'

const MS = 1000

/** A node of a message's text that is shown in the user's language: a time, an attached file, an icon. */
export function LocalizedNode({ node }: { node: Exclude<LocalizableNode, MentionNode | ChatNode> }) {
  const wordsOf = useNodeWords()
  if (node.type === 'attached') return <span className={styles['attached']}>{wordsOf(node)}</span>
  return <time dateTime={new Date(node.at * MS).toISOString()}>{wordsOf(node)}</time>
}
