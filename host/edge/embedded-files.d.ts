/** Virtual module, generated when the worker is built (`embed-files.ts`). */
declare module 'virtual:embedded-files' {
  export const EMBEDDED_FILES: import('./decode-files.ts').EmbeddedFiles
}
