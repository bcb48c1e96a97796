/** The query parameter that filters the log. */
export const LOG_PART = 'log'
/** Its value for red rows only; without the parameter all are shown. */
export const ONLY_RED = 'red'
