import { createFormatter, createTranslator } from 'use-intl'
import { languageFor } from '../../../../src/i18n/languages.ts'
import { allTexts } from '../../../../src/i18n/load-texts.ts'
import { nodeWords } from '../../../../src/shared/message-words/node-words.ts'

const NAMES: Readonly<Record<number, string>> = { 27: 'Anna Keller', 31: 'Marco Rossi' }
const messages = await allTexts(languageFor('en'))
const format = createFormatter({ locale: 'en', timeZone: 'Europe/Berlin' })

/** The words of a reader in English and Berlin, who knows two people and chat 5. */
export const readerWords = nodeWords({
  t: createTranslator({ locale: 'en', messages, namespace: 'text' }),
  dateTime: (at, options) => format.dateTime(at, options),
  nameOf: (id) => NAMES[id] ?? '',
  titleOf: (id) => (id === 5 ? 'Sales' : ''),
})
