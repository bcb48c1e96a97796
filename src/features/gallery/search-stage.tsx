import { AnyChatAnswer } from '../../app/left-menu/any-chat-answer.tsx'
import type { Route } from '../../shared/navigation/routes.ts'
import { SearchScreen } from '../search/search-screen.tsx'
import { type Cached, LeftMenuStage } from './left-menu-stage.tsx'

interface SearchStageProps {
  route: Extract<Route, { page: 'find' | 'any' }>
  cached?: readonly Cached[] | undefined
}

/** The search screen at `route`, with these cached answers. */
export function SearchStage({ route, cached = [] }: SearchStageProps) {
  return (
    <LeftMenuStage route={route} cached={cached}>
      <SearchScreen route={route} Answer={AnyChatAnswer} />
    </LeftMenuStage>
  )
}
