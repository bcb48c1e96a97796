/** The built app's files, known when the page is written (`tools/page-script/`). Relative to the page. */
declare module 'virtual:app-files' {
  /** The script that starts the app: `src/boot/main.ts`. */
  export const ENTRY: string
  /** Scripts that it needs first, in order of need. */
  export const FIRST: readonly string[]
}
