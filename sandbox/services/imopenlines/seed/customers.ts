import type { Person } from '../../user/model/person.ts'

const CUSTOMER = {
  position: '',
  picture: '',
  kind: 'connector',
  isAdmin: false,
  status: 'online',
  seenMinutesAgo: 30,
} as const

/**
 * Customers who write from outside by an open line. The portal keeps them as users, but leaves them out of `user.get`.
 */
export const customers: readonly Person[] = [
  { ...CUSTOMER, id: 71, firstName: 'Dana', lastName: 'Whitfield', gender: 'F', color: '#58a06a' },
  { ...CUSTOMER, id: 72, firstName: 'Oskar', lastName: 'Lund', gender: 'M', color: '#4a8fe7' },
  { ...CUSTOMER, id: 73, firstName: 'Guest', lastName: '944', gender: 'M', color: '#9aa036' },
  { ...CUSTOMER, id: 74, firstName: 'Amira', lastName: 'Saleh', gender: 'F', color: '#cf5a94' },
]
