/** Keys that belong to a list or a tree while it has the keyboard, rather than to the whole workbench. */
export interface KeyFamily {
  readonly place: string
  readonly keys: readonly { readonly shortcuts: readonly string[]; readonly does: string }[]
}

export const widgetKeys: readonly KeyFamily[] = [
  {
    place: 'In the list of passages',
    keys: [
      { shortcuts: ['ArrowUp', 'ArrowDown'], does: 'Walk through the list' },
      { shortcuts: ['Home', 'End'], does: 'First or last passage' },
      { shortcuts: ['Enter'], does: 'Go to the passage' },
      { shortcuts: ['Delete'], does: 'Remove the passage' },
    ],
  },
  {
    place: 'In the codebook’s tree',
    keys: [
      { shortcuts: ['ArrowUp', 'ArrowDown'], does: 'Walk through the tags' },
      { shortcuts: ['ArrowRight', 'ArrowLeft'], does: 'Open or fold a group' },
      { shortcuts: ['Enter'], does: 'Edit the tag' },
      { shortcuts: ['F2'], does: 'Rename it' },
      { shortcuts: ['Alt+ArrowUp', 'Alt+ArrowDown'], does: 'Move it up or down' },
      { shortcuts: ['Alt+ArrowRight'], does: 'Put it under the one above' },
      { shortcuts: ['Alt+ArrowLeft'], does: 'Take it out of its group' },
      { shortcuts: ['Delete'], does: 'Delete it' },
    ],
  },
  {
    place: 'In the overview beside the text',
    keys: [
      { shortcuts: ['ArrowUp', 'ArrowDown'], does: 'Step by question or speaker' },
      { shortcuts: ['PageUp', 'PageDown'], does: 'Step by part' },
      { shortcuts: ['Enter'], does: 'Go there' },
      { shortcuts: ['Escape'], does: 'Back to the text' },
    ],
  },
  {
    place: 'In the list of questions',
    keys: [
      { shortcuts: ['ArrowUp', 'ArrowDown'], does: 'Walk through the questions' },
      { shortcuts: ['Enter'], does: 'Go to the question' },
    ],
  },
  {
    place: 'In a memo',
    keys: [{ shortcuts: ['Escape'], does: 'Back to the text' }],
  },
]
