import type { Session } from 'electron'

/** Copying a quotation is the one thing the page may do that asks for a permission. */
const allowedPermission = 'clipboard-sanitized-write'

const ownSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:'])

/** A loopback port nobody listens on. */
const nowhere = 'http://127.0.0.1:9/'

/** Denies the page every device and permission but one, all downloads, and every request that leaves the app. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === allowedPermission)
  })
  session.setPermissionCheckHandler((_contents, permission) => permission === allowedPermission)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({})
  })
  session.on('will-download', (event) => {
    event.preventDefault()
  })
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !ownSchemes.has(new URL(details.url).protocol) })
  })
  // The spelling dictionaries would otherwise be fetched from a server when the first window opens.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL(nowhere)
}
