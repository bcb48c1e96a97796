/** What a folder's own page may be called besides: servers give the same for both. */
const INDEX = /\/index\.html$/

/** Whether two addresses of the app's open the same page. An address that isn't one is only like itself. */
export function isSameAddress(one: string, other: string): boolean {
  return one === other || normal(one) === normal(other)
}

function normal(address: string): string {
  if (!URL.canParse(address)) return address
  const { origin, pathname, search } = new URL(address)
  return origin + pathname.replace(INDEX, '/') + search
}
