import fc from 'fast-check'
import { createTranslator } from 'use-intl'
import { expect, test } from 'vitest'
import { allTexts } from '../../../src/i18n/all-texts.ts'
import { en } from '../../../src/i18n/en.ts'
import { languageFor } from '../../../src/i18n/languages.ts'
import { ru } from '../../../src/i18n/ru.ts'

interface Texts {
  readonly [key: string]: string | Texts
}

/** Every text of a tree, with the names of the parameters that it takes. */
function parameters(texts: Texts, path = ''): Record<string, string> {
  const entries = Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string'
      ? [[path + key, [...new Set(text.match(/(?<=[{<])[a-z]\w*(?=[},>])/gi))].sort().join()]]
      : Object.entries(parameters(text, `${path}${key}.`)),
  )
  return Object.fromEntries(entries)
}

test('every language takes the same parameters for the same key', () => {
  expect(parameters(ru)).toEqual(parameters(en))
})

test.each(['en', 'ru'])(
  'every text of %s was compiled: no ICU syntax is left to be read at run time',
  async (tag) => {
    const texts = await allTexts(languageFor(tag))
    const t = createTranslator({ locale: tag, messages: texts })
    const members = [1, 2, 5, 21, 120].map((count) => t('chat.memberCount' as never, { count } as never))
    expect(members).toEqual(
      tag === 'en'
        ? ['1 member', '2 members', '5 members', '21 members', '120 members']
        : ['1 участник', '2 участника', '5 участников', '21 участник', '120 участников'],
    )
    const plain = JSON.stringify(texts)
    expect(plain).not.toMatch(/, plural,|, select,/)
  },
)

test('every number of seconds has a plural form', async () => {
  const texts = await allTexts(languageFor('ru'))
  const t = createTranslator({
    locale: 'ru',
    messages: texts,
    onError: (error) => expect.fail(error.message),
  })
  fc.assert(
    fc.property(fc.nat(1_000), (seconds) => {
      expect(t('failure.throttled.text' as never, { seconds } as never)).toMatch(/\d секунд[уы]?\.$/)
    }),
  )
})
