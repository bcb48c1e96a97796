import type { AttachedNode, IconNode, TimeNode, VoteNode } from '../../../../chat/text/text-node.ts'
import styles from './message-text.module.css'
import { useNodeWords } from './use-node-words.ts'
import { Vote } from './vote.tsx'

const MS = 1000

/** A node of a message's text that is shown in the user's language: a time, an attached file, a vote, an icon. */
export function LocalizedNode({ node }: { node: TimeNode | AttachedNode | VoteNode | IconNode }) {
  const wordsOf = useNodeWords()
  switch (node.type) {
    case 'attached':
      return <span className={styles['attached']}>{wordsOf(node)}</span>
    case 'icon':
      return node.title === '' ? <span className={styles['attached']}>{wordsOf(node)}</span> : node.title
    case 'vote':
      return <Vote vote={node.vote} />
    case 'time':
      return <time dateTime={new Date(node.at * MS).toISOString()}>{wordsOf(node)}</time>
  }
}
