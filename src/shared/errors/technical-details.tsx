import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Failure } from '../../portal/failure.ts'
import { CodeBlock } from '../../ui/code-block/code-block.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { useAppContext } from '../app-context/app-context.tsx'
import { CopyButton } from '../copy-button/copy-button.tsx'

/** A failure's fields for an administrator or a developer, without token, address or text of a chat. */
export function TechnicalDetails({ failure }: { failure: Failure }) {
  const t = useTranslations()
  const { appVersion } = useAppContext()
  const details = useRef<HTMLPreElement>(null)
  const text = [...Object.entries(failure), ['app', appVersion]]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')

  return (
    <Disclosure summary={t('failure.details')}>
      <CodeBlock ref={details}>{text}</CodeBlock>
      <CopyButton text={text} shown={details} label={t('action.copyDetails')} />
    </Disclosure>
  )
}
