import type { Person } from '../model/person.ts'
import { makeColleague } from './make-colleague.ts'

const FIRST_ID = 1_001
/** With Anna and the crowd they make a chat of 1,000. */
const COUNT = 880

/** Everybody else who works here: enough for a chat that needs many pages. */
export const largeCrowd: readonly Person[] = Array.from({ length: COUNT }, (_, index) =>
  makeColleague(FIRST_ID + index, index),
)
