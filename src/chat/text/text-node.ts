/** A message's text as a tree of plain data, without HTML or anything else that a browser runs. */
export type TextNode = InlineNode | BlockNode

/** A node within a line. */
export type InlineNode =
  | { readonly type: 'text'; readonly text: string }
  /** A line break. */
  | { readonly type: 'break' }
  | StyledNode
  | LinkNode
  /** `[CALL=+49 30 1234]Anna[/CALL]`; not a link, because the app opens no `tel:`. */
  | { readonly type: 'phone'; readonly children: readonly TextNode[] }
  /** `[SEND=/help]Help[/SEND]`, `[PUT=…]`: a bot's command, which only the messenger can send. */
  | { readonly type: 'command'; readonly children: readonly TextNode[] }
  | LocalizableNode

/** A block with lines of its own: at the top level, in a quote or in a list, never within a line. */
export type BlockNode =
  | { readonly type: 'code'; readonly text: string }
  | QuoteNode
  | { readonly type: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly TextNode[])[] }

export interface StyledNode {
  /** `loud`: larger, of `/loud`. */
  readonly type: 'bold' | 'italic' | 'strike' | 'underline' | 'loud'
  readonly children: readonly TextNode[]
}

export interface LinkNode {
  readonly type: 'link'
  /** Absolute, as `new URL` writes it; `https:`, `http:` or `mailto:`. */
  readonly href: string
  /** Path on the portal itself; empty: another site. */
  readonly path: string
  /** The real host, shown beside a misleading text; empty when the text is honest. */
  readonly realHost: string
  readonly children: readonly TextNode[]
}

export interface QuoteNode {
  readonly type: 'quote'
  /** Empty: not named. */
  readonly author: string
  /** Date of the quoted message, as the portal formats it; empty: not told. */
  readonly date: string
  readonly children: readonly TextNode[]
}

/** A mention of a user, `[USER=27]Anna[/USER]`, or of everyone. */
export interface MentionNode {
  readonly type: 'mention'
  readonly who: number | 'all'
  /** True when the user's name of today replaces the written one: `REPLACE`, or no name is written. */
  readonly isReplaced: boolean
  /** The written name; may be empty. */
  readonly children: readonly TextNode[]
}

/** A mention of a chat, `[CHAT=5]Sales[/CHAT]`, or of an open channel session, `[CHAT=imol|5]`. */
export interface ChatNode {
  readonly type: 'chat'
  readonly id: number
  /** The written name; may be empty. */
  readonly children: readonly TextNode[]
}

/** A node whose text depends on the user's language, or on known names. */
export type LocalizableNode =
  | MentionNode
  | ChatNode
  /** `[TIMESTAMP=1645844720 FORMAT=SHORT_TIME_FORMAT]`: Unix time in seconds, and the portal's name of a format. */
  | { readonly type: 'time'; readonly at: number; readonly format: string }
  /**
   * `[DISK=12]`, `[ATTACH=1]`: the file or attachment itself is in the message's other fields. `[ICON=…]` without a
   * title: the picture isn't loaded, which would tell its host who reads the message.
   */
  | { readonly type: 'attached'; readonly what: 'file' | 'attachment' | 'icon' }

export function isBlock(node: TextNode): node is BlockNode {
  return node.type === 'code' || node.type === 'quote' || node.type === 'list'
}
