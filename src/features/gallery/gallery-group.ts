import type { ReactNode } from 'react'

/** One state of a screen, or all variants of a component. */
export interface GalleryEntry {
  /** Unique in its group; part of the entry's anchor. */
  readonly id: string
  /** Caption for developers, in English only. */
  readonly title: string
  /** Folder of `src/` that it shows, `shared/errors`. A test fails when a feature or a part of ui/ has no entry. */
  readonly folder: `${'app' | 'features' | 'shared' | 'ui'}/${string}`
  /** Renders it with fixtures; sends no request. */
  readonly render: () => ReactNode
}

/** Entries on one picture of `npm run gallery`. */
export interface GalleryGroup {
  readonly id: string
  readonly title: string
  readonly entries: readonly GalleryEntry[]
}
