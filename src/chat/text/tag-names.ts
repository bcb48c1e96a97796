/** The tags of Bitrix24's chats; all others are text, `[LIST]` and `[QUOTE]` among them, as in the messenger. */
export const TAG_NAMES = [
  'attach',
  'b',
  'br',
  'call',
  'chat',
  'code',
  'color',
  'context',
  'dislike',
  'disk',
  'i',
  'icon',
  'img',
  'like',
  'pch',
  'put',
  'rating',
  's',
  'send',
  'size',
  'timestamp',
  'u',
  'url',
  'user',
] as const

export type TagName = (typeof TAG_NAMES)[number]
