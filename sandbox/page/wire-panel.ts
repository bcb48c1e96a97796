import { element } from './element.ts'

/** Which control had the focus before the page loaded anew. */
const FOCUS_KEY = 'sandbox.focus'

/** The developer's panel: every choice is a new address. */
export function wirePanel(faults: readonly string[]): void {
  restoreFocus()

  const scenario = element('scenario', HTMLSelectElement)
  scenario.addEventListener('change', () =>
    go(scenario.selectedOptions[0]?.dataset['address'] ?? '/', scenario.id),
  )

  for (const id of ['viewer', 'lang']) {
    const select = element(id, HTMLSelectElement)
    select.addEventListener('change', () => goWith(id, [select.value], id))
  }
  for (const radio of document.querySelectorAll<HTMLInputElement>(
    'input[name="width"], input[name="theme"]',
  )) {
    radio.addEventListener('change', () =>
      goWith(radio.name, radio.value === '' ? [] : [radio.value], radio.id),
    )
  }
  const latency = element('latency', HTMLInputElement)
  latency.addEventListener('input', () => {
    element('latency-shown', HTMLOutputElement).textContent = `${latency.value} ms`
  })
  latency.addEventListener('change', () => goWith('latency', [latency.value], latency.id))

  for (const input of document.querySelectorAll<HTMLInputElement>('[data-fault]')) {
    const kind = input.dataset['fault'] ?? ''
    input.addEventListener('change', () => {
      const others = faults.filter((text) => kindOf(text) !== kind)
      goWith('fault', input.checked ? [...others, faultText(kind, input.dataset['reach'])] : others, input.id)
    })
  }
  const scopes = [...document.querySelectorAll<HTMLInputElement>('[data-scope]')]
  for (const input of scopes) {
    input.addEventListener('change', () => {
      const without = scopes.filter(({ checked }) => !checked).map(({ dataset }) => dataset['scope'])
      goWith('without', without.length === 0 ? [] : [without.join(',')], input.id)
    })
  }
  const another = element('another-fault', HTMLSelectElement)
  another.addEventListener('change', () => goWith('fault', [...faults, faultText(another.value)], another.id))
}

/** Nothing but the kind where it is for every request, or for the portal's page, which has none. */
function faultText(kind: string, reach = 'answer'): string {
  if (reach === 'frame') return kind
  const method = element('fault-method', HTMLSelectElement).value
  const isOnce = element('fault-once', HTMLInputElement).checked
  if (isOnce) return `${kind}:${method}:once`
  return method === '*' ? kind : `${kind}:${method}`
}

/** `ACCESS_ERROR@400:im.dialog.get` → `ACCESS_ERROR` */
function kindOf(fault: string): string {
  return /^[A-Za-z_-]+/.exec(fault)?.[0] ?? fault
}

function goWith(name: string, values: readonly string[], focus: string): void {
  const url = new URL(location.href)
  url.searchParams.delete(name)
  for (const value of values) url.searchParams.append(name, value)
  // No fault at all is a choice too: without the parameter the scenario's own would come back.
  if (name === 'fault' && values.length === 0) url.searchParams.append(name, '')
  go(url.href, focus)
}

function go(address: string, focus: string): void {
  sessionStorage.setItem(FOCUS_KEY, focus)
  location.assign(address)
}

function restoreFocus(): void {
  const id = sessionStorage.getItem(FOCUS_KEY)
  sessionStorage.removeItem(FOCUS_KEY)
  if (id !== null) document.getElementById(id)?.focus({ preventScroll: true })
}
