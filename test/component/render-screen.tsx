import { QueryClientProvider } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { createQueryClient } from '../../src/app/query-client.ts'
import { languageFor } from '../../src/i18n/languages.ts'
import { loadConversation } from '../../src/screens/deal-chat/load-conversation.ts'
import { type Surroundings, SurroundingsProvider } from '../../src/screens/surroundings.tsx'

interface Around {
  language?: string
  surroundings?: Partial<Surroundings>
}

/** What stands around a screen, with no portal unless one is given. */
export async function around(screen: ReactNode, { language = 'en', surroundings = {} }: Around = {}) {
  const { tag, load } = languageFor(language)
  const { default: texts } = await load()
  const value: Surroundings = {
    portal: null,
    origin: 'https://acme.example',
    reload: () => undefined,
    address: 'https://app.example/',
    appVersion: '1.2.3',
    showTheme: () => undefined,
    ...surroundings,
  }
  return (
    <IntlProvider locale={tag} messages={texts} timeZone="Europe/Berlin" onError={fail}>
      <SurroundingsProvider value={value}>
        <QueryClientProvider client={createQueryClient()}>{screen}</QueryClientProvider>
      </SurroundingsProvider>
    </IntlProvider>
  )
}

/** Draws a screen by itself, as `App` would, with the code that comes after its head. */
export async function renderScreen(screen: ReactNode, options?: Around) {
  await loadConversation()
  const drawn = render(await around(screen, options))
  await act(loadConversation)
  return drawn
}

/** A text that is missing or has other parameters than the code gives it is a defect, not a fallback. */
function fail(error: Error): never {
  throw error
}
