import { createLazyCode } from '../body/lazy-code.tsx'
import type { MESSAGE_MENU } from '../message-menu/message-menu.ts'
import { LATER_TEXTS } from './message-slots.tsx'

/** The code of a message's actions. */
export type MessageMenuCode = typeof MESSAGE_MENU

const messageMenu = createLazyCode(async () => (await import('../message-menu/message-menu.ts')).MESSAGE_MENU)

/**
 * Fetches the code of a message's actions, and its texts in a language (BCP 47), once. Rejects with a `MissingCode` where
 * they don't arrive; the next call fetches again.
 */
export async function loadMessageMenu(locale: string): Promise<MessageMenuCode> {
  const { code, texts } = await messageMenu.load(locale)
  LATER_TEXTS.set(locale, texts)
  return code
}
