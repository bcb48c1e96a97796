import { useTranslations } from 'use-intl'
import type { InboxFilter, InboxGroup } from '../../../chat/inbox/inbox-filter.ts'
import type { GroupCount } from '../../../chat/inbox/inbox-list.ts'
import { RouteLink } from '../../../shared/navigation/route-link.tsx'
import type { InboxRoute } from '../../../shared/navigation/routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { State } from '../../../ui/state/state.tsx'
import { GROUP_WORDS } from '../top/inbox-top.tsx'

interface EmptyListProps {
  filter: InboxFilter
  all: GroupCount
  routeOf: (group: InboxGroup) => InboxRoute
  onWiden: () => void
}

/** Each group's ways on: the groups that are worth a look next. */
const NEXT: Readonly<Record<InboxGroup, readonly [InboxGroup, InboxGroup]>> = {
  waiting: ['quiet', 'all'],
  all: ['no-chat', 'waiting'],
  quiet: ['waiting', 'all'],
  'no-chat': ['waiting', 'all'],
}

/** A group without rows: good news, or a filter that leaves nothing. */
export function EmptyList({ filter, all, routeOf, onWiden }: EmptyListProps) {
  const t = useTranslations('inbox.empty')
  const { group } = filter
  if (isNarrow(filter)) {
    return (
      <State
        level={2}
        glyph="search"
        heading={t('filtered.heading')}
        ways={
          <>
            <Button onClick={onWiden}>{t('filtered.widen')}</Button>
            {filter.scope !== 'all' && <AllOfThem routeOf={routeOf} group={group} />}
          </>
        }
      >
        {filter.words === '' ? t('filtered.text') : t('filtered.words', { words: filter.words })}
      </State>
    )
  }
  const [first, second] = NEXT[group]
  const word = GROUP_WORDS[group]
  return (
    <State
      level={2}
      glyph={group === 'waiting' ? 'check' : 'chat'}
      tone={group === 'waiting' || group === 'quiet' ? 'good' : 'plain'}
      heading={t(`${word}.heading`)}
      ways={
        <>
          <RouteLink to={routeOf(first)} look="outline">
            {t(`ways.${GROUP_WORDS[first]}`)}
          </RouteLink>
          <RouteLink to={routeOf(second)} look="plain">
            {t(`ways.${GROUP_WORDS[second]}`)}
          </RouteLink>
        </>
      }
    >
      {word === 'waiting' && all.isComplete && all.count > 0
        ? t('waiting.textOf', { count: all.count })
        : t(`${word}.text`, { count: filter.quietDays })}
    </State>
  )
}

function AllOfThem({ routeOf, group }: Pick<EmptyListProps, 'routeOf'> & { group: InboxGroup }) {
  const t = useTranslations('inbox.empty.filtered')
  const route = routeOf(group)
  if (route.filter === null) return null
  return (
    <RouteLink to={{ ...route, filter: { ...route.filter, scope: 'all' } }} look="plain">
      {t('everybodys')}
    </RouteLink>
  )
}

/** True for a filter that leaves rows of the group out, besides those of other people. */
function isNarrow({ words, stageId, pipelineId, isUnreadOnly, group }: InboxFilter): boolean {
  return words !== '' || stageId !== '' || pipelineId !== null || (isUnreadOnly && group !== 'no-chat')
}
