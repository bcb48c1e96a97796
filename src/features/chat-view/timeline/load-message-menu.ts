import { laterTexts } from '../../../i18n/later/later-texts.ts'
import { loadCode } from '../../../shared/errors/missing-code.ts'
import type { MESSAGE_MENU } from '../message-menu/message-menu.ts'
import { LATER_TEXTS } from './message-slots.tsx'

/** The code of a message's actions. */
export type MessageMenuCode = typeof MESSAGE_MENU

const loading = new Map<string, Promise<MessageMenuCode>>()

/**
 * Fetches the code of a message's actions, and its texts in a language (BCP 47), once. Rejects with a `MissingCode` where
 * they don't arrive; the next call fetches again.
 */
export function loadMessageMenu(locale: string): Promise<MessageMenuCode> {
  const known = loading.get(locale) ?? fetchMessageMenu(locale)
  loading.set(locale, known)
  return known
}

async function fetchMessageMenu(locale: string): Promise<MessageMenuCode> {
  try {
    const [{ MESSAGE_MENU }, texts] = await loadCode(
      Promise.all([import('../message-menu/message-menu.ts'), laterTexts(locale)]),
    )
    LATER_TEXTS.set(locale, texts)
    return MESSAGE_MENU
  } catch (error) {
    loading.delete(locale)
    throw error
  }
}
