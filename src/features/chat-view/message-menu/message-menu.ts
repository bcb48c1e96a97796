import { likeOnce } from './like-message.tsx'
import { MessageBar } from './message-bar.tsx'
import { MessageSheet } from './message-sheet.tsx'
import { pressButton } from './press-button.tsx'

/** The lazy code of a message's actions, fetched when somebody points at a message or presses something in it. */
export const MESSAGE_MENU = { MessageBar, MessageSheet, likeOnce, pressButton }
