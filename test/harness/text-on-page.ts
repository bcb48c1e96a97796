/**
 * The first of the innermost elements whose whole text contains this, across child elements; null if none does. A
 * string is compared case-insensitively.
 */
export function saying(text: string | RegExp, root: ParentNode = document.body): HTMLElement | null {
  const holds = (element: Element) => {
    const whole = element.textContent.replaceAll(/\s+/g, ' ')
    return typeof text === 'string' ? whole.toLowerCase().includes(text.toLowerCase()) : text.test(whole)
  }
  const all = [...root.querySelectorAll<HTMLElement>(':not(script, style)')].filter(holds)
  return all.find((element) => ![...element.children].some(holds)) ?? null
}
