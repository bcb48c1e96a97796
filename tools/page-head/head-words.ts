import { createTranslator } from 'use-intl'
import type { HeadWords } from '../../src/ahead/head-words.ts'
import type { en } from '../../src/i18n/en.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'

/** Marks of the count in a text of unread messages. */
const MARK = '\u0001'
/** Largest number without a separator in every language. */
const MAX_PLAIN = 999
/** Numbers that cover every plural category of every language of the portal. */
const SAMPLES = [...Array.from({ length: 201 }, (_, number) => number), 1_000_000]

/** The words of a chat's head in the languages of the app, by the portal's code. */
export const WORDS = await headWords()

/** BCP 47 tags of these languages. */
export const TAGS = Object.fromEntries(Object.entries(WORDS).map(([code, { tag }]) => [code, tag]))

async function headWords(): Promise<Record<string, HeadWords>> {
  const rows = await Promise.all(
    LANGUAGES.map(async ({ code, tag, direction, load }) => {
      const { default: messages } = await load.chat()
      const t = createTranslator({
        locale: tag,
        messages: messages as unknown as typeof en,
        namespace: 'chat',
      })
      const digits = new Intl.NumberFormat(tag)
      const hasPlainDigits = SAMPLES.every(
        (count) => count > MAX_PLAIN || digits.format(count) === String(count),
      )
      const plural = new Intl.PluralRules(tag)
      const unread: Record<string, readonly [string, string]> = {}
      for (const count of SAMPLES) {
        unread[plural.select(count)] ??= around(t.markup('unread', { count, n: () => MARK }))
      }
      return [
        code,
        {
          tag,
          direction,
          hasPlainDigits,
          open: t('open'),
          muted: t('muted'),
          unread: shortened(unread),
        },
      ] as const
    }),
  )
  return Object.fromEntries(rows)
}

function around(text: string): readonly [string, string] {
  const [before = '', after = ''] = text.split(MARK)
  return [before, after]
}

/** The categories that differ from `other`; for a language with `other` for fractions only, the first one stands for it. */
function shortened(unread: Record<string, readonly [string, string]>): HeadWords['unread'] {
  const other = unread['other'] ?? Object.values(unread)[0] ?? ['', '']
  const differing = Object.entries(unread).filter(([, text]) => text.join(MARK) !== other.join(MARK))
  return { ...Object.fromEntries(differing), other }
}
