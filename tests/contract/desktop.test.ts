import { startDesktopApp } from '../helpers/desktop-app.ts'
import { createTempFolder } from '../helpers/temp-folder.ts'
import { describeContract } from './suite.ts'

describeContract('over the channel of the desktop app', async () => {
  const folder = await createTempFolder()
  const app = await startDesktopApp(folder.at('test.earmark'))
  return {
    transport: app,
    async close() {
      await app.quit()
      await folder.remove()
    },
  }
})
