import { createLazyCode } from '../body/lazy-code.tsx'

/** Parts of the composer that are fetched when they are wanted, each a chunk with its texts. */

export const EMOJI = createLazyCode(() => import('./emoji/emoji-pop.tsx'))
export const MENTIONS = createLazyCode(() => import('./mentions/mentions.ts'))
export const FORMATTING = createLazyCode(() => import('./formatting/formatting.ts'))
