import '@fontsource-variable/inter'
import '@fontsource-variable/literata/opsz.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { registerCommands } from './app/register-commands.ts'
import { chooseTransport } from './rpc/choose-transport.ts'
import { connectTo } from './rpc/library-client.ts'
import { startSync } from './state/sync.ts'
import './styles/tokens.css'
import './styles/base.css'

connectTo(chooseTransport())
registerCommands()
void startSync()

const root = document.querySelector('#root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
