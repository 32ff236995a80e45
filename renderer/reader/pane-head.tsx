import { Columns2, Languages, Lock, PanelLeft, PanelRight, X } from 'lucide-react'
import { closePane } from '#renderer/commands/pane-commands.ts'
import { runById } from '#renderer/commands/registry.ts'
import { titleOf } from '#renderer/commands/titles.ts'
import { CONFIDENTIALITY_NAMES, formatDate, isRestricted } from '#renderer/state/wording.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import type { PaneSide } from '#renderer/state/workspace-store.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { MarksMenu } from './marks-menu.tsx'
import { SpeakerMenu } from './speaker-menu.tsx'
import { VersionSwitch } from './version-switch.tsx'
import './pane-head.css'

interface PaneHeadProps {
  readonly document: TranscriptDocument
  readonly side: PaneSide
  readonly isPaired: boolean
}

/** Who, what and when, and what one must know before quoting from it. */
export function PaneHead({ document: transcript, side, isPaired }: PaneHeadProps) {
  const { summary } = transcript
  const { metadata } = summary
  const event = metadata.event ?? (metadata.company === null ? null : metadata.title)
  const date = metadata.date === null ? null : formatDate(metadata.date)
  return (
    <header className="pane-head">
      {side === 'left' && (
        <IconButton label={titleOf('view.left')} onClick={() => runById('view.left')}>
          <PanelLeft size={16} aria-hidden />
        </IconButton>
      )}
      <h1 className="pane-title">
        <bdi className="pane-company">{metadata.company ?? metadata.title}</bdi>
        <bdi className="pane-event">{[event, date].filter((words) => words !== null).join(', ')}</bdi>
      </h1>
      <VersionSwitch id={summary.id} />
      {metadata.machineTranslated && (
        <span className="pane-badge" title="Quotations are not the speakers’ own words">
          <Languages size={14} aria-hidden /> Machine-translated
        </span>
      )}
      {isRestricted(metadata.confidentiality) && (
        <span className="pane-badge" title="May not be passed on freely">
          <Lock size={14} aria-hidden /> {CONFIDENTIALITY_NAMES[metadata.confidentiality]}
        </span>
      )}
      <Button look="quiet" title={titleOf('library.review')} onClick={() => runById('library.review')}>
        Review import
      </Button>
      <Button look="quiet" title={titleOf('export.open')} onClick={() => runById('export.open')}>
        Export
      </Button>
      <MarksMenu side={side} transcriptId={summary.id} />
      <SpeakerMenu side={side} document={transcript} />
      {isPaired ? (
        <IconButton label={`Close the pane on the ${side}`} onClick={() => closePane(side)}>
          <X size={16} aria-hidden />
        </IconButton>
      ) : (
        <IconButton label={titleOf('pane.openBeside')} onClick={() => runById('pane.openBeside')}>
          <Columns2 size={16} aria-hidden />
        </IconButton>
      )}
      {(side === 'right' || !isPaired) && (
        <IconButton label={titleOf('view.right')} onClick={() => runById('view.right')}>
          <PanelRight size={16} aria-hidden />
        </IconButton>
      )}
    </header>
  )
}
