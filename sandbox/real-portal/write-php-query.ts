import type { PhpParam } from '../rest/php-params.ts'

/** What `parsePhpQuery` reads, written again: `a[b][0]=1`, every name and value encoded. */
export function writePhpQuery(params: Readonly<Record<string, PhpParam>>): string {
  return Object.entries(params)
    .flatMap(([name, value]) => pairs(name, value))
    .join('&')
}

function pairs(name: string, value: PhpParam): string[] {
  if (typeof value === 'string') return [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`]
  return Object.entries(value).flatMap(([key, inner]) => pairs(`${name}[${key}]`, inner))
}
