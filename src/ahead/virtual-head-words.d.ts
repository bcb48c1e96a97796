/** Words of the head in the app's languages by the portal's code, written at build (`tools/page-head/`). */
declare module 'virtual:head-words' {
  export const WORDS: Readonly<Record<string, import('./head-words.ts').HeadWords>> & {
    readonly en: import('./head-words.ts').HeadWords
  }
}
