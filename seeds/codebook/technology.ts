import type { StarterGroup } from './starter-group.ts'

export const technology: StarterGroup = {
  name: 'AI and technology',
  description: 'Computing for artificial intelligence: who wants it, what limits it, what it brings in.',
  tags: [
    {
      name: 'AI demand',
      description: 'Wish for AI computing or products, from those who buy it or build for it.',
      cues: ['AI workloads', 'data centre orders', 'inference', 'training runs', 'token volume', 'AI adoption'],
      colour: 'olive',
      shortcut: null,
    },
    {
      name: 'AI capacity',
      description:
        'Computing that is ready or being built: accelerators, clusters, halls. The electricity for it is AI power.',
      cues: [
        'accelerators available',
        'capacity coming online',
        'cluster',
        'gigawatts under construction',
        'new region',
        'computing capacity',
      ],
      colour: 'teal',
      shortcut: null,
    },
    {
      name: 'AI power',
      description:
        'Electricity and grid connections as the limit, or the enabler, of computing. Not for market power, computing power or “powered by”.',
      cues: ['power is the limit', 'grid connection', 'megawatts', 'energised', 'substation', 'a place to plug in'],
      colour: 'blue',
      shortcut: '6',
    },
    {
      name: 'AI chips',
      description: 'Accelerators and other chips for AI: own designs, price for performance, generations, yields.',
      cues: ['custom silicon', 'own chip', 'price-performance', 'next-generation accelerator', 'chip yield'],
      colour: 'rose',
      shortcut: null,
    },
    {
      name: 'AI revenue',
      description: 'How AI earns or saves money: prices, subscriptions, payback. Sums spent on it are Capex.',
      cues: ['monetise', 'AI subscription', 'attach rate', 'payback', 'return on AI', 'AI run rate'],
      colour: 'green',
      shortcut: null,
    },
  ],
}
