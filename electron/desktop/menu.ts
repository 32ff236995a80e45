import { Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * The native menu. The workbench's own actions live in its command palette, so this holds only what the system
 * expects. Undo stands here on macOS alone, where text fields need it; elsewhere it would take the library's key.
 */
export function applicationMenu({
  isMac,
  isPackaged,
}: {
  readonly isMac: boolean
  readonly isPackaged: boolean
}): Menu {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const edit: MenuItemConstructorOptions[] = [
    ...(isMac ? ([{ role: 'undo' }, { role: 'redo' }, separator] as const) : []),
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ]
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    ...(isPackaged ? [] : ([separator, { role: 'toggleDevTools' }] as const)),
  ]
  return Menu.buildFromTemplate([
    ...(isMac ? ([{ role: 'appMenu' }] as const) : []),
    { label: '&File', submenu: [{ role: isMac ? 'close' : 'quit' }] },
    { label: '&Edit', submenu: edit },
    { label: '&View', submenu: view },
    { role: 'windowMenu' },
  ])
}
