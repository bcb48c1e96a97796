import type { AttachmentBlock } from '../messages/attachment.ts'
import type { Message } from '../messages/message.ts'
import { hasWords } from '../text/has-words.ts'

/** The parts of a message in which something can be seen. */
export interface MessageContent {
  /** BBCode; empty: no words. */
  readonly text: string
  readonly attachments: readonly (readonly AttachmentBlock[])[]
  /** True when nothing at all can be seen: the row says so in words of its own. */
  readonly isEmpty: boolean
}

/** The visible parts of a message that isn't deleted; texts of tags alone are left out. */
export function messageContent({
  text,
  attachments,
  fileIds,
  buttons,
  isSticker,
}: Pick<Message, 'text' | 'attachments' | 'fileIds' | 'buttons' | 'isSticker'>): MessageContent {
  const shown = {
    text: hasWords(text) ? text : '',
    attachments: attachments.map(visibleBlocks).filter((blocks) => blocks.length > 0),
  }
  const parts = [shown.text, shown.attachments, fileIds, buttons]
  return { ...shown, isEmpty: !isSticker && parts.every(({ length }) => length === 0) }
}

/** The blocks that have words; none where only dividing lines are left. */
function visibleBlocks(blocks: readonly AttachmentBlock[]): readonly AttachmentBlock[] {
  const visible = blocks.flatMap((block) => visibleBlock(block) ?? [])
  return visible.some(({ kind }) => kind !== 'rule') ? visible : []
}

function visibleBlock(block: AttachmentBlock): AttachmentBlock | null {
  switch (block.kind) {
    case 'text':
      return hasWords(block.text) ? block : null
    case 'link':
      return { ...block, text: hasWords(block.text) ? block.text : '' }
    case 'grid': {
      const rows = block.rows
        .map((row) => ({ ...row, value: hasWords(row.value) ? row.value : '' }))
        .filter(({ name, value }) => name !== '' || value !== '')
      return rows.length === 0 ? null : { ...block, rows }
    }
    default:
      return block
  }
}

/** A message's words in one line: its text, else its attachments; empty: none. `plainTextOf`: BBCode to plain text. */
export function wordLine(
  { text, attachments }: Pick<Message, 'text' | 'attachments'>,
  plainTextOf: (bbcode: string) => string,
): string {
  return plainTextOf(text) || blockLine(attachments.flat(), plainTextOf)
}

/** The words of blocks, in order, in one line. */
function blockLine(blocks: readonly AttachmentBlock[], plainTextOf: (bbcode: string) => string): string {
  return blocks
    .flatMap((block): string[] => {
      switch (block.kind) {
        case 'rule':
          return []
        case 'text':
          return [plainTextOf(block.text)]
        case 'link':
          return [block.name, plainTextOf(block.text)]
        case 'grid':
          return block.rows.flatMap(({ name, value }) => [name, plainTextOf(value)])
        default:
          return [block.name]
      }
    })
    .filter((words) => words !== '')
    .join(' ')
}
