import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { allTexts } from '../../i18n/all-texts.ts'
import { languageFor } from '../../i18n/languages.ts'
import { GALLERY_GROUPS } from './entries/gallery-groups.ts'
import { type GalleryChoice, hashOf, readChoice } from './gallery-choice.ts'
import { GalleryPage } from './gallery-page.tsx'

const GROUPS = GALLERY_GROUPS.map(({ id }) => id)

/** Renders the gallery into `container` by the address's hash, now and on each change of the hash. */
export async function startGallery(container: Element): Promise<void> {
  const root = createRoot(container)
  addEventListener('hashchange', () => void show())
  await show()

  async function show(): Promise<void> {
    const { hash } = location
    const choice = readChoice(hash, GROUPS)
    const language = languageFor(choice.language)
    const { tag } = language
    const texts = await allTexts(language)
    // The hash changed while the texts were loading.
    if (hash !== location.hash) return
    const page = document.documentElement
    page.dataset['theme'] = choice.theme
    page.dir = choice.dir
    page.lang = tag
    root.render(
      <StrictMode>
        <GalleryPage choice={choice} texts={texts} onChoose={choose} />
      </StrictMode>,
    )
  }
}

function choose(choice: GalleryChoice): void {
  location.hash = hashOf(choice)
}
