import { QueryClientProvider } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { type AbstractIntlMessages, IntlProvider } from 'use-intl'
import { createQueryClient } from '../../src/app/shell/query-client.ts'
import { loadLazyParts } from '../../src/features/chat-view/load-lazy-parts.ts'
import { buildAppContext } from '../../src/features/gallery/fixtures/build-app-context.ts'
import { type Language, languageFor } from '../../src/i18n/languages.ts'
import { allTexts } from '../../src/i18n/load-texts.ts'
import { type AppContext, AppContextProvider } from '../../src/shared/app-context/app-context.tsx'

interface Around {
  language?: string
  appContext?: Partial<AppContext>
}

const TEXTS = new Map<string, Promise<AbstractIntlMessages>>()

/** The providers around a screen, with no portal unless one is given. */
export async function around(screen: ReactNode, { language = 'en', appContext = {} }: Around = {}) {
  const spoken = languageFor(language)
  const texts = await textsIn(spoken)
  return (
    <IntlProvider locale={spoken.tag} messages={texts} timeZone="Europe/Berlin" onError={fail}>
      <AppContextProvider value={buildAppContext(appContext)}>
        <QueryClientProvider client={createQueryClient()}>{screen}</QueryClientProvider>
      </AppContextProvider>
    </IntlProvider>
  )
}

/** Renders a screen by itself, as `App` would, with the lazy code of the chat view. */
export async function renderScreen(screen: ReactNode, options?: Around) {
  const { tag } = languageFor(options?.language ?? 'en')
  await loadLazyParts(tag)
  const drawn = render(await around(screen, options))
  await act(() => loadLazyParts(tag))
  return drawn
}

/** The texts of a language, the same object each time, as in a page. */
function textsIn(language: Language): Promise<AbstractIntlMessages> {
  const known = TEXTS.get(language.tag) ?? allTexts(language)
  TEXTS.set(language.tag, known)
  return known
}

/** A missing text, or one with other parameters, is a defect, not a fallback. */
function fail(error: Error): never {
  throw error
}
