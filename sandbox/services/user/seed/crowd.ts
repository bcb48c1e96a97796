import type { Person } from '../model/person.ts'
import { makeColleague } from './make-colleague.ts'

const FIRST_ID = 101
/** With Anna they make a chat of 120. */
const COUNT = 119

/** Enough people for a chat that needs more than one page, some of them with long names. */
export const crowd: readonly Person[] = Array.from({ length: COUNT }, (_, index) =>
  makeColleague(FIRST_ID + index, index),
)
