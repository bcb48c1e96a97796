import { type PointerEvent, useRef, useState } from 'react'

const STEP = 1.5
const MOST = 6
/** Least way of a finger that steps to another picture, in pixels. */
const SWIPE = 50

/** The zoom of a picture; 1 fits it into the viewer. */
export interface Zoom {
  readonly share: number
  readonly larger: () => void
  readonly smaller: () => void
  readonly fit: () => void
  /** Fingers: two zoom, one that moves far enough steps to the picture before (-1) or after (1) this one. */
  readonly touch: {
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerUp: (event: PointerEvent) => void
    readonly onPointerCancel: (event: PointerEvent) => void
  }
}

export function useZoom(onSwipe: (by: -1 | 1) => void): Zoom {
  const [share, setShare] = useState(1)
  const fingers = useRef(new Map<number, { x: number; y: number }>())
  const began = useRef<{ x: number; distance: number; share: number } | null>(null)
  const within = (next: number) => Math.min(MOST, Math.max(1, next))
  const distance = () => {
    const [one, other] = [...fingers.current.values()]
    return one === undefined || other === undefined ? 0 : Math.hypot(one.x - other.x, one.y - other.y)
  }
  function down({ pointerId, pointerType, clientX: x, clientY: y }: PointerEvent) {
    if (pointerType !== 'touch') return
    fingers.current.set(pointerId, { x, y })
    began.current = { x, distance: distance(), share }
  }
  function move({ pointerId, clientX: x, clientY: y }: PointerEvent) {
    if (!fingers.current.has(pointerId)) return
    fingers.current.set(pointerId, { x, y })
    const start = began.current
    if (start !== null && start.distance > 0) setShare(within((start.share * distance()) / start.distance))
  }
  function up({ pointerId, clientX }: PointerEvent) {
    const start = began.current
    const isAlone = fingers.current.size === 1 && fingers.current.has(pointerId)
    fingers.current.delete(pointerId)
    if (!isAlone) return
    began.current = null
    const way = clientX - (start?.x ?? clientX)
    if (share === 1 && start?.distance === 0 && Math.abs(way) >= SWIPE) onSwipe(way < 0 ? 1 : -1)
  }
  function cancel({ pointerId }: PointerEvent) {
    fingers.current.delete(pointerId)
  }
  return {
    share,
    larger: () => setShare(within(share * STEP)),
    smaller: () => setShare(within(share / STEP)),
    fit: () => setShare(1),
    touch: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: cancel },
  }
}
