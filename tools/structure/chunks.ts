/** A chunk of the build: the code of folders and packages, as one script and one stylesheet. */
export interface Chunk {
  readonly name: string
  /** Folders with everything below them; if two chunks match a path, the longer folder wins. */
  readonly folders: readonly string[]
  /** npm packages; `@scope` stands for the whole scope. */
  readonly packages: readonly string[]
}

/**
 * The table of chunks, in the order in which a card's tab needs them. A new feature is a new row; folders in no row are
 * left to the bundler. `test/built/chunks.test.ts` compares the build with this table.
 */
export const CHUNKS: readonly Chunk[] = [
  // The SDK changes rarely: its chunks keep their hashes, and stay cached, over deployments.
  { name: 'sdk', folders: [], packages: ['@bitrix24'] },
  { name: 'sdk-parts', folders: [], packages: ['axios', 'luxon', 'qs-esm'] },
  { name: 'sdk-portal', folders: ['src/portal/sdk', 'src/portal/upload'], packages: [] },
  {
    name: 'request',
    folders: [
      'src/app',
      'src/portal',
      'src/shared/portal-query',
      'src/chat',
      'src/chat/opening',
      'src/chat/members',
      'src/chat/messages',
    ],
    packages: ['valibot'],
  },
  { name: 'react', folders: [], packages: ['react', 'react-dom', 'scheduler'] },
  {
    name: 'chat-view',
    folders: [
      'src/app/shell',
      'src/shared',
      'src/ui',
      'src/chat/sync',
      'src/chat/secondary',
      'src/chat/writes',
      'src/features/chat-view',
    ],
    packages: ['@tanstack', 'use-intl', '@formatjs', '@schummar'],
  },
  {
    name: 'conversation',
    folders: [
      'src/features/chat-view/about',
      'src/features/chat-view/body',
      'src/features/chat-view/timeline',
      'src/features/chat-view/composer',
      'src/features/chat-view/read-marks',
      'src/features/chat-view/jumps',
      'src/features/chat-view/members',
      'src/features/chat-view/missing-members',
      'src/features/chat-view/customer-chats',
      'src/chat/timeline',
      'src/chat/membership',
      'src/chat/composing',
      'src/ui/presence',
      'src/ui/glyph',
    ],
    packages: [],
  },
  // Code that a chat and the inbox's list share.
  {
    name: 'text',
    folders: ['src/chat/text', 'src/shared/message-words', 'src/shared/channels'],
    packages: ['virtua'],
  },
  // Controls that a chat, the inbox and the search for a deal share.
  { name: 'controls', folders: ['src/ui/icon-button', 'src/ui/search-input'], packages: [] },
  // The tab of a task or a group, and a chat that is looked up by hand; a CRM card does without it.
  {
    name: 'entity-chat',
    folders: ['src/features/chat-view/task-or-group', 'src/chat/entity-chat'],
    packages: [],
  },
  // Parts of the composer, each fetched when it is wanted.
  { name: 'emoji', folders: ['src/features/chat-view/composer/emoji'], packages: ['frimousse'] },
  { name: 'mentions', folders: ['src/features/chat-view/composer/mentions'], packages: [] },
  { name: 'formatting', folders: ['src/features/chat-view/composer/formatting'], packages: [] },
  // Fetched when a file is chosen, and when a picture is opened.
  {
    name: 'attachments',
    folders: ['src/features/chat-view/composer/attachments', 'src/chat/files'],
    packages: [],
  },
  { name: 'viewer', folders: ['src/features/chat-view/viewer', 'src/chat/downloads'], packages: [] },
  // Fetched when wanted.
  {
    name: 'message-search',
    folders: ['src/features/chat-view/message-search', 'src/chat/message-search'],
    packages: [],
  },
  // The bar and the menu of a message, fetched when a message is pointed at or has the focus.
  {
    name: 'message-menu',
    folders: ['src/features/chat-view/message-menu', 'src/chat/message-writes'],
    packages: [],
  },
  // The left menu's page, and each of its screens.
  { name: 'left-menu', folders: ['src/app/left-menu', 'src/shared/navigation'], packages: [] },
  { name: 'records', folders: ['src/shared/records', 'src/chat/search'], packages: [] },
  { name: 'inbox-data', folders: ['src/chat/inbox'], packages: [] },
  { name: 'inbox', folders: ['src/features/inbox'], packages: [] },
  // Fetched when a row is marked as read.
  { name: 'inbox-marks', folders: ['src/chat/inbox/marks'], packages: [] },
  // Beside a chat in the messenger.
  {
    name: 'messenger-sidebar',
    folders: ['src/features/chat-view/messenger-sidebar', 'src/chat/messenger-sidebar'],
    packages: [],
  },
  // The facts and the chat of a chosen deal, fetched when one is chosen.
  { name: 'deal-line', folders: ['src/shared/deal-line', 'src/features/inbox/beside'], packages: [] },
  { name: 'search', folders: ['src/features/search', 'src/ui/field'], packages: [] },
  {
    name: 'downshift',
    folders: [],
    packages: ['downshift', 'compute-scroll-into-view', 'prop-types', 'react-is', 'tslib', '@babel'],
  },
  // A page that no portal opened.
  { name: 'outside', folders: ['src/features/outside'], packages: [] },
  { name: 'tab-setup', folders: ['src/setup', 'src/shared/tab-setup'], packages: [] },
  { name: 'install', folders: ['src/features/install'], packages: [] },
  { name: 'settings', folders: ['src/features/settings'], packages: [] },
]

/** Folders of the page's entry chunk: start-up and its static imports. */
export const ENTRY_FOLDERS = [
  'src/boot',
  'src/i18n',
  'src/portal/language',
  'src/shared/history-steps',
  'src/shared/network',
] as const

const PACKAGE = /[\\/]node_modules[\\/](@[^\\/]+|[^\\/]+)[\\/](?!.*[\\/]node_modules[\\/])/

/** The emoji of a language (`tools/emoji-data.ts`). */
const EMOJI = /emojibase-data[\\/](\w+)[\\/]data\.json\?emoji$/

const TEXTS = /[\\/]src[\\/]i18n[\\/](\w+)\.ts\?icu=(\w+)$/

/** The chunk of a module by its absolute path; null: the entry chunk, or left to the bundler. */
export function chunkOf(moduleId: string, root: string): string | null {
  // A part of a language's texts (`tools/icu-messages.ts`).
  const [, language, part] = TEXTS.exec(moduleId) ?? []
  if (language !== undefined) return `${language}-${part}`
  const emoji = EMOJI.exec(moduleId)?.[1]
  if (emoji !== undefined) return `emoji-${emoji}`
  const path = moduleId.replaceAll('\\', '/').split('?')[0] ?? ''
  const inPackage = PACKAGE.exec(moduleId)?.[1]
  if (inPackage !== undefined) {
    return CHUNKS.find(({ packages }) => packages.includes(inPackage))?.name ?? null
  }
  const base = `${root.replaceAll('\\', '/')}/`
  if (!path.startsWith(base)) return null
  return chunkOfFolder(path.slice(base.length))
}

/** The chunk of a file by its path in the repository, `src/ui/badge/badge.tsx`; null as in `chunkOf`. */
export function chunkOfFolder(file: string): string | null {
  const entries = ENTRY_FOLDERS.map((folder) => ({ name: null, folder }))
  const rows = CHUNKS.flatMap(({ name, folders }) => folders.map((folder) => ({ name, folder })))
  const [longest] = [...entries, ...rows]
    .filter(({ folder }) => file.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)
  return longest?.name ?? null
}
