import type { Person } from '../model/person.ts'

const FIRST_NAMES = [
  'Ida',
  'Jonas',
  'Mei',
  'Ravi',
  'Sofía',
  'Yusuf',
  'Zoë',
  'Émile',
  'Bogdan',
  'Anastasia-Marguerite',
]
const LAST_NAMES = [
  'Lind',
  'Okafor',
  'Nakamura',
  'Petrović',
  'von Hohenlohe-Langenburg',
  'Øster',
  'Featherstonehaugh-Cholmondeley',
]
const POSITIONS = ['Logistics', 'Service', 'Finance', 'Deputy director of regional warehouse development', '']
const COLORS = ['#4a8fe7', '#2a8f94', '#58a06a', '#9aa036', '#d9942b', '#d9674a', '#cf5a94', '#8a6fd1']

/** ID of the user whose picture answers 404, so that an app has to handle it. */
const BROKEN_PICTURE_ID = 103
/** Interval of the users who have a picture. */
const PICTURE_EVERY = 3

/** Generates a colleague, some with long names. `index`: the position in the crowd, which the fields depend on. */
export function makeColleague(id: number, index: number): Person {
  const hasPicture = index % PICTURE_EVERY === 0
  return {
    id,
    firstName: pick(FIRST_NAMES, index),
    lastName: pick(LAST_NAMES, index),
    position: pick(POSITIONS, index),
    gender: index % 2 === 0 ? 'F' : 'M',
    color: pick(COLORS, index),
    picture: id === BROKEN_PICTURE_ID ? '/sandbox/pictures/missing.svg' : hasPicture ? pictureOf(id) : '',
    kind: 'employee',
    isAdmin: false,
    status: index % 4 === 0 ? 'away' : 'online',
    seenMinutesAgo: index * 7,
  }
}

function pictureOf(id: number): string {
  return `/sandbox/pictures/${id}.svg`
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}
