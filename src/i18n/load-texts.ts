import type { AbstractIntlMessages } from 'use-intl'
import type { Language } from './languages.ts'

/** The texts of a chat's screens in a language. Rejects where the file does not arrive. */
export async function chatTexts({ load }: Language): Promise<AbstractIntlMessages> {
  return (await load()).default
}

/** The texts of a chat's lazy parts in a language. Rejects where the file does not arrive. */
export async function laterTexts({ loadLater }: Language): Promise<AbstractIntlMessages> {
  return (await loadLater()).default
}

/** All texts of a language, for the app's own pages and the gallery. Rejects where a file does not arrive. */
export async function allTexts(language: Language): Promise<AbstractIntlMessages> {
  const [chat, pages, later] = await Promise.all([
    chatTexts(language),
    language.loadPages(),
    laterTexts(language),
  ])
  return { ...chat, ...pages.default, ...later }
}
