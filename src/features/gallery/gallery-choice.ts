/** What there is to choose from, besides the groups; in the order in which it is offered. */
export const CHOICES = {
  theme: ['light', 'dark', 'auto'],
  dir: ['ltr', 'rtl'],
  language: ['en', 'ru'],
  /** Of each box, in CSS pixels: the screens follow their box. */
  width: ['360', '800', '1280', 'full'],
} as const

/** How the gallery is shown. It stands in the address's hash, so that a link shows the same. */
export interface GalleryChoice {
  readonly theme: (typeof CHOICES.theme)[number]
  readonly dir: (typeof CHOICES.dir)[number]
  readonly language: (typeof CHOICES.language)[number]
  readonly width: (typeof CHOICES.width)[number]
  /** A group's ID, or `all`. */
  readonly group: string
  /** What the page is scrolled to, as `anchorOf` names it; empty: its beginning. */
  readonly entry: string
}

const DEFAULTS: GalleryChoice = {
  theme: 'light',
  dir: 'ltr',
  language: 'en',
  width: '800',
  group: 'all',
  entry: '',
}

/** Where the gallery is: `#/gallery`, with or without choices behind it. */
const ROUTE = '#/gallery'

/** Reads `#/gallery?theme=dark&dir=rtl`. What is missing, or isn't offered, is the default. */
export function readChoice(hash: string, groups: readonly string[]): GalleryChoice {
  const asked = new URLSearchParams(hash.split('?')[1])
  const among = <T extends string>(name: string, offered: readonly T[], otherwise: T): T =>
    offered.find((value) => value === asked.get(name)) ?? otherwise
  return {
    theme: among('theme', CHOICES.theme, DEFAULTS.theme),
    dir: among('dir', CHOICES.dir, DEFAULTS.dir),
    language: among('language', CHOICES.language, DEFAULTS.language),
    width: among('width', CHOICES.width, DEFAULTS.width),
    group: among('group', groups, DEFAULTS.group),
    entry: asked.get('entry') ?? DEFAULTS.entry,
  }
}

/** The hash that `readChoice` reads, without what is the default anyway; the same choice is always the same hash. */
export function hashOf(choice: Partial<GalleryChoice>): string {
  const asked = new URLSearchParams()
  for (const [name, usual] of Object.entries(DEFAULTS)) {
    const value = choice[name as keyof GalleryChoice] ?? usual
    if (value !== usual) asked.set(name, value)
  }
  return asked.size === 0 ? ROUTE : `${ROUTE}?${asked}`
}
