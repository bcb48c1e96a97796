import { element } from '../page/element.ts'
import { createNextAddress, restorePanelState } from '../page/next-address.ts'

/** Targets that are whole requests, not methods. */
const WHOLE_REQUESTS: ReadonlySet<string> = new Set(['*', 'batch'])

/** Wires the developer's panel: every choice is a new address. */
export function wirePanel(faults: readonly string[]): void {
  restorePanelState()
  const panel = element('panel', HTMLElement)
  const next = createNextAddress(panel)
  const all = (selector: string) => [...panel.querySelectorAll<HTMLInputElement>(selector)]

  const scenario = element('scenario', HTMLSelectElement)
  scenario.addEventListener('change', () =>
    next.replace(scenario.selectedOptions[0]?.dataset['address'] ?? '/'),
  )
  for (const control of all('[data-param]')) {
    const { param = '' } = control.dataset
    control.addEventListener('change', () => next.set(param, control.value === '' ? [] : [control.value]))
  }
  const latency = element('latency', HTMLInputElement)
  latency.addEventListener('input', () => {
    element('latency-shown', HTMLOutputElement).textContent = `${latency.value} ms`
  })

  // An empty parameter means no faults; without it the scenario's would return.
  const setFaults = (texts: readonly string[], focus?: string) =>
    next.set('fault', texts.length === 0 ? [''] : texts, focus)
  const add = (text: string, focus?: string) => setFaults([...new Set([...faults, text])], focus)
  for (const input of all('[data-fault]')) {
    const { fault = '', parts = '', on } = input.dataset
    input.addEventListener('change', () => {
      const text = faultText(fault, parts.split(' '))
      if (on === undefined) add(text, `on-${text}`)
      else
        setFaults(
          faults.filter((other) => other !== on),
          `add-${fault}`,
        )
    })
  }
  const another = element('another-fault', HTMLSelectElement)
  another.addEventListener('change', () => {
    if (another.value === '') setFaults(faults)
    else add(faultText(another.value, ['status', 'method', 'times']))
  })

  const anotherScope = element('another-scope', HTMLSelectElement)
  const setExtraScopes = () => {
    const extraScopes = all('[data-extra-scope]:checked').map(({ dataset }) => dataset['extraScope'] ?? '')
    next.set('with', listed([...extraScopes, anotherScope.value]))
  }
  anotherScope.addEventListener('change', setExtraScopes)
  for (const input of all('[data-extra-scope]')) input.addEventListener('change', setExtraScopes)
  for (const input of all('[data-scope]')) {
    input.addEventListener('change', () =>
      next.set(
        'without',
        listed(all('[data-scope]:not(:checked)').map(({ dataset }) => dataset['scope'] ?? '')),
      ),
    )
  }
  for (const input of all('[data-timed]')) {
    input.addEventListener('change', () =>
      next.set(
        'then',
        all('[data-timed]:checked').map(({ dataset }) => dataset['timed'] ?? ''),
      ),
    )
  }
}

/** The fault with the chosen status, method and times, as far as its kind allows them. */
function faultText(kind: string, parts: readonly string[]): string {
  const { value: target } = element('fault-method', HTMLSelectElement)
  const status = element('fault-status', HTMLInputElement)
  const hasStatus = parts.includes('status') && status.value !== '' && status.validity.valid
  const isOnce = parts.includes('times') && element('fault-times-once', HTMLInputElement).checked
  const isForTarget = parts.includes('method') || (parts.includes('times') && WHOLE_REQUESTS.has(target))
  const method = isForTarget ? target : '*'
  const name = hasStatus ? `${kind.replace(/@.*/, '')}@${status.value}` : kind
  if (isOnce) return `${name}:${method}:once`
  return method === '*' ? name : `${name}:${method}`
}

/** A comma-separated query value; empty for no names. */
function listed(names: readonly string[]): string[] {
  const list = names.filter((name) => name !== '').join(',')
  return list === '' ? [] : [list]
}
