import type { StarterGroup } from './starter-group.ts'

export const marks: StarterGroup = {
  name: 'Marks',
  description: 'What to do with a passage, whatever it is about. Give these next to a topic.',
  tags: [
    {
      name: 'Quote-worthy',
      description:
        'Words to use verbatim in a note or an article. Mark whole sentences, so that the quotation can stand alone.',
      cues: ['let me be clear', 'I would not call it', 'what I can tell you', 'in a sentence'],
      colour: 'amber',
      shortcut: '9',
    },
    {
      name: 'Check the number',
      description: 'A figure that was corrected, sounds off, or has to be tied to the release before it is used.',
      cues: ['let me correct that', 'sorry', 'I beg your pardon', 'roughly', 'by our own count'],
      colour: 'rust',
      shortcut: null,
    },
    {
      name: 'Follow up',
      description: 'Left open: a vague answer, a promise to come back, or a question for the next call.',
      cues: ['come back to you', 'take that offline', 'let us see', 'ask me again', 'next quarter'],
      colour: 'teal',
      shortcut: null,
    },
    {
      name: 'Contradiction',
      description: 'Disagrees with another passage, here or in an earlier document. Say in the memo which one.',
      cues: ['in contrast to', 'previously we said', 'no longer', 'changed since', 'earlier I was'],
      colour: 'violet',
      shortcut: null,
    },
    {
      name: 'Press against call',
      description:
        'A press report and the call it reports on differ: in a cause, a figure, a date or the wording of a quotation.',
      cues: ['according to', 'told analysts', 'reported that', 'attributed to', 'was quoted'],
      colour: 'blue',
      shortcut: null,
    },
  ],
}
