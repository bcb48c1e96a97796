import { FindScreen } from '../find/find-screen.tsx'
import type { Route } from '../routes.ts'
import { type Cached, LeftMenuStage } from './left-menu-stage.tsx'

interface FindStageProps {
  route: Extract<Route, { page: 'find' | 'any' }>
  cached?: readonly Cached[] | undefined
}

/** Find, where somebody got in it. */
export function FindStage({ route, cached = [] }: FindStageProps) {
  return (
    <LeftMenuStage route={route} cached={cached}>
      <FindScreen route={route} />
    </LeftMenuStage>
  )
}
