import { DropdownMenu } from 'radix-ui'
import {
  beginQuestions,
  mergeTurns,
  openTranscript,
  placeToSplit,
  splitTurn,
  turnWith,
} from '#renderer/commands/correct.ts'
import { runById } from '#renderer/commands/registry.ts'
import { keysOf } from '#renderer/commands/titles.ts'
import { useCorrections, type OpenTurnMenu } from '#renderer/state/corrections-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { useEffect, useRef, useState } from 'react'
import './turn-menu.css'

/** What can be put right about one turn, under its head. */
export function TurnMenu() {
  const menu = useCorrections((state) => state.menu)
  useEffect(() => () => useCorrections.setState({ menu: null }), [])
  return menu === null ? null : <OpenMenu key={menu.turn} menu={menu} />
}

interface Action {
  readonly label: string
  /** The command that does the same from the keyboard. */
  readonly command: string
  readonly run: () => void
}

function OpenMenu({ menu }: { readonly menu: OpenTurnMenu }) {
  const [groups] = useState(() => actionsFor(menu.turn))
  const movesOn = useRef(false)
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && useCorrections.setState({ menu: null })}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          tabIndex={-1}
          aria-label="Correct this turn"
          className="turn-menu-place"
          style={{ left: menu.box.left, top: menu.box.top, height: menu.box.bottom - menu.box.top }}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="turn-menu"
          align="start"
          sideOffset={4}
          collisionPadding={12}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (!movesOn.current) reader()?.focus()
          }}
        >
          {groups.map((actions, index) => (
            <DropdownMenu.Group key={actions[0]?.command ?? index}>
              {index > 0 && <DropdownMenu.Separator className="turn-menu-line" />}
              {actions.map(({ label, command, run }) => (
                <DropdownMenu.Item
                  key={command}
                  className="turn-menu-item"
                  onSelect={() => {
                    movesOn.current = label.endsWith('…')
                    run()
                  }}
                >
                  <span className="turn-menu-label">{label}</span>
                  {keysOf(command) !== null && <KeyHint keys={keysOf(command) ?? ''} />}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** Only what can be done here: a turn can be split where one has shown a place in it, and joined with one that is there. */
function actionsFor(turn: number): readonly (readonly Action[])[] {
  const turns = openTranscript()?.turns ?? []
  const own = turnWith(turns, turn)
  const index = own === null ? -1 : turns.indexOf(own)
  const place = placeToSplit()
  const isInside = own !== null && place !== null && own.start < place && place < own.end
  const { open } = useWorkspace.getState()
  const words: Action[] =
    isInside && place !== null
      ? [
          {
            label: 'Begin a turn at the chosen place',
            command: 'correct.split',
            run: () => void splitTurn(place, null),
          },
          {
            label: 'Begin a turn of someone else there…',
            command: 'correct.splitFor',
            run: () => open({ kind: 'speaker-picker', turn: place, isNewTurn: true }),
          },
        ]
      : []
  const joins: Action[] = [
    ...(index > 0
      ? [
          {
            label: 'Join with the turn before',
            command: 'correct.mergePrevious',
            run: () => void mergeTurns(turn, 'previous'),
          },
        ]
      : []),
    ...(index >= 0 && index < turns.length - 1
      ? [{ label: 'Join with the next turn', command: 'correct.mergeNext', run: () => void mergeTurns(turn, 'next') }]
      : []),
  ]
  return [
    [
      {
        label: 'Set the speaker…',
        command: 'correct.speaker',
        run: () => open({ kind: 'speaker-picker', turn, isNewTurn: false }),
      },
      { label: 'Set the part…', command: 'correct.part', run: () => open({ kind: 'part-picker', turn }) },
      {
        label: 'Questions and answers begin here',
        command: 'correct.questions',
        run: () => void beginQuestions(turn),
      },
    ],
    [...words, ...joins],
    [{ label: 'What was corrected by hand…', command: 'correct.list', run: () => runById('correct.list') }],
  ].filter((actions) => actions.length > 0)
}
