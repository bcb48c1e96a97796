/** True in continuous integration: `CI` is set to anything but `0` or `false`. */
export function isCi({ CI = '' }: Readonly<Record<string, string | undefined>>): boolean {
  return !['', '0', 'false'].includes(CI.toLowerCase())
}
