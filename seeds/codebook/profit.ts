import type { StarterGroup } from './starter-group.ts'

export const profit: StarterGroup = {
  name: 'Profit and cost',
  description: 'What was earned, what it cost, and how the change is explained.',
  tags: [
    {
      name: 'Results',
      description:
        'Reported sales, earnings or cash of a period that is over. Expected ones are guidance; the reasons for a margin are Margin.',
      cues: [
        'revenue was',
        'sales grew',
        'net income',
        'earnings per share of',
        'operating income was',
        'record quarter',
      ],
      colour: 'green',
      shortcut: null,
    },
    {
      name: 'Margin',
      description:
        'Gross or operating margin, and what is said to have moved it. Keep several causes apart, one passage for each with its stated share.',
      cues: [
        'gross margin',
        'operating margin',
        'basis points',
        'mix explains',
        'the largest contribution',
        'leverage on overhead',
      ],
      colour: 'violet',
      shortcut: '3',
    },
    {
      name: 'Share-based pay',
      description: 'Pay in shares and its timing, together with the payroll costs that come with it.',
      cues: ['share-based', 'stock compensation', 'equity awards', 'vesting', 'annual grant', 'payroll tax'],
      colour: 'rose',
      shortcut: null,
    },
    {
      name: 'Depreciation',
      description: 'Write-off of assets over their lives, and changes to those lives. The spending itself is Capex.',
      cues: ['depreciation', 'amortisation', 'useful life', 'written off over', 'assets coming into service'],
      colour: 'blue',
      shortcut: null,
    },
    {
      name: 'Cost discipline',
      description: 'Running costs and efforts to lower them: savings, automation, a smaller organisation.',
      cues: ['operating expenses', 'cost savings', 'restructuring', 'productivity', 'automation', 'headcount plan'],
      colour: 'olive',
      shortcut: null,
    },
    {
      name: 'One-off items',
      description:
        'Gains or charges which a speaker calls unusual. Say in a memo when the same item comes back every year.',
      cues: ['impairment', 'settlement', 'severance', 'non-recurring', 'one-time charge', 'provision'],
      colour: 'rust',
      shortcut: null,
    },
  ],
}
