import type { StarterGroup } from './starter-group.ts'

export const demand: StarterGroup = {
  name: 'Demand and pricing',
  description: 'What customers want, what they pay, and what they have already ordered.',
  tags: [
    {
      name: 'Demand',
      description:
        'How much customers want, and whether that is growing or fading. Not for what keeps a company from delivering it (Supply constraints).',
      cues: [
        'demand was strong',
        'softer demand',
        'appetite for',
        'order intake',
        'ordering patterns',
        'pulled forward',
      ],
      colour: 'olive',
      shortcut: '7',
    },
    {
      name: 'Pricing',
      description:
        'Prices a company asks or gets: rises, discounts, promotions. When a duty is the stated reason, give Tariffs as well.',
      cues: [
        'price increase',
        'average selling price',
        'discounting',
        'held the price',
        'price realisation',
        'surcharge',
      ],
      colour: 'amber',
      shortcut: null,
    },
    {
      name: 'Volume',
      description: 'Quantities sold, shipped or signed up, counted in pieces or people. Money is Results or Backlog.',
      cues: ['units shipped', 'shipment volume', 'like-for-like', 'subscribers added', 'volumes were'],
      colour: 'teal',
      shortcut: null,
    },
    {
      name: 'Customer behaviour',
      description:
        'How customers act: they leave, stay, trade down, put off a decision or change how they buy. Not for the level of demand as such.',
      cues: ['churn', 'renewal rate', 'trading down', 'longer to decide', 'wait and see', 'cancelled', 'push out'],
      colour: 'rose',
      shortcut: null,
    },
    {
      name: 'Backlog',
      description:
        'Orders signed but not delivered, and how they compare with sales. Orders merely hoped for are Demand.',
      cues: [
        'backlog',
        'book-to-bill',
        'order book',
        'remaining performance obligations',
        'firm orders',
        'signed contracts',
      ],
      colour: 'blue',
      shortcut: null,
    },
  ],
}
