import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Finding, FindingState } from '../../../setup/self-check/finding.ts'
import { reportOf } from '../../../setup/self-check/report-of.ts'
import { CopyButton } from '../../../shared/copy-button/copy-button.tsx'
import { CodeBlock } from '../../../ui/code-block/code-block.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { FindingRow } from './finding-row.tsx'
import styles from './findings.module.css'

/** States to act on, worst first. */
const TROUBLES: readonly FindingState[] = ['bad', 'warn', 'unknown']

/** The findings of the self-check: the ones to act on, the good ones, and a report to copy. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations('selfCheck')
  const report = useRef<HTMLPreElement>(null)
  const of = (state: FindingState) => findings.filter((finding) => finding.state === state)
  const troubles = TROUBLES.flatMap(of)
  const good = of('good')
  const text = reportOf(findings)
  return (
    <div className={styles['findings']}>
      <p className={styles['summary']} role="status">
        {summary()}
      </p>
      {troubles.length > 0 && <Rows findings={troubles} />}
      {good.length > 0 && (
        <Disclosure summary={t('good', { count: good.length })}>
          <Rows findings={good} />
        </Disclosure>
      )}
      <Disclosure summary={t('report')}>
        <p className={styles['hint']}>{t('reportHint')}</p>
        <CodeBlock ref={report}>{text}</CodeBlock>
        <CopyButton text={text} shown={report} label={t('copyReport')} />
      </Disclosure>
    </div>
  )

  function summary(): string {
    // With unknown findings the summary can't say that nothing is broken.
    const worst = (['bad', 'unknown', 'warn'] as const).find((state) => of(state).length > 0)
    return worst === undefined ? t('summary.good') : t(`summary.${worst}`, { count: of(worst).length })
  }
}

function Rows({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className={styles['rows']}>
      {findings.map((finding) => (
        <FindingRow key={keyOf(finding)} finding={finding} />
      ))}
    </ul>
  )
}

/** A unique key: there are several findings on permissions, tabs and places, one of each other kind. */
function keyOf(finding: Finding): string {
  if (finding.key === 'permission') return finding.scope
  return finding.key === 'tab' || finding.key === 'place' ? finding.placement : finding.key
}
