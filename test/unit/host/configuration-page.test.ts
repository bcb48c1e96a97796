import { expect, test } from 'vitest'
import { configurationPage } from '../../../host/settings/configuration-page.ts'

test('docs/configuration.md documents every setting of the host', async () => {
  await expect(configurationPage()).toMatchFileSnapshot('../../../docs/configuration.md')
})
