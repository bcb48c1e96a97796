import type { AbstractIntlMessages } from 'use-intl'
import type { Language } from './languages.ts'

/** All texts of a language, for the app's own pages. Rejects where a file does not arrive. */
export async function allTexts({ load, loadPages }: Language): Promise<AbstractIntlMessages> {
  const [chat, pages] = await Promise.all([load(), loadPages()])
  return { ...chat.default, ...pages.default }
}
