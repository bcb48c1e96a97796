import { expect, test } from 'vitest'
import { configurationPage } from '../../../host/settings/configuration-page.ts'

test('docs/configuration.md says what the host’s settings are', async () => {
  await expect(configurationPage()).toMatchFileSnapshot('../../../docs/configuration.md')
})
