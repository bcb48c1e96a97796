import type { UserOption } from '../../portal/portal.ts'

/** The user option that marks a chat's messages as read when the user reaches their end: `Y`; off by default. */
export const MARKS_READ = 'marksRead' satisfies UserOption
