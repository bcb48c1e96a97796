import * as v from 'valibot'
import { phpInt, phpString } from '../../../server/php/php-values.ts'
import { checkCallback } from '../../../server/rest/check-callback.ts'
import { defineMethod, upperCaseParams } from '../../../server/rest/method.ts'
import { missingArgument } from '../../../server/rest/missing-argument.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { messengerOptionError } from '../model/messenger-options.ts'
import { PLACEMENT_CODES, type PlacementCode } from '../model/placement-codes.ts'
import { placementCode } from './placement-code.ts'
import { appAdministratorOnly } from './placement-guards.ts'
import { placementTexts } from './placement-texts.ts'

const OWN_PAGE = 'DEFAULT'

/**
 * `placement.bind`: binds an address of the app to a placement, each pair once. Errors, in the order of a portal's
 * checks: those of `appAdministratorOnly`, `placementCode` and `checkCallback`; 400 `ERROR_PLACEMENT_NOT_FOUND`
 * (unknown placement or missing scope), `ERROR_PLACEMENT_USER_MODE`, `ERROR_PLACEMENT_MAX_COUNT`, `ERROR_CORE` (bound
 * already); a place of the messenger wants an `iconName`. An error of the placement itself is a success with an error in it.
 */
export const placementBind = defineMethod({
  name: 'placement.bind',
  scope: 'placement',
  guard: appAdministratorOnly,
  params: v.pipe(upperCaseParams, v.looseObject({})),
  run: (params, call) => {
    const { portal, session } = call
    const placement = placementCode(params['PLACEMENT'])
    // The portal's own mistake: its error has the message in place of the parameter's name.
    if (placement === OWN_PAGE) throw missingArgument('Wrong value')
    const handler = phpString(params['HANDLER'])
    if (handler === '') throw missingArgument('HANDLER')
    checkCallback(handler, portal.appUrl())
    const known = PLACEMENT_CODES.find(({ code }) => code === placement)
    if (known === undefined || (known.scope !== null && !session.scopes.includes(known.scope))) {
      throw refused('ERROR_PLACEMENT_NOT_FOUND', 'Placement not found')
    }
    const userId = Math.max(0, phpInt(params['USER_ID']))
    if (userId > 0 && known.isForPerson !== true) {
      throw refused('ERROR_PLACEMENT_USER_MODE', 'User mode is not available.')
    }
    const there = portal.placements.all.filter((bound) => bound.placement === placement)
    if (there.length >= (known.maxCount ?? Number.POSITIVE_INFINITY)) {
      throw refused('ERROR_PLACEMENT_MAX_COUNT', `Placement max count: ${known.maxCount}`)
    }
    const options = optionsOf(params['OPTIONS'], known)
    if (options.get('errorHandlerUrl') === '') {
      call.warn('EMPTY_ERROR_HANDLER_URL: errorHandlerUrl is required')
      const result = { error: 'EMPTY_ERROR_HANDLER_URL', error_description: 'errorHandlerUrl is required' }
      return { result }
    }
    if (options.get('iconName') === '') throw missingArgument('iconName')
    const wrongOption = placement.startsWith('IM') ? messengerOptionError(options) : null
    if (wrongOption !== null) {
      call.warn(`${wrongOption}: a portal doesn’t bind it`)
      return { result: { error: wrongOption, error_description: 'Invalid value of an option' } }
    }
    if (there.some((bound) => bound.handler === handler)) {
      const text = 'Unable to set placement handler: Handler already binded'
      throw new RestError('ERROR_CORE', text, 400, 'circumstance')
    }
    call.writes('bound the app to a placement')
    portal.placements.add({
      placement,
      handler,
      userId,
      options,
      ...placementTexts(params, session.language),
    })
    return { result: true }
  },
})

/** The options that the placement knows; missing ones are empty. */
function optionsOf(given: unknown, { options = {} }: PlacementCode): Map<string, string | number> {
  const values: Readonly<Record<string, unknown>> = Object(given)
  return new Map(
    Object.entries(options).map(([name, type]) => [
      name,
      type === 'number' ? phpInt(values[name]) : phpString(values[name]),
    ]),
  )
}

function refused(code: string, text: string): RestError {
  return new RestError(code, text, 400, 'app')
}
