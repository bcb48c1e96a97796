import { splitLines } from '../../../../chat/text/split-lines.ts'
import type { BlockNode, InlineNode, QuoteNode, TextNode } from '../../../../chat/text/text-node.ts'
import { Code } from './code.tsx'
import { inLine } from './in-line.tsx'
import styles from './message-text.module.css'
import { MessageWay } from './message-way.tsx'

interface LinesProps {
  nodes: readonly TextNode[]
  me: number | null
}

/** Lines of a message's text, each a paragraph with its own direction: an override character ends with its line. */
export function Lines({ nodes, me }: LinesProps) {
  return splitLines(nodes).map((line, place) => drawLine(line, place, me))
}

/** `key`: its place, since lines have no IDs, and a text never changes in part. */
function drawLine(line: readonly InlineNode[] | BlockNode, key: number, me: number | null) {
  if ('type' in line) return <Block key={key} node={line} me={me} />
  return (
    <p key={key} className={styles['line']} dir="auto">
      {line.length === 0 ? <br /> : inLine(line, me)}
    </p>
  )
}

function Block({ node, me }: { node: BlockNode; me: number | null }) {
  switch (node.type) {
    case 'code':
      return <Code text={node.text} />
    case 'quote':
      return <Quote quote={node} me={me} />
  }
}

function Quote({ quote, me }: { quote: QuoteNode; me: number | null }) {
  const { author, date, place, children } = quote
  const name = (
    <>
      <bdi>{author}</bdi>
      {date !== '' && <bdi className={styles['date']}>{date}</bdi>}
    </>
  )
  return (
    <blockquote className={styles['quote']}>
      {author !== '' && (
        <cite className={styles['author']}>
          {place === null ? (
            name
          ) : (
            <MessageWay place={place} me={me} isWithinChat>
              {name}
            </MessageWay>
          )}
        </cite>
      )}
      <Lines nodes={children} me={me} />
    </blockquote>
  )
}
