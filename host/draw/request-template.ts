import * as v from 'valibot'
import type { Opening } from './read-opening.ts'

/**
 * The SDK's own request of the opening's batch, recorded at build (`tools/host-drawing/`). Holes in `address`:
 * `{request}`; in the bodies: `{token}`, `{type}` (`DEAL`), `{lower}` (`deal`), `{number}` (`entityTypeId`), `{id}`.
 */
export interface RequestTemplate {
  /** Path and query below the portal's origin. */
  address: string
  headers: Record<string, string>
  body: string
  /** Body for the types in `channelTypes`, which can have customers' conversations. */
  bodyWithChannels: string
  channelTypes: string[]
}

const Template = v.object({
  address: v.pipe(v.string(), v.startsWith('/rest/batch?')),
  headers: v.record(v.string(), v.string()),
  body: v.pipe(v.string(), v.includes('{token}')),
  bodyWithChannels: v.pipe(v.string(), v.includes('{token}')),
  channelTypes: v.array(v.string()),
})

/** Reads the template from its JSON. Throws for any other content. */
export function readTemplate(json: string): RequestTemplate {
  return v.parse(Template, JSON.parse(json))
}

/** The request for one opening; `requestId` is made of letters, digits and hyphens. */
export function fillTemplate(
  template: RequestTemplate,
  { token, item }: Opening,
  requestId: string,
): { path: string; headers: Record<string, string>; body: string } {
  const hasChannels = template.channelTypes.includes(item.type)
  return {
    path: filled(template.address, { request: requestId }),
    headers: template.headers,
    body: filled(hasChannels ? template.bodyWithChannels : template.body, {
      token: formEncoded(token),
      type: item.type,
      lower: item.type.toLowerCase(),
      number: String(item.entityTypeId),
      id: String(item.id),
    }),
  }
}

function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)
}

/** A value as a form has it, which differs from an address's (`encodeURIComponent`). */
function formEncoded(value: string): string {
  return new URLSearchParams({ '': value }).toString().slice(1)
}
