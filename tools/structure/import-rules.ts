/** A room of the code, and what its files may import. */
export interface Room {
  /** Files of the room, as the linter's globs. */
  readonly files: string
  /** Folders of src/ that it may import; its own is among them by itself. */
  readonly may: readonly Folder[]
  /** Files of folders that it may not import otherwise. */
  readonly mayFiles?: readonly string[]
  /** Packages that it may not import. */
  readonly withoutPackages: readonly (keyof typeof PACKAGES)[]
}

/** A folder of src/ that rules are about. */
export type Folder = (typeof FOLDERS)[number]

/** Every folder of src/. */
export const FOLDERS = ['boot', 'app', 'features', 'shared', 'chat', 'setup', 'portal', 'ui', 'i18n'] as const

/** Every feature. `gallery` shows the others, in development only: it may import what `app` may, and `app` itself. */
export const FEATURES = ['chat-view', 'search', 'settings', 'install', 'outside'] as const

/** Packages that a room can be without, with the reason. */
export const PACKAGES = {
  '@bitrix24/b24jssdk': 'Only src/portal/ imports the SDK; everything else sees the Portal interface.',
  axios: 'A part of the SDK: nothing of ours may depend on it.',
  luxon: 'A part of the SDK: dates are formatted by Intl.',
  react: 'This folder has no React.',
  'react-dom': 'This folder has no React.',
  'react-dom/client': 'This folder has no React.',
  '@tanstack/react-query': 'This folder has no React.',
  'use-intl': 'This folder has no texts.',
} as const

const SDK = ['@bitrix24/b24jssdk', 'axios', 'luxon'] as const
const REACT = ['react', 'react-dom', 'react-dom/client', '@tanstack/react-query', 'use-intl'] as const

/** The files of src/portal/ that are types, and free to import from above. */
const PORTAL_TYPES = ['portal/portal.ts', 'portal/entry.ts', 'portal/failure.ts'] as const

const BELOW_APP: readonly Folder[] = ['shared', 'chat', 'setup', 'ui', 'i18n']

/** The arrow of dependency in src/, one row a room. `biome.json` is written from it by `npm run structure`. */
export const ROOMS: readonly Room[] = [
  { files: 'src/boot/**', may: FOLDERS, withoutPackages: SDK },
  {
    files: 'src/app/**',
    may: ['features', ...BELOW_APP],
    mayFiles: PORTAL_TYPES,
    withoutPackages: SDK,
  },
  ...FEATURES.map((feature) => ({
    files: `src/features/${feature}/**`,
    may: BELOW_APP,
    mayFiles: PORTAL_TYPES,
    withoutPackages: SDK,
  })),
  {
    files: 'src/features/gallery/**',
    may: ['app', 'features', ...BELOW_APP],
    mayFiles: PORTAL_TYPES,
    withoutPackages: SDK,
  },
  {
    files: 'src/shared/**',
    may: ['chat', 'setup', 'ui', 'i18n'],
    mayFiles: PORTAL_TYPES,
    withoutPackages: SDK,
  },
  { files: 'src/chat/**', may: [], mayFiles: PORTAL_TYPES, withoutPackages: [...SDK, ...REACT] },
  {
    files: 'src/setup/**',
    may: [],
    mayFiles: [...PORTAL_TYPES, 'chat/command.ts', 'chat/part.ts', 'chat/php.ts', 'i18n/languages.ts'],
    withoutPackages: [...SDK, ...REACT],
  },
  { files: 'src/portal/**', may: [], withoutPackages: ['axios', 'luxon', ...REACT] },
  { files: 'src/ui/**', may: [], withoutPackages: [...SDK, 'use-intl', '@tanstack/react-query'] },
  { files: 'src/i18n/**', may: [], withoutPackages: [...SDK, 'react', 'react-dom', 'react-dom/client'] },
]

/** The folders beside src/ that src/ never imports. */
export const OUTSIDE_SRC = ['sandbox', 'host', 'bench', 'tools', 'test'] as const
/** The products beside the app, which never import src/. */
export const OWN_PRODUCTS = ['sandbox', 'host'] as const
