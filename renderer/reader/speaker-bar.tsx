import { showVoices } from '#renderer/commands/show-voices.ts'
import { readerOn } from '#renderer/state/reader-controller.ts'
import { useVoices } from '#renderer/state/speaker-view-store.ts'
import { voicesSentence } from '#renderer/state/voices.ts'
import type { PaneSide } from '#renderer/state/workspace-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import './speaker-bar.css'

interface SpeakerBarProps {
  readonly side: PaneSide
  readonly document: TranscriptDocument
}

/** Says whose words alone are shown, so that nobody takes them for the whole, and leads back. */
export function SpeakerBar({ side, document }: SpeakerBarProps) {
  const voices = useVoices(side, document.summary.id)
  if (voices === null) return null
  return (
    <div className="speaker-bar">
      <p className="speaker-bar-words">
        <bdi>{voicesSentence(document, voices)}</bdi>
      </p>
      <Button
        look="quiet"
        onClick={() => {
          showVoices(side, null)
          readerOn(side)?.focus()
        }}
      >
        Show all <KeyHint keys="Esc" />
      </Button>
    </div>
  )
}
