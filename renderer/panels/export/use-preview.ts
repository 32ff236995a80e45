import { useEffect, useState } from 'react'
import { EarmarkError, toWireError } from '#shared/rpc/errors.ts'
import type { ExportedFile, ExportGrouping, ExportScope } from '#shared/domain/export.ts'
import { library } from '#renderer/rpc/library-client.ts'

/** How much of a file is shown, in UTF-16 units; the file itself is whole. */
const SHOWN = 60_000

export type Preview =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly file: ExportedFile; readonly text: string; readonly isCut: boolean }

/** What the export would write now. The last answer stands until the next one is there; late answers are dropped. */
export function usePreview(scope: ExportScope | null, grouping: ExportGrouping): Preview {
  const [preview, setPreview] = useState<Preview>({ kind: 'asking' })
  // Scopes are made anew at every render; what they say decides.
  const wanted = JSON.stringify(scope)
  useEffect(() => {
    let current = true
    const ask = async (): Promise<void> => {
      const asked = JSON.parse(wanted) as ExportScope | null
      if (asked === null) throw new EarmarkError('invalid-input', 'Choose what to export first.')
      const file = await library.call('export.run', { format: 'markdown', scope: asked, grouping })
      const text = new TextDecoder().decode(file.bytes)
      if (current) setPreview({ kind: 'ready', file, text: text.slice(0, SHOWN), isCut: text.length > SHOWN })
    }
    ask().catch((error: unknown) => {
      if (current) setPreview({ kind: 'failed', message: toWireError(error).message })
    })
    return () => {
      current = false
    }
  }, [wanted, grouping])
  return preview
}
