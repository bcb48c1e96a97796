import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { LinkButton } from '../../../ui/button/button.tsx'
import { Glyph, type GlyphName } from '../../../ui/glyph/glyph.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { IconButton } from '../../../ui/icon-button/icon-button.tsx'
import type { DownloadOutcome } from '../timeline/download-outcome.ts'
import { Outcome } from './outcome.tsx'
import type { Zoom } from './use-zoom.ts'
import { ViewedContent } from './viewed-content.tsx'
import type { ViewedFile } from './viewed-files.ts'
import styles from './viewer.module.css'

interface ViewerStageProps {
  file: ViewedFile['file']
  /** Name of its author and time of its message, in words. */
  about: { readonly name: string; readonly time: string }
  /** Its place among so many, from 1. */
  place: { readonly place: number; readonly count: number }
  zoom: Zoom
  outcome: DownloadOutcome | null
  /** Steps to another one, so many places on. */
  onStep: (by: number) => void
  onDownload: () => void
  onMessage: () => void
  onClose: () => void
}

/** A picture or a video with its name, and what can be done with it. */
export function ViewerStage({ file, about, place, zoom, outcome, ...acts }: ViewerStageProps) {
  const t = useTranslations('viewer')
  const format = useFormatter()
  return (
    <div className={styles['stage']}>
      <div className={styles['top']}>
        <div className={styles['about']}>
          <bdi className={styles['name']}>{file.name}</bdi>
          <span className={styles['line']}>{t('about', { ...about, ...place })}</span>
        </div>
        {file.kind === 'picture' && (
          <span className={styles['zoom']}>
            <Tool glyph="minus" label={t('zoomOut')} onPress={zoom.smaller} />
            <button type="button" className={styles['share']} title={t('fit')} onClick={zoom.fit}>
              {format.number(zoom.share, { style: 'percent' })}
            </button>
            <Tool glyph="plus" label={t('zoomIn')} onPress={zoom.larger} />
          </span>
        )}
        <Tool glyph="message" label={t('toMessage')} onPress={acts.onMessage} />
        <Tool glyph="download" label={t('download')} onPress={acts.onDownload} />
        <Tool label={t('close')} onPress={acts.onClose}>
          <Icon name="close" />
        </Tool>
      </div>
      <div className={styles['plate']} {...zoom.touch}>
        <ViewedContent
          key={file.id}
          file={file}
          zoom={zoom.share}
          ways={
            <LinkButton href={file.address}>
              <Icon name="open" /> {t('open')}
            </LinkButton>
          }
        />
        {place.place > 1 && (
          <span className={styles['back']}>
            <Tool glyph="left" flips label={t('previous')} onPress={() => acts.onStep(-1)} />
          </span>
        )}
        {place.place < place.count && (
          <span className={styles['forth']}>
            <Tool label={t('next')} onPress={() => acts.onStep(1)}>
              <Icon name="right" flips />
            </Tool>
          </span>
        )}
      </div>
      <p className={styles['said']} role="status">
        <Outcome outcome={outcome} />
      </p>
    </div>
  )
}

interface ToolProps {
  label: string
  onPress: () => void
  glyph?: GlyphName
  flips?: boolean
  children?: ReactNode
}

function Tool({ label, onPress, glyph, flips = false, children }: ToolProps) {
  return (
    <IconButton label={label} onClick={onPress}>
      {glyph === undefined ? children : <Glyph name={glyph} flips={flips} />}
    </IconButton>
  )
}
