/** A user of the portal. Names and places are invented. */
export interface Person {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
  /** Job title; for a bot its purpose. */
  readonly position: string
  readonly gender: 'M' | 'F'
  /** `#rrggbb` */
  readonly color: string
  /** A path on the portal's origin; empty: no picture. */
  readonly picture: string
  /**
   * `extranet`: a guest from another company, who sees shared content only; `connector`: a customer who writes by an
   * open line.
   */
  readonly kind: 'employee' | 'extranet' | 'bot' | 'connector'
  readonly isAdmin: boolean
  /** True for a dismissed user, who stays a member of chats and an author of messages. */
  readonly hasLeft?: boolean
  readonly status: 'online' | 'away' | 'dnd'
  /** Minutes since the last activity, at the start of the portal's clock. */
  readonly seenMinutesAgo: number
}

/** ID of the department of every employee. */
const DEPARTMENT = 3

/** True unless the user was dismissed; REST calls it `active`. */
export function isActive(person: Person): boolean {
  return person.hasLeft !== true
}

/** IDs of the user's departments; empty for guests, bots and customers. */
export function departmentsOf(person: Person): number[] {
  return person.kind === 'employee' ? [DEPARTMENT] : []
}

/** `Anna Keller`; a bot has one name only. */
export function fullName(person: Person): string {
  return `${person.firstName} ${person.lastName}`.trim()
}

/** A mention as in the messenger's system messages: `[USER=27]Anna Keller[/USER]`. */
export function mention(person: Person | undefined): string {
  return person === undefined ? 'Somebody' : `[USER=${person.id}]${fullName(person)}[/USER]`
}
