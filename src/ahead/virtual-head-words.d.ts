/** Words of the head in the app's languages by the portal's code, written at build (`tools/page-head/`). */
declare module 'virtual:head-words' {
  /** BCP 47 tags of those languages. */
  export const TAGS: Readonly<Record<string, string>>
  export const WORDS: Readonly<Record<string, import('./head-words.ts').HeadWords>> & {
    readonly en: import('./head-words.ts').HeadWords
  }
}
