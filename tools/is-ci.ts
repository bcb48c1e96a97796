/** Whether nobody is there to install a program: `CI` is set, and doesn't say no. */
export function isCi({ CI = '' }: Readonly<Record<string, string | undefined>>): boolean {
  return !['', '0', 'false'].includes(CI.toLowerCase())
}
