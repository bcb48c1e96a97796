/** The app's modules, built for the journeys (`app-modules-plugin.ts`). */
declare module 'virtual:app-modules' {
  /** The body of each module's function of `require`, `load` (`import()`) and `exports`, by its file: `src/app/entries.js`. */
  export const CODE: Readonly<Record<string, string>>
  /** Packages that all pages share, by name. */
  export const SHARED: Readonly<Record<string, object>>
}
