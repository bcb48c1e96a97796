type Read = (element: Element) => string

/** `display` of elements without an inline one, by tag. */
const ofTags = new Map<string, string>()

/**
 * `getComputedStyle` for pages without a stylesheet: the styles that queries by role and presses read follow from tags and
 * inline styles there, while happy-dom's `compute` goes through a whole cascade. The rest is left to `compute`.
 */
export function quickStyles(compute: (element: Element) => CSSStyleDeclaration): typeof getComputedStyle {
  const displayOfTag: Read = (element) => {
    const key = `${element.tagName} ${element.hasAttribute('open')}`
    const known = ofTags.get(key) ?? compute(element).display
    ofTags.set(key, known)
    return known
  }
  const reads: Readonly<Record<string, Read>> = {
    display: (element) => inline(element, 'display') || displayOfTag(element),
    visibility: (element) => inherited(element, 'visibility') || 'visible',
    pointerEvents: (element) => inherited(element, 'pointer-events') || 'auto',
  }
  return (element) => {
    const computed = compute(element)
    if (!element.isConnected) return computed
    const get = (name: string | symbol): unknown => {
      const read = typeof name === 'string' ? reads[name] : undefined
      if (read !== undefined) return read(element)
      const value: unknown = Reflect.get(computed, name)
      return typeof value === 'function' ? value.bind(computed) : value
    }
    const getPropertyValue = (name: string) => reads[name]?.(element) ?? computed.getPropertyValue(name)
    return new Proxy(computed, {
      get: (_, name) => (name === 'getPropertyValue' ? getPropertyValue : get(name)),
    })
  }
}

/** An element's inline value; empty: none. */
function inline(element: Element, property: string): string {
  if (element.getAttribute('style')?.includes(property) !== true || !('style' in element)) return ''
  return (element.style as CSSStyleDeclaration).getPropertyValue(property)
}

/** The inline value of an element, or of the nearest element around it that has one; empty: none. */
function inherited(element: Element | null, property: string): string {
  if (element === null) return ''
  return inline(element, property) || inherited(element.parentElement, property)
}
