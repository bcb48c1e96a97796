/** A folder of the code with its import rules. */
export interface FolderRule {
  /** Glob of the folder's files, for the linter. */
  readonly files: string
  /** Folders of src/ that the folder may import, besides its own. */
  readonly may: readonly Folder[]
  /** Single files that it may import from other folders. */
  readonly mayFiles?: readonly string[]
  /** Packages that the folder may not import. */
  readonly withoutPackages: readonly (keyof typeof PACKAGES)[]
}

/** A folder of src/ with import rules. */
export type Folder = (typeof FOLDERS)[number]

/** Every folder of src/. */
export const FOLDERS = [
  'boot',
  'ahead',
  'app',
  'features',
  'shared',
  'chat',
  'setup',
  'portal',
  'ui',
  'i18n',
] as const

/** Every feature but `gallery`, which is for development: it may import what `app` may, and `app` itself. */
export const FEATURES = ['chat-view', 'search', 'settings', 'install', 'outside'] as const

/** Packages that folders can be denied, with the linter's message. */
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

/** Files of src/portal/ that know no SDK: the layers above may import them. */
const PORTAL_TYPES = [
  'portal/portal.ts',
  'portal/entry.ts',
  'portal/failure.ts',
  'portal/parsed-url.ts',
  'portal/read-answer.ts',
  'portal/unescape-html.ts',
  'portal/upload/upload.ts',
] as const

const BELOW_APP: readonly Folder[] = ['shared', 'chat', 'setup', 'ui', 'i18n']

/** Import rules of src/, one row per rule. `npm run structure` writes them to `biome.json`. */
export const FOLDER_RULES: readonly FolderRule[] = [
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
  {
    files: 'src/ahead/**',
    may: [],
    mayFiles: [
      'boot/theme.ts',
      'portal/asked-ahead.ts',
      'portal/handshake-card.ts',
      'portal/language/language-code.ts',
      'chat/opening/open-channel-types.ts',
      'ui/avatar/hue-of.ts',
      'ui/avatar/initials-of.ts',
    ],
    withoutPackages: [...SDK, ...REACT],
  },
  {
    files: 'src/chat/**',
    may: [],
    mayFiles: [...PORTAL_TYPES, 'portal/raw-batch.ts'],
    withoutPackages: [...SDK, ...REACT],
  },
  {
    files: 'src/setup/**',
    may: [],
    mayFiles: [
      ...PORTAL_TYPES,
      'chat/command.ts',
      'chat/part.ts',
      'chat/php.ts',
      'chat/writes/write-and-look.ts',
    ],
    withoutPackages: [...SDK, ...REACT],
  },
  { files: 'src/portal/**', may: [], withoutPackages: ['axios', 'luxon', ...REACT] },
  { files: 'src/ui/**', may: [], withoutPackages: [...SDK, 'use-intl', '@tanstack/react-query'] },
  { files: 'src/i18n/**', may: [], withoutPackages: [...SDK, 'react', 'react-dom', 'react-dom/client'] },
]

/** Folders that src/ never imports. */
export const OUTSIDE_SRC = ['sandbox', 'host', 'bench', 'tools', 'test'] as const
/** Separate products, which never import src/. */
export const OWN_PRODUCTS = ['sandbox', 'host'] as const
