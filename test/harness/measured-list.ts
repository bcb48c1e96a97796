/** Height of a list's region, and of each row, in pixels. */
const REGION_HEIGHT = 400
const ROW_HEIGHT = 50

interface Measured {
  readonly target: Element
  readonly contentRect: { readonly width: number; readonly height: number }
  readonly borderBoxSize: readonly { readonly inlineSize: number; readonly blockSize: number }[]
}
type Report = (entries: Measured[]) => void

/** Reports all observed elements at once, as a browser does before it paints: happy-dom has no layout. */
class MeasuringObserver {
  readonly #report: Report
  #waiting: Element[] = []

  constructor(report: Report) {
    this.#report = report
  }

  observe(target: Element): void {
    if (this.#waiting.length === 0) queueMicrotask(() => this.#measure())
    this.#waiting.push(target)
  }

  #measure(): void {
    const measured = this.#waiting.filter((target) => target.isConnected)
    this.#waiting = []
    this.#report(
      measured.map((target) => {
        const [width, height] = [400, target.tagName === 'LI' ? ROW_HEIGHT : REGION_HEIGHT]
        const borderBoxSize = [{ inlineSize: width, blockSize: height }]
        return { target, contentRect: { width, height }, borderBoxSize }
      }),
    )
  }

  unobserve(): void {}
  disconnect(): void {}
}

/** Gives lists the sizes above, and regions that scroll. Returns how to end that. */
export function measureLists(): () => void {
  const offsets = new WeakMap<Element, number>()
  const heightOf = (region: Element) =>
    Math.max(Number.parseFloat(region.querySelector('ol')?.style.height ?? '0'), REGION_HEIGHT)
  function scroll(region: Element, offset: number): void {
    const now = Math.max(0, Math.min(offset, heightOf(region) - REGION_HEIGHT))
    if (now === (offsets.get(region) ?? 0)) return
    offsets.set(region, now)
    // Browsers send the event later, too.
    queueMicrotask(() => region.dispatchEvent(new Event('scroll')))
  }

  const ends = [
    replace(globalThis, 'ResizeObserver', { value: MeasuringObserver }),
    replace(HTMLElement.prototype, 'offsetParent', { get: () => document.body }),
    replace(HTMLElement.prototype, 'clientHeight', { get: () => REGION_HEIGHT }),
    replace(HTMLElement.prototype, 'scrollHeight', {
      get(this: Element) {
        return heightOf(this)
      },
    }),
    replace(HTMLElement.prototype, 'scrollTop', {
      get(this: Element) {
        return offsets.get(this) ?? 0
      },
      set(this: Element, offset: number) {
        scroll(this, offset)
      },
    }),
    replace(HTMLElement.prototype, 'scrollTo', {
      value(this: Element, { top = 0 }: ScrollToOptions) {
        scroll(this, top)
      },
    }),
    replace(HTMLElement.prototype, 'scrollBy', {
      value(this: Element, { top = 0 }: ScrollToOptions) {
        scroll(this, this.scrollTop + top)
      },
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}

function replace(on: object, name: string, descriptor: PropertyDescriptor): () => void {
  const before = Object.getOwnPropertyDescriptor(on, name)
  Object.defineProperty(on, name, { ...descriptor, configurable: true })
  return () => {
    if (before === undefined) Reflect.deleteProperty(on, name)
    else Object.defineProperty(on, name, before)
  }
}
