/** Time that a pointer rests on a message before its bar is shown, in milliseconds: scrolling passes over many. */
const REST_MS = 60
/** Time of a long press, and the way of the finger that ends it, in milliseconds and pixels. */
const LONG_PRESS_MS = 500
const MOVED_BY = 10

interface Watched {
  /** Called with the IDs of the messages that are pointed at or have the focus. */
  readonly onPointed: (ids: ReadonlySet<number>) => void
  /** A finger rests on a message. */
  readonly onLongPress: (id: number) => void
}

/** The message of a row, by an element within it; null: none. */
function messageIdAt(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row^="message "]') : null
  return row === null ? null : Number(row.dataset['row']?.slice('message '.length))
}

/** Watches which messages of a region are pointed at: by mouse, by focus, by a resting finger. Returns how to end it. */
export function watchPointed(region: HTMLElement, { onPointed, onLongPress }: Watched): () => void {
  const ending = new AbortController()
  let hovered: number | null = null
  let focused: number | null = null
  let isTouch = false
  let resting: ReturnType<typeof setTimeout> | undefined
  let press: { timer: ReturnType<typeof setTimeout>; x: number; y: number } | null = null

  const tell = () => onPointed(new Set([hovered, focused].filter((id) => id !== null)))
  function hover(id: number | null): void {
    clearTimeout(resting)
    if (id === hovered) return
    resting = setTimeout(() => {
      hovered = id
      tell()
    }, REST_MS)
  }
  function endPress(): void {
    clearTimeout(press?.timer)
    press = null
  }
  function on<K extends keyof HTMLElementEventMap>(name: K, act: (event: HTMLElementEventMap[K]) => void) {
    region.addEventListener(name, act, { signal: ending.signal, passive: name !== 'contextmenu' })
  }

  on('pointerover', ({ pointerType, target }) => {
    if (pointerType !== 'touch') hover(messageIdAt(target))
  })
  on('pointerleave', () => hover(null))
  on('focusin', ({ target }) => {
    // A tap has the focus too; its way to the actions is the long press.
    focused = isTouch ? null : messageIdAt(target)
    tell()
  })
  on('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && region.contains(relatedTarget)) return
    focused = null
    tell()
  })
  on('keydown', () => {
    isTouch = false
  })
  on('pointerdown', (event) => {
    isTouch = event.pointerType === 'touch'
    endPress()
    const id = messageIdAt(event.target)
    // A link has a long press of its own, and a control is pressed.
    const isControl = event.target instanceof Element && event.target.closest('a, button, input, textarea')
    if (!isTouch || id === null || isControl) return
    const timer = setTimeout(() => onLongPress(id), LONG_PRESS_MS)
    press = { timer, x: event.clientX, y: event.clientY }
  })
  on('pointermove', ({ clientX, clientY }) => {
    if (press !== null && Math.hypot(clientX - press.x, clientY - press.y) > MOVED_BY) endPress()
  })
  for (const name of ['pointerup', 'pointercancel', 'scroll'] as const) on(name, endPress)
  on('contextmenu', (event) => {
    // Android's own menu of a long press.
    if (isTouch && press !== null) event.preventDefault()
  })
  return () => {
    ending.abort()
    clearTimeout(resting)
    endPress()
  }
}
