import type { Person } from '../model/person.ts'
import { makeColleague } from './make-colleague.ts'

const FIRST_ID = 101
/** Size of the crowd; Anna makes it a chat of 120 members. */
const COUNT = 119

/** Colleagues for a chat with more than one page of members, some with long names. */
export const crowd: readonly Person[] = Array.from({ length: COUNT }, (_, index) =>
  makeColleague(FIRST_ID + index, index),
)
