/** Somebody in the portal. Names and places are invented. */
export interface Person {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
  /** Their job; a bot's is what it does. */
  readonly position: string
  readonly gender: 'M' | 'F'
  /** `#rrggbb` */
  readonly color: string
  /** A path on the portal's origin; empty: no picture. */
  readonly picture: string
  /**
   * `extranet`: a guest from another company, who sees only what was shared with them; `connector`: a customer who
   * writes by an open line.
   */
  readonly kind: 'employee' | 'extranet' | 'bot' | 'connector'
  readonly isAdmin: boolean
  /** Works here no longer: still a member of chats and an author of messages. */
  readonly hasLeft?: boolean
  readonly status: 'online' | 'away' | 'dnd'
  /** How long ago they were last seen, by the portal's clock at its start. */
  readonly seenMinutesAgo: number
}

/** Everybody who works here works in this one. */
const DEPARTMENT = 3

/** Whether they still work here; REST calls it `active`. */
export function isActive(person: Person): boolean {
  return person.hasLeft !== true
}

/** Numbers of the departments that they work in; none for guests, bots and customers. */
export function departmentsOf(person: Person): number[] {
  return person.kind === 'employee' ? [DEPARTMENT] : []
}

/** `Anna Keller`; a bot has one name. */
export function fullName(person: Person): string {
  return `${person.firstName} ${person.lastName}`.trim()
}

/** The person's name as the messenger's own texts have it: `[USER=27]Anna Keller[/USER]`. */
export function mention(person: Person | undefined): string {
  return person === undefined ? 'Somebody' : `[USER=${person.id}]${fullName(person)}[/USER]`
}
