import { parsedUrl } from '../portal/parsed-url.ts'

/** The index page, which servers send for its folder too. */
const INDEX = /\/index\.html$/

/** True when two addresses open the same page of the app. An invalid URL only equals itself. */
export function isSameAddress(one: string, other: string): boolean {
  return one === other || normal(one) === normal(other)
}

function normal(address: string): string {
  const url = parsedUrl(address)
  if (url === null) return address
  const { origin, pathname, search } = url
  return origin + pathname.replace(INDEX, '/') + search
}
