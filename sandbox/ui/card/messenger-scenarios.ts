import { makeScenario as make, type Scenario } from './make-scenario.ts'

/** The app in the messenger's places, and by its links. */
export const MESSENGER_SCENARIOS: readonly Scenario[] = [
  make(
    'im-navigation',
    'In the messenger’s menu',
    'IM_NAVIGATION: the app in place of the list and the chat.',
    {
      placement: 'IM_NAVIGATION',
    },
  ),
  make('im-sidebar', 'Beside a deal’s chat', 'IM_SIDEBAR: the app in the side bar of chat 1437.', {
    placement: 'IM_SIDEBAR',
    with: ['imopenlines'],
  }),
  make('im-sidebar-line', 'Beside a customer’s chat', 'IM_SIDEBAR: chat 1630 of an open line.', {
    placement: 'IM_SIDEBAR',
    dialog: 'chat1630',
    with: ['imopenlines'],
  }),
  make('im-sidebar-private', 'Beside a private chat', 'IM_SIDEBAR: the dialog is a person’s number.', {
    placement: 'IM_SIDEBAR',
    dialog: '44',
  }),
  make('im-context-menu', 'A message’s menu', 'IM_CONTEXT_MENU: a message of chat 1437.', {
    placement: 'IM_CONTEXT_MENU',
  }),
  make('app-link', 'A link to the app', 'REST_APP_URI: deal 1742 by the parameters of a link.', {
    placement: 'REST_APP_URI',
    query: 'params[item]=DEAL_1742',
  }),
]
