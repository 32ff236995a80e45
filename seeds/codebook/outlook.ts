import type { StarterGroup } from './starter-group.ts'

export const outlook: StarterGroup = {
  name: 'Outlook and guidance',
  description: 'What is promised, expected or refused for the time to come.',
  tags: [
    {
      name: 'Revenue guidance',
      description:
        'A figure or range for the sales of a coming period, new, raised, cut or kept. Hopes without a figure go under the topic they are about.',
      cues: [
        'we expect revenue between',
        'outlook for the',
        'raise our revenue range',
        'reiterate',
        'the range implies',
        'for the full year',
      ],
      colour: 'green',
      shortcut: '4',
    },
    {
      name: 'Profit guidance',
      description: 'A figure or range for earnings or margin of a coming period.',
      cues: [
        'we expect operating income',
        'margin range',
        'earnings per share range',
        'lowering our range',
        'keep the range',
      ],
      colour: 'violet',
      shortcut: null,
    },
    {
      name: 'Refused guidance',
      description:
        'A speaker is asked for a figure or a view and declines. Not for an answer that is merely vague: mark that Follow up.',
      cues: [
        'we do not guide to',
        'not going to give a number',
        'I would rather not',
        'we do not disclose',
        'too early to say',
        'wait until',
      ],
      colour: 'rust',
      shortcut: null,
    },
    {
      name: 'Long-term target',
      description: 'Aims more than a year away, with or without a figure.',
      cues: [
        'medium-term target',
        'over the next five years',
        'by the end of the decade',
        'ambition',
        'our target stands',
      ],
      colour: 'blue',
      shortcut: null,
    },
    {
      name: 'Launch timing',
      description: 'When a product, plant or service starts, and every change to that date.',
      cues: [
        'on track',
        'field pilot',
        'rolls out',
        'general availability',
        'first shipments',
        'delayed',
        'behind schedule',
      ],
      colour: 'amber',
      shortcut: null,
    },
  ],
}
