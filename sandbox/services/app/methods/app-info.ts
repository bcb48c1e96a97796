import * as v from 'valibot'
import { defineMethod } from '../../../server/rest/method.ts'
import { INSTALLED_APP } from '../model/installed-app.ts'

/** The portal's plan. */
const LICENSE = { LICENSE: 'en_pro100', LICENSE_TYPE: 'pro100', LICENSE_FAMILY: 'pro' } as const

/** `app.info`: the installed app and the portal's plan; for a webhook its scopes in place of the app. */
export const appInfo = defineMethod({
  name: 'app.info',
  scope: null,
  params: v.looseObject({}),
  run: (_, { session, portal }) => {
    if (session.isWebhook) return { result: { SCOPE: session.scopes, LICENSE: LICENSE.LICENSE } }
    return {
      result: {
        ID: INSTALLED_APP.id,
        CODE: INSTALLED_APP.code,
        VERSION: INSTALLED_APP.version,
        STATUS: INSTALLED_APP.status,
        INSTALLED: portal.installation.state !== 'unfinished',
        PAYMENT_EXPIRED: 'N',
        DAYS: null,
        LANGUAGE_ID: session.language,
        ...LICENSE,
      },
    }
  },
})
