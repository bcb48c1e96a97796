import { createLazyCode } from '../body/lazy-code.tsx'

/** The code of the viewer and of downloads, fetched when a picture is opened or a file downloaded. */
export const lazyViewer = createLazyCode(async () => (await import('../viewer/lazy-viewer.ts')).VIEWER)
