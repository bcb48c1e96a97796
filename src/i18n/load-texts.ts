import type { AbstractIntlMessages } from 'use-intl'
import { type Language, languageOf } from './languages.ts'

/** The texts of a chat's screens in a language. Rejects where the file does not arrive. */
export async function chatTexts({ load }: Language): Promise<AbstractIntlMessages> {
  return (await load()).default
}

/** The texts of a chat's screens and of the app's own pages. Rejects where a file does not arrive. */
export async function pageTexts(language: Language): Promise<AbstractIntlMessages> {
  const [chat, pages] = await Promise.all([chatTexts(language), language.loadPages()])
  return { ...chat, ...pages.default }
}

/** The texts of the parts that are fetched when they are wanted, by a BCP 47 tag. Rejects where the file does not arrive. */
export async function laterTexts(tag: string): Promise<AbstractIntlMessages> {
  return (await languageOf(tag).loadLater()).default
}

/** All texts of a language. Rejects where a file does not arrive. */
export async function allTexts(language: Language): Promise<AbstractIntlMessages> {
  return { ...(await pageTexts(language)), ...(await laterTexts(language.tag)) }
}
