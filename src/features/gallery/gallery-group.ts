import type { ReactNode } from 'react'

/** One state of a screen, or one component in each of its looks. */
export interface GalleryEntry {
  /** Unique in its group; part of the address. */
  readonly id: string
  /** What one sees, for developers: English only. */
  readonly title: string
  /** The folder of `src/` that it shows, `shared/errors`. A test fails where a feature or a part of ui/ has none. */
  readonly folder: `${'app' | 'features' | 'shared' | 'ui'}/${string}`
  /** Draws it with fixtures, and asks nobody for anything. */
  readonly render: () => ReactNode
}

/** What is looked at together, and gets a picture of its own. */
export interface GalleryGroup {
  readonly id: string
  readonly title: string
  readonly entries: readonly GalleryEntry[]
}
