// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { App } from '../../../src/app/shell/app.tsx'
import { HYDRATED } from '../../../src/app/shell/hydrated.ts'
import { createQueryClient } from '../../../src/app/shell/query-client.ts'
import { buildAppContext } from '../../../src/features/gallery/fixtures/build-app-context.ts'
import { languageFor } from '../../../src/i18n/languages.ts'
import { allTexts } from '../../../src/i18n/load-texts.ts'

const texts = await allTexts(languageFor('en'))
const APP = (
  <App
    scene={{ kind: 'outside', Screen: () => null }}
    appContext={buildAppContext({ portal: null })}
    queryClient={createQueryClient()}
    texts={texts}
    language="en"
    zone="Europe/Berlin"
  />
)

afterEach(() => {
  cleanup()
  performance.clearMarks(HYDRATED)
})

test('the page’s timeline has a mark once React has taken over, not while it renders', () => {
  renderToString(APP)
  expect(performance.getEntriesByName(HYDRATED)).toHaveLength(0)
  const { rerender } = render(APP)
  rerender(APP)
  expect(performance.getEntriesByName(HYDRATED)).toHaveLength(1)
})
