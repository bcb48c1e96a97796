import { parse } from 'valibot'
import { type Failure, PortalError } from '../../../src/portal/failure.ts'
import type { Method, Portal } from '../../../src/portal/portal.ts'
import type { Binding } from '../../../src/setup/binding.ts'

/** Answer of a portal to one write: a `result`, a failure that it throws, or null to carry the write out. */
export type Says = (method: string, placement: string) => { result: unknown } | Failure | null

/** A portal with these bindings, which its writes change by the portal's own rules; `sent` records each write. */
export function portalWithTabs(bound: readonly Binding[], says: Says = () => null) {
  const rows = [...bound]
  const sent: string[] = []
  const ask = (name: string, placement: string, handler: string): unknown => {
    const said = says(name, placement)
    if (said !== null && 'kind' in said) throw new PortalError(said)
    if (said !== null) return said.result
    const isHere = (row: Binding) => row.placement === placement && row.handler === handler
    if (name === 'placement.unbind') {
      const before = rows.length
      rows.splice(0, before, ...rows.filter((row) => !isHere(row)))
      return { count: 2 * (before - rows.length) }
    }
    if (rows.some(isHere)) throw new PortalError(ALREADY)
    rows.push({ placement, handler })
    return true
  }
  const portal: Pick<Portal, 'call' | 'write'> = {
    call: async <T>({ name, schema }: Method<T>) => {
      const said = says(name, '')
      if (said !== null && 'kind' in said) throw new PortalError(said)
      return parse(schema, said === null ? rows : said.result)
    },
    write: async <T>({ name, params, schema }: Method<T>) => {
      const [placement, handler] = [String(params['PLACEMENT']), String(params['HANDLER'])]
      sent.push(`${name.replace('placement.', '')} ${placement} ${handler}`)
      return parse(schema, ask(name, placement, handler))
    },
  }
  return { portal, rows, sent }
}

/** The failure that the portal adapter makes of `test/samples/placement.bind.error-duplicate.json`. */
const ALREADY: Failure = {
  kind: 'portal',
  code: 'ERROR_CORE',
  description: 'Unable to set placement handler: Handler already binded',
  status: 400,
}
