import type { Portal } from '../portal/portal.ts'

/** Height of a chat view's frame, in pixels: the least that a portal gives to the frame in a card. */
const CHAT_VIEW_HEIGHT = 600

/**
 * Keeps the frame's height: that of the content, except for a chat view (`.view`), which follows the visible part of its
 * frame. Its frame gets a height once, so that neither follows the other.
 */
export function keepFrameHeight(portal: Pick<Portal, 'fitHeight' | 'setHeight'>): void {
  let isOfChat = false
  new ResizeObserver(() => {
    const wasOfChat = isOfChat
    isOfChat = document.querySelector('.view') !== null
    if (!isOfChat) portal.fitHeight()
    else if (!wasOfChat) portal.setHeight(CHAT_VIEW_HEIGHT)
  }).observe(document.body)
}
