/** The part of the page's address that says which rows the log shows. */
export const LOG_PART = 'log'
/** Its value: the red ones alone. Without it: all. */
export const ONLY_RED = 'red'
