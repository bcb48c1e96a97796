import type { ChatFile } from '../../../chat/messages/chat-file.ts'

/** Width of a picture's box, and the least height of a picture that can be seen in it, in pixels: as in the CSS. */
const BOX_WIDTH = 320
const LEAST_HEIGHT = 24

/** True when a picture is so wide that nothing of it can be seen after fitting it into its box: 9000 × 12. */
export function isSliver({ width, height }: Pick<ChatFile, 'width' | 'height'>): boolean {
  if (width === null || height === null || width <= BOX_WIDTH) return false
  return (height * BOX_WIDTH) / width < LEAST_HEIGHT
}
