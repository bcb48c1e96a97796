/** The toolbar's options, besides the groups, in the order shown. */
export const CHOICES = {
  theme: ['light', 'dark', 'auto'],
  dir: ['ltr', 'rtl'],
  language: ['en', 'ru'],
  /** Width of each box, in CSS pixels. */
  width: ['360', '800', '1280', 'full'],
} as const

/** The state of the gallery, kept in the address's hash, so that a link shows the same. */
export interface GalleryChoice {
  readonly theme: (typeof CHOICES.theme)[number]
  readonly dir: (typeof CHOICES.dir)[number]
  readonly language: (typeof CHOICES.language)[number]
  readonly width: (typeof CHOICES.width)[number]
  /** A group's ID, or `all`. */
  readonly group: string
  /** Anchor of the entry to scroll to, `group/entry`; empty: the top. */
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

/** The gallery's hash, without choices. */
const ROUTE = '#/gallery'

/** Reads `#/gallery?theme=dark&dir=rtl`. A missing or unknown value is the default. */
export function readChoice(hash: string, groups: readonly string[]): GalleryChoice {
  const params = new URLSearchParams(hash.split('?')[1])
  const among = <T extends string>(name: string, offered: readonly T[], otherwise: T): T =>
    offered.find((value) => value === params.get(name)) ?? otherwise
  return {
    theme: among('theme', CHOICES.theme, DEFAULTS.theme),
    dir: among('dir', CHOICES.dir, DEFAULTS.dir),
    language: among('language', CHOICES.language, DEFAULTS.language),
    width: among('width', CHOICES.width, DEFAULTS.width),
    group: among('group', groups, DEFAULTS.group),
    entry: params.get('entry') ?? DEFAULTS.entry,
  }
}

/** The hash that `readChoice` reads, without defaults; the same choice is always the same hash. */
export function hashOf(choice: Partial<GalleryChoice>): string {
  const params = new URLSearchParams()
  for (const [name, usual] of Object.entries(DEFAULTS)) {
    const value = choice[name as keyof GalleryChoice] ?? usual
    if (value !== usual) params.set(name, value)
  }
  return params.size === 0 ? ROUTE : `${ROUTE}?${params}`
}
