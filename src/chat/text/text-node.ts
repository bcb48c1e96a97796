import type { MessagePlace } from './message-place.ts'

/** A message's text as a tree of plain data, without HTML or anything else that a browser runs. */
export type TextNode = InlineNode | BlockNode

/** A node within a line. */
export type InlineNode =
  | { readonly type: 'text'; readonly text: string }
  /** A line break. */
  | { readonly type: 'break' }
  | StyledNode
  | LinkNode
  | ContextNode
  /** `[CALL=+49 30 1234]Anna[/CALL]`; not a link, because the app opens no `tel:`. */
  | { readonly type: 'phone'; readonly children: readonly TextNode[] }
  /** `[SEND=/help]Help[/SEND]`, `[PUT=…]`: a bot's command, which only the messenger can send. */
  | { readonly type: 'command'; readonly children: readonly TextNode[] }
  | InlineWordNode

/** A block with lines of its own: at the top level or in a quote, never within a line. */
export type BlockNode = CodeNode | QuoteNode

export type StyledNode =
  | { readonly type: 'bold' | 'italic' | 'strike' | 'underline'; readonly children: readonly TextNode[] }
  /** `[SIZE=20]`, and `/loud`; within the messenger's limits. */
  | { readonly type: 'size'; readonly pixels: number; readonly children: readonly TextNode[] }
  /** `[COLOR=#f00]`: three or six hexadecimal digits behind a `#`. */
  | { readonly type: 'colour'; readonly colour: string; readonly children: readonly TextNode[] }

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

/** A link to a message, `[CONTEXT=chat12/345]text[/CONTEXT]`. */
export interface ContextNode {
  readonly type: 'context'
  readonly place: MessagePlace
  readonly children: readonly TextNode[]
}

export interface CodeNode {
  readonly type: 'code'
  readonly text: string
}

export interface QuoteNode {
  readonly type: 'quote'
  /** Empty: not named. */
  readonly author: string
  /** Date of the quoted message, as the portal formats it; empty: not told. */
  readonly date: string
  /** The quoted message; null: not told. */
  readonly place: MessagePlace | null
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
  readonly isSession: boolean
  /** The written name; may be empty. */
  readonly children: readonly TextNode[]
}

/** `[TIMESTAMP=1645844720 FORMAT=SHORT_TIME_FORMAT]`: Unix time in seconds, and the portal's name of a format. */
export interface TimeNode {
  readonly type: 'time'
  readonly at: number
  readonly format: string
}

/** A client's vote: `[LIKE]`, `[DISLIKE]`, or `[RATING=4]` of 5 stars. */
export interface VoteNode {
  readonly type: 'vote'
  readonly vote: 'like' | 'dislike' | number
}

/** `[DISK=12]`, `[ATTACH=1]`: the file or attachment itself is in the message's other fields. */
export interface AttachedNode {
  readonly type: 'attached'
  readonly what: 'file' | 'attachment'
}

/** `[ICON=…]`; the picture isn't loaded, which would tell its host who reads the message. */
export interface IconNode {
  readonly type: 'icon'
  /** Empty: none. */
  readonly title: string
}

type InlineWordNode = MentionNode | ChatNode | TimeNode | VoteNode | AttachedNode | IconNode

/** A node whose text depends on the user's language, or on known names; of blocks, in one line. */
export type LocalizableNode = InlineWordNode | BlockNode

export function isBlock(node: TextNode): node is BlockNode {
  return node.type === 'code' || node.type === 'quote'
}
