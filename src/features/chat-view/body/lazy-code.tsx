import { type ReactNode, useMemo } from 'react'
import { type AbstractIntlMessages, IntlProvider, useLocale, useMessages } from 'use-intl'
import { languageOf } from '../../../i18n/languages.ts'
import { loadCode } from '../../../shared/errors/missing-code.ts'

/** The code of a part that is fetched when it is wanted, with its texts. */
export interface LazyPart<Code> {
  readonly code: Code
  readonly texts: AbstractIntlMessages
}

/** Fetches a part once a page; after a failure the next call fetches again. */
export interface LazyCode<Code> {
  /** `tag`: BCP 47. Rejects with a `MissingCode` where it does not arrive. */
  readonly load: (tag: string) => Promise<LazyPart<Code>>
  /** The part, where it has arrived; else null. */
  readonly loaded: () => LazyPart<Code> | null
}

export function createLazyCode<Code>(fetch: () => Promise<Code>): LazyCode<Code> {
  let loading: Promise<LazyPart<Code>> | null = null
  let loaded: LazyPart<Code> | null = null
  async function load(tag: string): Promise<LazyPart<Code>> {
    try {
      const [code, { default: texts }] = await loadCode(Promise.all([fetch(), languageOf(tag).load.later()]))
      loaded = { code, texts }
      return loaded
    } catch (error) {
      loading = null
      throw error
    }
  }
  return {
    load(tag) {
      loading ??= load(tag)
      return loading
    },
    loaded: () => loaded,
  }
}

/** Adds a part's texts to those of the page, for what is in it. */
export function WithTexts({ texts, children }: { texts: AbstractIntlMessages; children: ReactNode }) {
  const locale = useLocale()
  const own = useMessages()
  const messages = useMemo(() => ({ ...own, ...texts }), [own, texts])
  return (
    <IntlProvider locale={locale} messages={messages}>
      {children}
    </IntlProvider>
  )
}
