/** The tags of Bitrix24's chats; all others are text. */
export const TAG_NAMES = [
  '*',
  'attach',
  'b',
  'br',
  'call',
  'chat',
  'code',
  'color',
  'disk',
  'font',
  'i',
  'icon',
  'img',
  'list',
  'put',
  'quote',
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
