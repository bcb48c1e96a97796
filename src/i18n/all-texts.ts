import type { AbstractIntlMessages } from 'use-intl'
import type { Language } from './languages.ts'
import { laterTexts } from './later/later-texts.ts'
import { pageTexts } from './load-texts.ts'

/** All texts of a language, for the gallery and tests. Rejects where a file does not arrive. */
export async function allTexts(language: Language): Promise<AbstractIntlMessages> {
  return { ...(await pageTexts(language)), ...(await laterTexts(language.tag)) }
}
