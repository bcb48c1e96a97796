import * as v from 'valibot'

/** Number of emoji that are remembered. */
const MAX_RECENT = 9

const stored = v.array(v.pipe(v.string(), v.maxLength(20)))

/** Emoji of a page whose person is not known, by portal. */
const inMemory = new Map<string, readonly string[]>()

/** The person who picks emoji, in a portal. */
interface EmojiPlace {
  readonly origin: string
  /** Null where the portal does not tell. */
  readonly personId: number | null
}

/**
 * The emoji that this person used last, the newest first: kept in `localStorage` by portal and person, because each card
 * is a page of its own. It tells no text, and nobody else of this browser gets it.
 */
export function readRecent({ origin, personId }: EmojiPlace): readonly string[] {
  if (personId === null) return inMemory.get(origin) ?? []
  try {
    const parsed = v.safeParse(
      v.pipe(v.string(), v.parseJson(), stored),
      localStorage.getItem(keyOf(origin, personId)),
    )
    return parsed.success ? parsed.output.slice(0, MAX_RECENT) : []
  } catch {
    // Denied: the browser blocks third-party storage.
    return inMemory.get(origin) ?? []
  }
}

export function noteRecent(place: EmojiPlace, emoji: string): void {
  const { origin, personId } = place
  const next = [emoji, ...readRecent(place).filter((one) => one !== emoji)].slice(0, MAX_RECENT)
  inMemory.set(origin, next)
  if (personId === null) return
  try {
    localStorage.setItem(keyOf(origin, personId), JSON.stringify(next))
  } catch {
    // Denied or full: the page remembers it.
  }
}

function keyOf(origin: string, personId: number): string {
  return `deal-chat.emoji ${origin} ${personId}`
}
