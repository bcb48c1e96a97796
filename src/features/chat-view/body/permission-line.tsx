import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { QuietLine } from '../../../ui/quiet-line/quiet-line.tsx'

interface PermissionLineProps {
  /** The permission, as a screen names it to an administrator. */
  scope: 'crm' | 'user_brief' | 'imopenlines'
  /** The sentence, made of these tags. */
  children: (tags: { permission: string; b: (name: ReactNode) => ReactNode }) => ReactNode
}

/** In the place of a part whose permission is missing: what an administrator can add. */
export function PermissionLine({ scope, children }: PermissionLineProps) {
  const t = useTranslations('failure.missingScope.permission')
  return <QuietLine icon="key">{children({ permission: t(scope), b: (name) => <b>{name}</b> })}</QuietLine>
}
