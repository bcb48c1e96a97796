/** Largest file that is sent, in bytes: 100 MB, the portal's limit (`im.v2.File.upload`), in units of 1,000. */
export const MAX_FILE_BYTES = 100_000_000
/** The same on a device with a touch screen, whose browsers end a page that needs much memory. */
export const MAX_TOUCH_FILE_BYTES = 25_000_000
