import { openLibrary } from '#library/library.ts'
import { createTempFolder } from '../helpers/temp-folder.ts'
import { describeContract } from './suite.ts'

describeContract('in one process', async () => {
  const folder = await createTempFolder()
  const library = openLibrary(folder.at('test.earmark'), { version: '0.0.0' })
  return {
    transport: library,
    async close() {
      await library.close()
      await folder.remove()
    },
  }
})
