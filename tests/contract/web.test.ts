import { createWebTransport } from '#renderer/rpc/web-transport.ts'
import { standInForBrowser } from '../helpers/browser-globals.ts'
import { createTempFolder } from '../helpers/temp-folder.ts'
import { startHost } from '../helpers/web-host.ts'
import { describeContract } from './suite.ts'

describeContract('over HTTP', async () => {
  const folder = await createTempFolder()
  const host = await startHost(folder.at('test.earmark'))
  standInForBrowser(await host.link())
  return {
    transport: createWebTransport(),
    async close() {
      await host.stop()
      await folder.remove()
    },
  }
})
