import { useEffect } from 'react'
import { type AbstractIntlMessages, IntlProvider } from 'use-intl'
import { AppContextProvider } from '../../shared/app-context/app-context.tsx'
import { GALLERY_GROUPS } from './entries/gallery-groups.ts'
import { buildAppContext } from './fixtures/build-app-context.ts'
import { type GalleryChoice, hashOf } from './gallery-choice.ts'
import type { GalleryEntry } from './gallery-group.ts'
import styles from './gallery-page.module.css'
import { GalleryToolbar } from './gallery-toolbar.tsx'

interface GalleryPageProps {
  choice: GalleryChoice
  /** Messages of the chosen language, compiled by the build. */
  texts: AbstractIntlMessages
  onChoose: (choice: GalleryChoice) => void
}

/** An app context without a portal; the same addresses and zone everywhere, so that pictures can be compared. */
const APP_CONTEXT = buildAppContext()
const ZONE = 'Europe/Berlin'

/**
 * Every component, and every state of every screen. A figure for each lets screens keep their own headings; its box is
 * a `screen` container, so that they follow its width.
 */
export function GalleryPage({ choice, texts, onChoose }: GalleryPageProps) {
  const { group: chosen, entry, language } = choice
  useEffect(() => {
    if (entry !== '') document.getElementById(entry)?.scrollIntoView()
  }, [entry])

  const groups = GALLERY_GROUPS.filter(({ id }) => chosen === 'all' || chosen === id)
  return (
    <IntlProvider locale={language} messages={texts} timeZone={ZONE}>
      <AppContextProvider value={APP_CONTEXT}>
        <div className={styles['gallery']} data-gallery={hashOf(choice)} data-width={choice.width}>
          <header className={styles['head']} lang="en">
            <h1 className={styles['title']}>Gallery of Deal Chat</h1>
            <GalleryToolbar choice={choice} groups={GALLERY_GROUPS} onChoose={onChoose} />
          </header>
          {groups.map(({ id, title, entries }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id} className={styles['group']} lang="en">
                {title}
              </h2>
              <div className={styles['entries']}>
                {entries.map((shown) => (
                  <Entry key={shown.id} entry={shown} group={id} choice={choice} />
                ))}
              </div>
            </section>
          ))}
        </div>
      </AppContextProvider>
    </IntlProvider>
  )
}

function Entry({ entry, group, choice }: { entry: GalleryEntry; group: string; choice: GalleryChoice }) {
  const anchor = `${group}/${entry.id}`
  return (
    <figure id={anchor} className={styles['entry']} aria-labelledby={`${anchor}/title`}>
      <figcaption id={`${anchor}/title`} className={styles['caption']} lang="en">
        <a href={hashOf({ ...choice, group, entry: anchor })}>{entry.title}</a>
      </figcaption>
      <div className={`screen ${styles['box']}`} data-box={anchor}>
        {entry.render()}
      </div>
    </figure>
  )
}
