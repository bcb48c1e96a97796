/** What somebody wrote, as a tree of plain data: there is no HTML in it, and nothing that a browser runs. */
export type TextNode = InlineNode | BlockNode

/** What stands in a line. */
export type InlineNode =
  | { readonly type: 'text'; readonly text: string }
  /** A new line. */
  | { readonly type: 'break' }
  | StyledNode
  | LinkNode
  /** `[USER=27]Anna[/USER]`. */
  | { readonly type: 'mention'; readonly who: number | 'all'; readonly children: readonly TextNode[] }
  /** `[CHAT=5]Sales[/CHAT]`. */
  | { readonly type: 'chat'; readonly id: number; readonly children: readonly TextNode[] }
  /** `[CALL=+49 30 1234]Anna[/CALL]`: no link, as we open no `tel:`. */
  | { readonly type: 'phone'; readonly children: readonly TextNode[] }
  /** `[SEND=/help]Help[/SEND]`, `[PUT=…]`: a bot's wish to be answered, which only the messenger can fulfil. */
  | { readonly type: 'command'; readonly children: readonly TextNode[] }
  | LocalizableNode

/** What takes lines of its own. Stands at the top, in a quote or in a list, never inside of a line. */
export type BlockNode =
  | { readonly type: 'code'; readonly text: string }
  | QuoteNode
  | { readonly type: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly TextNode[])[] }

export interface StyledNode {
  readonly type: 'bold' | 'italic' | 'strike' | 'underline'
  readonly children: readonly TextNode[]
}

export interface LinkNode {
  readonly type: 'link'
  /** Absolute, as `new URL` writes it; `https:`, `http:` or `mailto:`. */
  readonly href: string
  /** On the portal itself: from the first slash on. Empty: elsewhere. */
  readonly path: string
  /** Where it really leads, because what is shown says something else; to be shown beside it. Empty: no need. */
  readonly realHost: string
  readonly children: readonly TextNode[]
}

export interface QuoteNode {
  readonly type: 'quote'
  /** Empty: nobody is named. */
  readonly author: string
  /** When it was written, in the words of the portal; empty: not told. */
  readonly date: string
  readonly children: readonly TextNode[]
}

/** What has to be put into the reader's words. */
export type LocalizableNode =
  /** `[TIMESTAMP=1645844720 FORMAT=SHORT_TIME_FORMAT]`: Unix time in seconds, and the portal's name of a format. */
  | { readonly type: 'time'; readonly at: number; readonly format: string }
  /** `[DISK=12]`, `[ATTACH=1]`: the thing itself comes beside the text. */
  | { readonly type: 'attached'; readonly what: 'file' | 'attachment' }

export function isBlock(node: TextNode): node is BlockNode {
  return node.type === 'code' || node.type === 'quote' || node.type === 'list'
}
