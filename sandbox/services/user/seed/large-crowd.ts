import type { Person } from '../model/person.ts'
import { makeColleague } from './make-colleague.ts'

const FIRST_ID = 1_001
/** Size of the large crowd; Anna and the crowd make it a chat of 1,000 members. */
const COUNT = 880

/** Colleagues for a chat with many pages of members. */
export const largeCrowd: readonly Person[] = Array.from({ length: COUNT }, (_, index) =>
  makeColleague(FIRST_ID + index, index),
)
