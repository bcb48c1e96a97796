import type { AbstractIntlMessages } from 'use-intl'
import type { Language } from './languages.ts'

/** The texts of a chat's first screen in a language. Rejects where the file does not arrive. */
export async function chatTexts({ load }: Language): Promise<AbstractIntlMessages> {
  return (await load.chat()).default
}

/** The texts of a chat's first screen and of the app's own pages. Rejects where a file does not arrive. */
export async function pageTexts(language: Language): Promise<AbstractIntlMessages> {
  const [chat, pages] = await Promise.all([chatTexts(language), language.load.pages()])
  return { ...chat, ...pages.default }
}

/** All texts of a language. Rejects where a file does not arrive. */
export async function allTexts(language: Language): Promise<AbstractIntlMessages> {
  const { load } = language
  const [pages, conversation, later] = await Promise.all([
    pageTexts(language),
    load.conversation(),
    load.later(),
  ])
  return { ...pages, ...conversation.default, ...later.default }
}
