import { QueryClientProvider } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { createQueryClient } from '../../src/app/shell/query-client.ts'
import { loadLazyParts } from '../../src/features/chat-view/load-lazy-parts.ts'
import { buildAppContext } from '../../src/features/gallery/fixtures/build-app-context.ts'
import { languageFor } from '../../src/i18n/languages.ts'
import { type AppContext, AppContextProvider } from '../../src/shared/app-context/app-context.tsx'

interface Around {
  language?: string
  appContext?: Partial<AppContext>
}

/** What stands around a screen, with no portal unless one is given. */
export async function around(screen: ReactNode, { language = 'en', appContext = {} }: Around = {}) {
  const { tag, load } = languageFor(language)
  const { default: texts } = await load()
  return (
    <IntlProvider locale={tag} messages={texts} timeZone="Europe/Berlin" onError={fail}>
      <AppContextProvider value={buildAppContext(appContext)}>
        <QueryClientProvider client={createQueryClient()}>{screen}</QueryClientProvider>
      </AppContextProvider>
    </IntlProvider>
  )
}

/** Draws a screen by itself, as `App` would, with the code that comes after its head. */
export async function renderScreen(screen: ReactNode, options?: Around) {
  await loadLazyParts()
  const drawn = render(await around(screen, options))
  await act(loadLazyParts)
  return drawn
}

/** A text that is missing or has other parameters than the code gives it is a defect, not a fallback. */
function fail(error: Error): never {
  throw error
}
