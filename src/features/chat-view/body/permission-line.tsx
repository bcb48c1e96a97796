import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { QuietLine } from '../../../ui/quiet-line/quiet-line.tsx'

interface PermissionLineProps {
  /** The missing scope; the line shows its name. */
  scope: 'crm' | 'user_brief' | 'imopenlines'
  /** Makes the sentence of these tags. */
  children: (tags: { permission: string; b: (name: ReactNode) => ReactNode }) => ReactNode
}

/** The line in place of a part whose permission is missing: an administrator can grant it. */
export function PermissionLine({ scope, children }: PermissionLineProps) {
  const t = useTranslations('failure.missingScope.permission')
  return <QuietLine icon="key">{children({ permission: t(scope), b: (name) => <b>{name}</b> })}</QuietLine>
}
