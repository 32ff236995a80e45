import type { StarterGroup } from './starter-group.ts'

export const market: StarterGroup = {
  name: 'Market and people',
  description: 'Rivals, rules, customers won, and those who do the work.',
  tags: [
    {
      name: 'Competition',
      description:
        'Rivals and how a company fares against them: share, wins and losses, lead times, price. A customer signed without mention of a rival is a Customer win.',
      cues: ['market share', 'win rate', 'competitor', 'undercut', 'took it from', 'lose orders', 'set us apart'],
      colour: 'rose',
      shortcut: '8',
    },
    {
      name: 'Regulation and law',
      description: 'Rules, permits, inquiries and lawsuits. Duties are Tariffs.',
      cues: ['regulator', 'antitrust', 'lawsuit', 'permit', 'compliance cost', 'court ruling'],
      colour: 'violet',
      shortcut: null,
    },
    {
      name: 'Workforce',
      description: 'Hiring, pay, training, strikes and layoffs. Pay in shares has a tag of its own.',
      cues: ['open positions', 'wage agreement', 'hired', 'overtime', 'attrition', 'layoffs', 'strike'],
      colour: 'amber',
      shortcut: null,
    },
    {
      name: 'Customer wins',
      description: 'A named contract, launch customer, renewal or partnership.',
      cues: ['signed with', 'frame agreement', 'renewed', 'selected us', 'partnership with', 'design win'],
      colour: 'green',
      shortcut: null,
    },
  ],
}
