import type { CardOptions } from '../../sandbox/index.ts'

/** A picture for the docs, and the state of the sandbox that it shows. */
export interface DocPicture {
  /** File name without extension: `deal-tab` is `docs/pictures/deal-tab.png`. */
  readonly name: string
  readonly card: CardOptions
  /** Route to navigate to after the opening: `#/settings`; undefined: the first screen. */
  readonly hash?: string
}

/** All pictures of `docs/`. The user is Anna, an administrator, with every permission that the app uses. */
export const DOC_PICTURES: readonly DocPicture[] = [
  { name: 'install', card: { scenario: 'install', with: ['imopenlines', 'task'] } },
  { name: 'deal-tab', card: { scenario: 'found' } },
  { name: 'settings', card: { scenario: 'left-menu', with: ['imopenlines', 'task'] }, hash: '#/settings' },
]
