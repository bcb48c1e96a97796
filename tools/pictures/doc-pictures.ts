import type { CardOptions } from '../../sandbox/index.ts'

/** A picture of the docs, by where it is in the sandbox. */
export interface DocPicture {
  /** `deal-tab` is `docs/pictures/deal-tab.png`. */
  readonly name: string
  readonly card: CardOptions
  /** Where the app goes by itself once it is open: `#/settings`. Without it, it stays. */
  readonly hash?: string
}

/** All pictures of `docs/`. Whoever looks is Anna, an administrator, with every permission that the app uses. */
export const DOC_PICTURES: readonly DocPicture[] = [
  { name: 'install', card: { scenario: 'install', with: ['imopenlines', 'task'] } },
  { name: 'deal-tab', card: { scenario: 'found' } },
  { name: 'settings', card: { scenario: 'left-menu', with: ['imopenlines', 'task'] }, hash: '#/settings' },
]
