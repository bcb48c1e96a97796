import type { AbstractNode } from '../../chat/messages/text/text-node.ts'
import styles from './message-text.module.css'
import { useInWords } from './use-in-words.ts'

const MS = 1000

/** What a text leaves to the reader's words: a time, a file. */
export function Said({ node }: { node: AbstractNode }) {
  const inWords = useInWords()
  if (node.type === 'attached') return <span className={styles['attached']}>{inWords(node)}</span>
  return <time dateTime={new Date(node.at * MS).toISOString()}>{inWords(node)}</time>
}
