import { splitLines } from '../../../../chat/text/split-lines.ts'
import type { BlockNode, InlineNode, QuoteNode, TextNode } from '../../../../chat/text/text-node.ts'
import { Code } from './code.tsx'
import { InLine } from './in-line.tsx'
import styles from './message-text.module.css'
import { MessageWay } from './message-way.tsx'

interface LinesProps {
  nodes: readonly TextNode[]
  me: number | null
}

/** Lines of a message's text, each a paragraph with its own direction: an override character ends with its line. */
export function Lines({ nodes, me }: LinesProps) {
  return splitLines(nodes).map((line, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no IDs, and a text never changes in part
    <Part key={place} line={line} me={me} />
  ))
}

function Part({ line, me }: { line: InlineNode[] | BlockNode; me: number | null }) {
  return Array.isArray(line) ? <Line nodes={line} me={me} /> : <Block node={line} me={me} />
}

function Line({ nodes, me }: { nodes: readonly InlineNode[]; me: number | null }) {
  return (
    <p className={styles['line']} dir="auto">
      {nodes.length === 0 ? <br /> : <InLine nodes={nodes} me={me} />}
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
